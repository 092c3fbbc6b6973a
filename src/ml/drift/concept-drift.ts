/**
 * Whether the relation between a model's inputs and what it predicts has changed, as a detector on a
 * stream sees it (River and MOA `drift`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import {
  and,
  eq,
  ge,
  has,
  le,
  lit,
  notLater,
  oneOf,
  or,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { Count, Quantity } from "../../core/units.js";

/**
 * A detector of drift in a stream of errors or values. What its statistic is:
 *
 * - `adwin`: adaptive windowing; the difference between the means of the two windows.
 * - `ddm`: drift detection method; how many of the smallest standard deviations the error rate lies
 *   above its smallest. Usual thresholds: 2 to warn, 3 for drift.
 * - `eddm`: early DDM; the distance between errors against the largest so far. Drift is low: usually
 *   below 0.95 to warn, below 0.9 for drift.
 * - `fhddm`: fast Hoeffding DDM; by how much the probability of a right answer fell from its best.
 * - `hddm_a`: Hoeffding's bound on averages; the difference of the means.
 * - `hddm_w`: the same on weighted averages.
 * - `kswin`: Kolmogorov-Smirnov on two windows; the p-value. Drift is low.
 * - `page_hinkley`: the cumulated difference from the mean, above its smallest.
 * - `cusum`: the cumulated sum.
 */
export const ConceptDriftDetector = z
  .enum({
    ADWIN: "adwin",
    DDM: "ddm",
    EDDM: "eddm",
    FHDDM: "fhddm",
    HDDM_A: "hddm_a",
    HDDM_W: "hddm_w",
    KSWIN: "kswin",
    PAGE_HINKLEY: "page_hinkley",
    CUSUM: "cusum",
  })
  .meta({ id: "ConceptDriftDetector", title: "Detector of concept drift" });
export type ConceptDriftDetector = z.infer<typeof ConceptDriftDetector>;

/**
 * What a detector says.
 *
 * - `warm_up`: too few observations to say anything.
 * - `stable`: no change.
 * - `warning`: a change may have begun: examples are kept for a new model.
 * - `drift`: the concept has changed.
 */
export const ConceptDriftState = z
  .enum({ WARM_UP: "warm_up", STABLE: "stable", WARNING: "warning", DRIFT: "drift" })
  .meta({ id: "ConceptDriftState", title: "State of a drift detector" });
export type ConceptDriftState = z.infer<typeof ConceptDriftState>;

const isLow = oneOf("detector", ...(["eddm", "kswin"] satisfies ConceptDriftDetector[]).map(lit));
const isHigh = oneOf(
  "detector",
  ...ConceptDriftDetector.options.filter((name) => name !== "eddm" && name !== "kswin").map(lit),
);
const isState = (...states: ConceptDriftState[]) => oneOf("state", ...states.map(lit));

/** What a detector of concept drift has seen. On a threshold itself, detectors differ. */
export const ConceptDrift = withRules(
  closed({
    /** The detector. */
    detector: ConceptDriftDetector,
    /** What it watches, such as `error_rate` or the name of a metric. */
    monitored: Name,
    /** What it says. */
    state: ConceptDriftState,
    /** Its statistic. Absent: not kept. */
    statistic: Quantity.optional(),
    /** The statistic at which it warns. Absent: it does not. */
    warning_threshold: Quantity.optional(),
    /** The statistic at which it says that there is drift. */
    drift_threshold: Quantity.optional(),
    /** Observations since the detector was last reset. */
    observation_count: Count,
    /** Observations that it needs before it says anything. */
    warm_up_count: Count.optional(),
    /** When it began to warn. */
    warned_at: Instant.optional(),
    /** When it found drift. */
    detected_at: Instant.optional(),
  }),
  {
    drift_has_a_time: rule(
      "Drift was found at some time.",
      when(isState("drift"), has("detected_at")),
      "detected_at",
    ),
    warned_before_detected: rule(
      "A detector warns before it finds drift, or at the same time.",
      notLater("warned_at", "detected_at"),
    ),
    high_statistic_is_drift: rule(
      "The statistic of this detector is at least the threshold when there is drift, else at most.",
      when(
        isHigh,
        or(
          isState("warm_up"),
          and(eq("state", lit("drift")), ge("statistic", "drift_threshold")),
          and(isState("stable", "warning"), le("statistic", "drift_threshold")),
        ),
      ),
      "state",
    ),
    // KSWIN finds no drift in two windows that are close, however low the p-value is (River).
    low_statistic_is_drift: rule(
      "The statistic of this detector is at most the threshold when there is drift, else EDDM's at least.",
      when(
        isLow,
        or(
          isState("warm_up"),
          and(eq("state", lit("drift")), le("statistic", "drift_threshold")),
          and(
            isState("stable", "warning"),
            or(eq("detector", lit("kswin")), ge("statistic", "drift_threshold")),
          ),
        ),
      ),
      "state",
    ),
    high_warning_comes_first: rule(
      "A detector whose statistic rises warns no later than it finds drift.",
      when(isHigh, le("warning_threshold", "drift_threshold")),
    ),
    low_warning_comes_first: rule(
      "A detector whose statistic falls warns no later than it finds drift.",
      when(isLow, ge("warning_threshold", "drift_threshold")),
    ),
    warm_up_is_over: warn(
      "A detector says something once it has seen as many observations as it needs.",
      when(isState("warning", "drift"), ge("observation_count", "warm_up_count")),
      "observation_count",
    ),
  },
).meta({ id: "ConceptDrift", title: "Drift of a concept" });
export type ConceptDrift = z.infer<typeof ConceptDrift>;
