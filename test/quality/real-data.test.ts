/**
 * Real records of Segment's and Snowplow's users, assessed as the events that they become.
 *
 * @module
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AnalyticsEvent } from "../../src/analytics/analytics-event.js";
import { segment } from "../../src/integrations/segment.js";
import { snowplow } from "../../src/integrations/snowplow.js";
import { assessBatch } from "../../src/quality/assess.js";
import { Assessment } from "../../src/quality/assessment.js";
import { realData } from "../_real-data.js";
import { recordsIn } from "../integrations/_counts.js";

const sources = [
  // RudderStack's test inputs share a few message ids: 820 of 916 are repeats.
  { name: "segment", integration: segment, folder: "segment-rudder", events: 1320, repeats: 820 },
  { name: "snowplow", integration: snowplow, folder: "snowplow", events: 698, repeats: 4 },
];

describe.each(sources)("$name", ({ integration, folder, events, repeats }) => {
  const path = join(realData, folder);
  const isHere = existsSync(path);

  test.skipIf(!isHere)(`real records (skipped where ${realData} lacks them)`, async () => {
    const records = recordsIn(path).flatMap((record) => {
      const mapped = integration.from(record, { tenantId: "acme" });
      return mapped.ok ? [mapped.value] : [];
    });
    const found = await assessBatch(AnalyticsEvent, records, { expected: { anonymous_id: 1 } });
    expect(Assessment.parse(found)).toEqual(found);
    expect(found).toMatchObject({ record_count: events, valid_count: events });
    expect(found.reasons.find(({ code }) => code === "repeated")?.found_count).toBe(repeats);
    expect(
      found.reasons.filter(({ code }) => code === "structure" || code === "rule_broken"),
    ).toEqual([]);
  });
});
