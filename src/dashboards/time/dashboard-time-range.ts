/**
 * The span of time that a dashboard shows (Grafana `time`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { earlier } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { RelativeTime } from "./relative-time.js";

/** A span that moves with the present. `resolveTimeRange` says where it is. */
export const RelativeTimeRange = closed({
  /** Tells this kind of span from the others. */
  kind: z.literal("relative"),
  /** When it begins. `/` leads to the beginning of the unit. */
  from: RelativeTime,
  /** When it ends. `/` leads to the end of the unit. */
  to: RelativeTime.default("now"),
}).meta({ id: "RelativeTimeRange", title: "Time range: relative" });
export type RelativeTimeRange = z.infer<typeof RelativeTimeRange>;

/** A span that begins at an instant and ends at a point that moves with the present. */
export const OpenTimeRange = closed({
  /** Tells this kind of span from the others. */
  kind: z.literal("since"),
  /** When it begins. */
  from: Instant,
  /** When it ends. */
  to: RelativeTime.default("now"),
}).meta({ id: "OpenTimeRange", title: "Time range: since an instant" });
export type OpenTimeRange = z.infer<typeof OpenTimeRange>;

/** A span between two instants. */
export const AbsoluteTimeRange = withRules(
  closed({
    /** Tells this kind of span from the others. */
    kind: z.literal("absolute"),
    /** When it begins. */
    from: Instant,
    /** When it ends. */
    to: Instant,
  }),
  { begins_before_it_ends: rule("A span begins before it ends.", earlier("from", "to"), "to") },
).meta({ id: "AbsoluteTimeRange", title: "Time range: absolute" });
export type AbsoluteTimeRange = z.infer<typeof AbsoluteTimeRange>;

/** The span of time that a dashboard shows. */
export const DashboardTimeRange = z
  .discriminatedUnion("kind", [RelativeTimeRange, OpenTimeRange, AbsoluteTimeRange])
  .meta({ id: "DashboardTimeRange", title: "Time range of a dashboard" });
export type DashboardTimeRange = z.infer<typeof DashboardTimeRange>;
