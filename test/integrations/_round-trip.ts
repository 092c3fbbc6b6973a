/**
 * What must be equal when an event has been to Segment and back.
 *
 * @module
 */
import { expect } from "vitest";
import { AnalyticsEvent } from "../../src/analytics/analytics-event.js";
import { fromSegment, toSegment } from "../../src/integrations/segment.js";

/** Whose records the examples are. */
export const options = { tenantId: "acme" };

/** The event without the losses that an event from Segment suffers. */
function survivors({ metadata, ...event }: AnalyticsEvent): unknown {
  const { event_id, recorded_at, quality, ...kept } = metadata;
  return { ...event, metadata: kept.source_event_id ? kept : { ...kept, event_id } };
}

/** Sends an event to Segment and back, and expects it to be the same but for the losses. */
export function expectRoundTrip(event: AnalyticsEvent): void {
  const call = toSegment(event);
  expect(call).toMatchObject({ ok: true });
  const back = fromSegment(call.ok && call.value, options);
  expect(back).toMatchObject({ ok: true });
  const again = AnalyticsEvent.parse(back.ok && back.value);
  expect(survivors(again)).toEqual(survivors(event));
}
