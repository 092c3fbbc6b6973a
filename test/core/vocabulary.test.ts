import { describe, expect, test } from "vitest";
import type * as z from "zod";
import {
  Bytes,
  Checksum,
  CurrencyCode,
  Days,
  DeadLetter,
  ForeignId,
  Key,
  Name,
  Quantity,
  Ratio,
  SemVer,
  Source,
  TenantId,
  Text,
  TraceContext,
} from "../../src/core/index.js";

const cases: [string, z.ZodType, unknown[], unknown[]][] = [
  ["Text", Text, ["", "a\u0000b", "😀", "x".repeat(8192)], ["x".repeat(8193), "\udc00", 1, null]],
  ["Name", Name, ["x", "x".repeat(255), "日本"], ["", "x".repeat(256)]],
  ["ForeignId", ForeignId, ["1", "a b/c@d", "x".repeat(256)], ["", "x".repeat(257), 7]],
  [
    "TenantId",
    TenantId,
    ["acme", "a", "Acme.eu:1_2-3", "x".repeat(128)],
    ["", "-a", "a b", "x".repeat(129), "acme\n", "ácme"],
  ],
  ["Key", Key, ["a", "user.id", "A-1_2:3"], ["", "1a", "a b", "x".repeat(129)]],
  [
    "Source",
    Source,
    ["web_app", "//host/path?x=1#y", "urn:a:b"],
    ["", "a b", "x".repeat(256), "é"],
  ],
  [
    "SemVer",
    SemVer,
    ["1.0.0", "0.1.10-rc.1", "1.2.3+build"],
    ["1.0", "01.0.0", "1.0.0-", "v1.0.0", "1.0.0\n"],
  ],
  ["CurrencyCode", CurrencyCode, ["EUR"], ["eur", "EURO", "", "€"]],
  ["Ratio", Ratio, [0, 0.5, 1], [-0.1, 1.1, NaN, "1"]],
  ["Days", Days, [0, 365], [-1, 0.5, 36_526]],
  ["Bytes", Bytes, [0, 2 ** 53 - 1], [-1, 2 ** 53, 1.5]],
  ["Quantity", Quantity, [0, -1e308, 1e308], [Infinity, NaN, "1"]],
  [
    "Checksum",
    Checksum,
    [
      { algorithm: "md5", value: "0".repeat(32), form: "raw" },
      { algorithm: "sha1", value: "0".repeat(40), form: "raw" },
      { algorithm: "sha256", value: "a".repeat(64), form: "jcs" },
      { algorithm: "sha512", value: "f".repeat(128), form: "wire" },
    ],
    [
      { algorithm: "sha256", value: "0".repeat(32), form: "raw" },
      { algorithm: "sha256", value: "A".repeat(64), form: "raw" },
      { algorithm: "sha256", value: "0".repeat(64) },
      { algorithm: "crc32", value: "0".repeat(8), form: "raw" },
    ],
  ],
  [
    "TraceContext",
    TraceContext,
    [{ trace_id: "1".repeat(32) }],
    [
      { trace_id: "0".repeat(32) },
      { trace_id: "1".repeat(31) },
      { trace_id: "A".repeat(32) },
      { span_id: "1".repeat(16) },
    ],
  ],
];

describe.each(cases)("%s", (_, schema, accepted, refused) => {
  test.each(accepted.map((value) => [value]))("accepts %j", (value) => {
    expect(schema.safeParse(value).error).toBeUndefined();
  });

  test.each(refused.map((value) => [value]))("refuses %j", (value) => {
    expect(schema.safeParse(value).error?.issues.length).toBeGreaterThan(0);
  });
});

test("a dead letter holds as many bytes as it says it may", () => {
  const letter = { model: "Money", reason: "not_utf8", byte_count: 1, issues: [], part_index: 1 };
  const whole = { ...letter, has_more_parts: false, reason: "too_long" };
  const raw_base64 = "A".repeat(89_478_488);
  expect(DeadLetter.safeParse({ ...whole, raw_base64 }).success).toBe(true);
  expect(DeadLetter.safeParse({ ...whole, raw_base64: `${raw_base64.slice(1)}!` }).success).toBe(
    false,
  );
});
