/**
 * How far the distribution of columns has moved from a reference (Evidently `DatasetDriftMetrics`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  and,
  count,
  div,
  eq,
  ge,
  gt,
  le,
  lit,
  lt,
  near,
  oneOf,
  or,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import type { ThresholdOperator } from "../../core/threshold-operator.js";
import { Count, Quantity, Ratio } from "../../core/units.js";
import { DriftTest, type DriftTestTraits, driftTests } from "./drift-test.js";

/**
 * What a column is to the model.
 *
 * - `feature`: an input.
 * - `target`: what is to be predicted. Its drift is known as label drift or prior shift.
 * - `prediction`: what the model said.
 * - `embedding`: a vector, compared as a whole.
 */
export const DriftColumnRole = z
  .enum({ FEATURE: "feature", TARGET: "target", PREDICTION: "prediction", EMBEDDING: "embedding" })
  .meta({ id: "DriftColumnRole", title: "Role of a column that may drift" });
export type DriftColumnRole = z.infer<typeof DriftColumnRole>;

/**
 * What the values of a column are.
 *
 * - `numerical`: numbers that are measured or counted.
 * - `categorical`: one of a set of values.
 * - `text`: free text.
 */
export const DriftColumnKind = z
  .enum({ NUMERICAL: "numerical", CATEGORICAL: "categorical", TEXT: "text" })
  .meta({ id: "DriftColumnKind", title: "Kind of a column that may drift" });
export type DriftColumnKind = z.infer<typeof DriftColumnKind>;

const testsThat = (wanted: (traits: DriftTestTraits) => boolean) =>
  oneOf("test", ...DriftTest.options.filter((test) => wanted(driftTests[test])).map(lit));

const driftsWhen = (operator: ThresholdOperator) => testsThat(({ drifts }) => drifts === operator);
const drifted = eq("drift_detected", true);
const held = eq("drift_detected", false);

/** How far one column has moved from the reference. */
export const ColumnDrift = withRules(
  closed({
    /** The column. */
    column: Name,
    /** What it is to the model. */
    role: DriftColumnRole.default("feature"),
    /** What its values are. Absent: not told. */
    kind: DriftColumnKind.optional(),
    /** The test by which it was compared (Evidently `stattest_name`). */
    test: DriftTest,
    /** What the test came to: a p-value or share from 0 to 1, or a distance from 0 on, but for rounding. */
    score: Quantity.min(-1e-9),
    /** The score from which on, or below which, there is drift. The test says which. */
    threshold: Quantity.min(0),
    /** Whether the column has drifted. */
    drift_detected: z.boolean(),
    /** The share of reference rows without a value. */
    reference_missing_ratio: Ratio.optional(),
    /** The share of current rows without a value. */
    current_missing_ratio: Ratio.optional(),
    /** How much the feature counts in the model, as a share of all features. Absent: not known. */
    importance_ratio: Ratio.optional(),
  }),
  {
    score_is_a_share: rule(
      "A p-value, or a distance that is bounded, is at most 1.",
      when(
        testsThat(({ score }) => score !== "distance"),
        le("score", 1),
      ),
      "score",
    ),
    low_p_value_is_drift: rule(
      "There is drift when a p-value is below the threshold, and only then.",
      when(
        driftsWhen("lt"),
        or(and(drifted, lt("score", "threshold")), and(held, ge("score", "threshold"))),
      ),
      "drift_detected",
    ),
    p_value_up_to_threshold_is_drift: rule(
      "There is drift when the p-value of this test is at most the threshold, and only then.",
      when(
        driftsWhen("le"),
        or(and(drifted, le("score", "threshold")), and(held, gt("score", "threshold"))),
      ),
      "drift_detected",
    ),
    distance_from_threshold_is_drift: rule(
      "There is drift when a distance is at least the threshold, and only then.",
      when(
        driftsWhen("ge"),
        or(and(drifted, ge("score", "threshold")), and(held, lt("score", "threshold"))),
      ),
      "drift_detected",
    ),
    score_above_threshold_is_drift: rule(
      "There is drift when the score of this test is above the threshold, and only then.",
      when(
        driftsWhen("gt"),
        or(and(drifted, gt("score", "threshold")), and(held, le("score", "threshold"))),
      ),
      "drift_detected",
    ),
    threshold_is_a_share: warn(
      "The threshold of a p-value, or of a distance that is bounded, is within 0 and 1.",
      when(
        testsThat(({ score }) => score !== "distance"),
        and(gt("threshold", 0), lt("threshold", 1)),
      ),
      "threshold",
    ),
  },
).meta({ id: "ColumnDrift", title: "Drift of a column" });
export type ColumnDrift = z.infer<typeof ColumnDrift>;

/** How far the columns of a data set have moved from the reference, each by itself. */
export const DataDrift = withRules(
  closed({
    /** The columns that were compared: 1 to 5000. */
    columns: z.array(ColumnDrift).min(1).max(5000),
    /** How many they are. */
    number_of_columns: Count,
    /** How many of them have drifted. */
    number_of_drifted_columns: Count,
    /** The share of them that has drifted. */
    share_of_drifted_columns: Ratio,
    /** From which share on the data set as a whole counts as drifted. Absent: one half. */
    drift_share: Ratio.default(0.5),
    /** Whether the data set as a whole has drifted. */
    dataset_drift: z.boolean(),
  }),
  {
    columns_once: rule("Each column is compared once.", unique("columns[].column")),
    columns_are_counted: rule(
      "The number of columns is that of those listed.",
      eq("number_of_columns", count("columns[]")),
      "number_of_columns",
    ),
    drifted_are_counted: rule(
      "The number of drifted columns is that of those listed as drifted.",
      eq("number_of_drifted_columns", count("columns[]", drifted)),
      "number_of_drifted_columns",
    ),
    // Evidently shows three digits.
    share_is_counted: rule(
      "The share of drifted columns is their number divided by that of all.",
      near("share_of_drifted_columns", div("number_of_drifted_columns", "number_of_columns"), {
        abs: 0.001,
      }),
      "share_of_drifted_columns",
    ),
    dataset_drifts_from_share: rule(
      "A data set has drifted when at least so large a share of its columns has, and only then.",
      or(
        and(
          eq("dataset_drift", true),
          ge(div("number_of_drifted_columns", "number_of_columns"), "drift_share"),
        ),
        and(
          eq("dataset_drift", false),
          lt(div("number_of_drifted_columns", "number_of_columns"), "drift_share"),
        ),
      ),
      "dataset_drift",
    ),
  },
).meta({ id: "DataDrift", title: "Drift of data" });
export type DataDrift = z.infer<typeof DataDrift>;
