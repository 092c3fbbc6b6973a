/**
 * How a metric went over the steps of a training (MLflow metric history).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { ascending, count, exactlyOne, le } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { SpecialNumber } from "../../core/special-number.js";
import { Count, Quantity } from "../../core/units.js";
import { DatasetDigest } from "../dataset/lineage-dataset.js";
import { TrainingMetricName } from "./training-metric.js";

/** What a metric was at one step. */
export const TrainingMetricPoint = withRules(
  closed({
    /** The step, epoch or iteration, as the trainer counts. One step may be logged again. */
    step: z.int().default(0),
    /** The number. */
    value: Quantity.optional(),
    /** The number where it is not finite, as a loss that diverged. */
    value_special: SpecialNumber.optional(),
    /** When it was logged. A run may be given metrics of before its start or after its end. */
    recorded_at: Instant.optional(),
    /** The model whose metric it is, where a run makes several. */
    model_id: ForeignId.optional(),
    /** The digest of the data on which it was measured. */
    dataset_digest: DatasetDigest.optional(),
  }),
  {
    one_value: rule("A point is a number, finite or not.", exactlyOne("value", "value_special")),
  },
).meta({ id: "TrainingMetricPoint", title: "Point of a training metric" });
export type TrainingMetricPoint = z.infer<typeof TrainingMetricPoint>;

/** How a metric went over the steps of a training. */
export const TrainingMetricSeries = withRules(
  closed({
    /** What was measured. */
    name: TrainingMetricName,
    /** The points in the order in which they were logged: 1 to 10000. */
    points: z.array(TrainingMetricPoint).min(1).max(10_000),
    /** How many points were logged in all. Absent: those that are here. */
    total_point_count: Count.optional(),
  }),
  {
    points_within_total: rule(
      "No more points are here than were logged.",
      le(count("points[]"), "total_point_count"),
      "total_point_count",
    ),
    steps_rise: warn("Steps do not go back.", ascending("points[].step")),
  },
).meta({ id: "TrainingMetricSeries", title: "Series of a training metric" });
export type TrainingMetricSeries = z.infer<typeof TrainingMetricSeries>;
