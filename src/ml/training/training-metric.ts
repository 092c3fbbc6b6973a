/**
 * A measured number of a training, which may fail to be finite (MLflow `Metric`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { exactlyOne } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { SpecialNumber } from "../../core/special-number.js";
import { Text } from "../../core/text.js";
import { Quantity } from "../../core/units.js";

/** The name of a metric as the tracker has it: `val_loss`, `eval/ndcg@10`. 1 to 250 characters. */
export const TrainingMetricName = Text.min(1).max(250).meta({ impersonal: true });
export type TrainingMetricName = z.infer<typeof TrainingMetricName>;

/** A measured number of a training. */
export const TrainingMetric = withRules(
  closed({
    /** What was measured. */
    name: TrainingMetricName,
    /** The number. */
    value: Quantity.optional(),
    /** The number where it is not finite, as a loss that diverged. */
    value_special: SpecialNumber.optional(),
  }),
  {
    one_value: rule("A metric is a number, finite or not.", exactlyOne("value", "value_special")),
  },
).meta({ id: "TrainingMetric", title: "Metric of a training" });
export type TrainingMetric = z.infer<typeof TrainingMetric>;
