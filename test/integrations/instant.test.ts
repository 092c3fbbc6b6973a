/**
 * Foreign spellings of instants, and what is no instant.
 *
 * @module
 */
import { expect, test } from "vitest";
import { foreignInstant } from "../../src/integrations/_instant.js";

const DATE_ALONE = "A date alone, taken as midnight in UTC.";
const NO_ZONE = "No time zone, taken as UTC.";
const SPELLING = "Another spelling than RFC 3339.";
const MAIL = "Spelt by RFC 2822.";
const SECONDS = "Seconds since 1970.";
const MILLISECONDS = "Milliseconds since 1970.";

test.each([
  ["2026-03-01", "2026-03-01T00:00:00.000Z", DATE_ALONE],
  ["2026-03-01 12:00:00", "2026-03-01T12:00:00.000Z", NO_ZONE],
  ["2026-03-01T12:00", "2026-03-01T12:00:00.000Z", NO_ZONE],
  ["2026-03-01T12:00:00.123456", "2026-03-01T12:00:00.123456Z", NO_ZONE],
  ["2026-03-01 12:00:00.25", "2026-03-01T12:00:00.250Z", NO_ZONE],
  [" 2026-03-01 12:00:00,5 ", "2026-03-01T12:00:00.500Z", NO_ZONE],
  ["2026-03-01t12:00:00.000z", "2026-03-01T12:00:00.000Z", SPELLING],
  ["2026-03-01 12:00:00.000000+00:00", "2026-03-01T12:00:00.000Z", SPELLING],
  ["2026-03-01T12:00:00+0530", "2026-03-01T06:30:00.000Z", SPELLING],
  ["2026-03-01 12:00:00 -08", "2026-03-01T20:00:00.000Z", SPELLING],
  ["2026-03-01 12:00:00 UTC", "2026-03-01T12:00:00.000Z", SPELLING],
  ["2024-02-29 23:30:00 -01:00", "2024-03-01T00:30:00.000Z", SPELLING],
  ["Sun, 01 Mar 2026 12:00:00 +0100", "2026-03-01T11:00:00.000Z", MAIL],
  ["1 Mar 2026 12:00 GMT", "2026-03-01T12:00:00.000Z", MAIL],
  ["1 Mar 2026 12:00:30 -0330", "2026-03-01T15:30:30.000Z", MAIL],
  [1_772_366_400, "2026-03-01T12:00:00.000Z", SECONDS],
  ["1772366400", "2026-03-01T12:00:00.000Z", SECONDS],
  [1_772_366_400.25, "2026-03-01T12:00:00.250Z", SECONDS],
  [1_772_366_400_123, "2026-03-01T12:00:00.123Z", MILLISECONDS],
  ["1772366400123", "2026-03-01T12:00:00.123Z", MILLISECONDS],
])("%s is %s", (value, instant, reason) => {
  expect(foreignInstant(value)).toEqual({ instant, reason });
});

test.each([
  "",
  "NOW",
  "yesterday",
  "03/01/2026",
  "2026-02-30",
  "2025-02-29 10:00:00",
  "2026-03-01 24:00:00",
  "2026-03-01 12:00:60",
  "2026-03-01 12:00:00 +24:00",
  "2026-03-01 12:00:00 +01:99x",
  "202603-01T12:00:00.000Z",
  "20210109134567",
  "1 Foo 2026 12:00:00 GMT",
  "31 Feb 2026 12:00:00 GMT",
  "Sun, 01 Mar 2026 12:00:00 CEST",
  "0000-01-01 00:00:00 +01:00",
  "9999-12-31 23:59:59 -01:00",
  0,
  -1_772_366_400,
  42,
  1e21,
  17_723_664_000,
])("%s is none", (value) => {
  expect(foreignInstant(value)).toBeUndefined();
});
