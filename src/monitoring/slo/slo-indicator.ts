/**
 * How a service level is measured (OpenSLO v1 `SLI`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { FreeForm } from "../../core/free-form.js";
import { ForeignId } from "../../core/identifier.js";
import { and, exactlyOne, has, not, or, together } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";

/** Where numbers come from, and by which query. */
export const SloMetricSource = withRules(
  closed({
    /** The data source, by the name under which it is known. */
    source_ref: ForeignId.optional(),
    /** What kind of source it is, such as `Prometheus`. */
    type: Name.optional(),
    /** The query, in the words of the source. */
    query: Text.min(1).max(8192).optional(),
    /** What else the source needs to know. */
    spec: FreeForm.optional(),
  }),
  {
    source_is_known: rule(
      "A metric says from which source it comes, or from which kind of source.",
      or(has("source_ref"), has("type")),
      "source_ref",
    ),
    asks_something: rule("A metric says what is asked.", or(has("query"), has("spec")), "query"),
  },
).meta({ id: "SloMetricSource", title: "Source of a metric of an objective" });
export type SloMetricSource = z.infer<typeof SloMetricSource>;

/**
 * What a ratio that another system worked out is a share of.
 *
 * - `success`: good ones.
 * - `failure`: bad ones.
 */
export const SloRawType = z
  .enum({ SUCCESS: "success", FAILURE: "failure" })
  .meta({ id: "SloRawType", title: "Type of a raw ratio" });
export type SloRawType = z.infer<typeof SloRawType>;

/** The share of good ones among all. */
export const SloRatioIndicator = withRules(
  closed({
    /** Tells this kind from the other. */
    kind: z.literal("ratio"),
    /** What it is called. */
    name: Name.optional(),
    /** Whether good, bad and total are counters that only rise. */
    is_counter: z.boolean().optional(),
    /** The good ones. */
    good: SloMetricSource.optional(),
    /** The bad ones. */
    bad: SloMetricSource.optional(),
    /** All of them. */
    total: SloMetricSource.optional(),
    /** The ratio itself, where another system works it out. */
    raw: SloMetricSource.optional(),
    /** What that ratio is a share of. */
    raw_type: SloRawType.optional(),
  }),
  {
    counted_or_raw: rule(
      "A ratio is worked out of a total, or comes as it is.",
      exactlyOne("total", "raw"),
      "total",
    ),
    total_of_something: rule(
      "A total goes with either the good or the bad ones.",
      or(not(has("total")), exactlyOne("good", "bad")),
      "good",
    ),
    nothing_beside_raw: rule(
      "A ratio that comes as it is has neither good nor bad ones.",
      or(not(has("raw")), and(not(has("good")), not(has("bad")))),
      "raw",
    ),
    raw_has_a_type: rule(
      "A ratio that comes as it is says what it is a share of.",
      together("raw", "raw_type"),
      "raw_type",
    ),
  },
).meta({ id: "SloRatioIndicator", title: "Ratio indicator" });
export type SloRatioIndicator = z.infer<typeof SloRatioIndicator>;

/** A value that is held against one of each objective. */
export const SloThresholdIndicator = closed({
  /** Tells this kind from the other. */
  kind: z.literal("threshold"),
  /** What it is called. */
  name: Name.optional(),
  /** The value. */
  metric: SloMetricSource,
}).meta({ id: "SloThresholdIndicator", title: "Threshold indicator" });
export type SloThresholdIndicator = z.infer<typeof SloThresholdIndicator>;

/** How a service level is measured. */
export const SloIndicator = z
  .discriminatedUnion("kind", [SloRatioIndicator, SloThresholdIndicator])
  .meta({ id: "SloIndicator", title: "Service level indicator" });
export type SloIndicator = z.infer<typeof SloIndicator>;
