/**
 * Real records of Segment's and Snowplow's users: each becomes a valid event or is refused, and the
 * counts in the README beside are current.
 *
 * @module
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { segment } from "../../src/integrations/segment.js";
import { snowplow } from "../../src/integrations/snowplow.js";
import { realData } from "../_real-data.js";
import { type Counts, count, recordsIn, table } from "./_counts.js";
import { expectRoundTrip } from "./_round-trip.js";

const folders = {
  segment: join(realData, "segment-rudder"),
  snowplow: join(realData, "snowplow"),
};
const isHere = Object.values(folders).every(existsSync);
const title = isHere ? "real records" : `real records (skipped: none in ${realData})`;

const readme = join(import.meta.dirname, "README.md");

const Call = z.object({ type: z.string() });
const Row = z.object({ event: z.string().optional(), event_name: z.string().optional() });

const segmentKind = (record: unknown) => Call.parse(record).type;
const snowplowKind = (record: unknown) => {
  const { event, event_name } = Row.parse(record);
  if (event === undefined && event_name === undefined) return "context";
  return event || `(none), ${event_name}`;
};

describe.skipIf(!isHere)(title, () => {
  const calls = isHere ? recordsIn(folders.segment) : [];
  const rows = isHere ? recordsIn(folders.snowplow) : [];
  const ofSegment = count(segment, calls, segmentKind);
  const ofSnowplow = count(snowplow, rows, snowplowKind);

  const total = ({ outcomes }: Counts) => [...outcomes.values()].reduce((sum, n) => sum + n, 0);

  test("every record has one outcome", () => {
    expect([calls.length, rows.length]).toEqual([1452, 2819]);
    expect([total(ofSegment), total(ofSnowplow)]).toEqual([1452, 2819]);
  });

  test("every enriched event is mapped, and every row that joins one is refused", () => {
    expect(ofSnowplow.events).toHaveLength(698);
  });

  test("every mapped call goes back to Segment and comes again", () => {
    for (const event of ofSegment.events) expectRoundTrip(event);
  });

  test("the README is current (UPDATE=1 rewrites it)", () => {
    const text = `# Integrations, tried on real records

Records of the folders \`segment-rudder\` (RudderStack's own test inputs, in the form of Segment's
calls) and \`snowplow\` (rows of Snowplow's own site) by what becomes of them. A test keeps this
file current. The records are not part of the project: \`ANALYTICS_SCHEMAS_DATA\` names their folder.

## Segment: ${calls.length} calls, ${ofSegment.events.length} events

${table("call | outcome | kind of event, or reason", ofSegment.outcomes)}

${table("field | repair | reason", ofSegment.repairs)}

## Snowplow: ${rows.length} rows, ${ofSnowplow.events.length} events

${table("event | outcome | kind of event, or reason", ofSnowplow.outcomes)}

${table("field | repair | reason", ofSnowplow.repairs)}
`;
    if (process.env.UPDATE === "1") writeFileSync(readme, text);
    expect(readFileSync(readme, "utf8")).toBe(text);
  });
});
