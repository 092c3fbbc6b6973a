/**
 * The value that raised an alert, and what it was held against at that time.
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { Key } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { together } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { ThresholdOperator } from "../../core/threshold-operator.js";
import { Quantity } from "../../core/units.js";
import { isOnWrongSide } from "./wrong-side.js";

/** One of several values that a query came to (Grafana `values`). */
export const AlertValue = closed({
  /** What the query calls it, such as `A`. */
  name: Key,
  /** The value. Absent: there was none. */
  value: Quantity.optional(),
}).meta({ id: "AlertValue", title: "Value of an alert" });
export type AlertValue = z.infer<typeof AlertValue>;

/** The value that raised an alert, and what it was held against. What it is now is another thing. */
export const AlertTrigger = withRules(
  closed({
    /** The metric. */
    metric: Key.optional(),
    /** The value that raised it, in the unit below. */
    value: Quantity,
    /** How it was compared. */
    operator: ThresholdOperator.optional(),
    /** With what it was compared. */
    threshold: Quantity.optional(),
    /** What both are measured in, by UCUM: at most 63 characters. */
    unit: Text.min(1).max(63).optional(),
    /** What was expected instead, by the metric's own past. */
    expected_value: Quantity.optional(),
    /** When it was measured. */
    measured_at: Instant.optional(),
  }),
  {
    compared_with_something: rule(
      "How a value was compared is told together with what it was compared with.",
      together("operator", "threshold"),
      "threshold",
    ),
    value_breaches: rule(
      "The value that raised an alert breaches the threshold, as far as both are told.",
      isOnWrongSide("value", "operator", "threshold"),
      "value",
    ),
  },
).meta({ id: "AlertTrigger", title: "Trigger of an alert" });
export type AlertTrigger = z.infer<typeof AlertTrigger>;
