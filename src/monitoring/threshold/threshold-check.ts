/**
 * What a number is held against: a limit with its levels, a range, one value, or that there is any
 * number at all. Recovery lies inside the limit, so that a number that wavers at it does not flap.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  and,
  atLeastOne,
  gt,
  le,
  lit,
  lt,
  type Operand,
  oneOf,
  or,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Severity } from "../../core/severity.js";
import { ThresholdOperator } from "../../core/threshold-operator.js";
import { Quantity } from "../../core/units.js";

/** From which value on something is so bad. */
export const ThresholdLevel = closed({
  /** The value, in the unit of what is judged. */
  value: Quantity,
  /** From which value back it is no longer so bad. Absent: the value itself. */
  recovery_value: Quantity.optional(),
}).meta({ id: "ThresholdLevel", title: "Level of a threshold" });
export type ThresholdLevel = z.infer<typeof ThresholdLevel>;

/** The levels of a limit, by severity. */
export const ThresholdLevels = closed({
  /** Worth a note. */
  info: ThresholdLevel.optional(),
  /** Unusual, may become a fault. */
  warning: ThresholdLevel.optional(),
  /** Something fails. */
  error: ThresholdLevel.optional(),
  /** Something that others depend on fails. */
  critical: ThresholdLevel.optional(),
}).meta({ id: "ThresholdLevels", title: "Levels of a threshold" });
export type ThresholdLevels = z.infer<typeof ThresholdLevels>;

/** The second is further out than the first, in the direction of the operator. */
const isBeyond = (inner: Operand, outer: Operand) =>
  or(
    and(oneOf("operator", lit("gt"), lit("ge")), lt(inner, outer)),
    and(oneOf("operator", lit("lt"), lit("le")), gt(inner, outer)),
  );

const inOrder = (mild: keyof ThresholdLevels, bad: keyof ThresholdLevels) =>
  rule(
    `The level of ${bad} is further out than that of ${mild}.`,
    isBeyond(`levels.${mild}.value`, `levels.${bad}.value`),
    `levels.${bad}.value`,
  );

const recovers = (level: keyof ThresholdLevels) =>
  rule(
    `The level of ${level} is left on the good side of its value.`,
    isBeyond(`levels.${level}.recovery_value`, `levels.${level}.value`),
    `levels.${level}.recovery_value`,
  );

/** A limit on one side, with a level for each severity. */
export const LimitCheck = withRules(
  closed({
    /** Tells this kind from the others. */
    kind: z.literal("limit"),
    /** On which side of a value it is bad. */
    operator: ThresholdOperator,
    /** From which value on it is how bad. */
    levels: ThresholdLevels,
  }),
  {
    has_a_level: rule(
      "A limit has a level.",
      atLeastOne("levels.info", "levels.warning", "levels.error", "levels.critical"),
      "levels",
    ),
    warning_beyond_info: inOrder("info", "warning"),
    error_beyond_info: inOrder("info", "error"),
    critical_beyond_info: inOrder("info", "critical"),
    error_beyond_warning: inOrder("warning", "error"),
    critical_beyond_warning: inOrder("warning", "critical"),
    critical_beyond_error: inOrder("error", "critical"),
    info_recovers: recovers("info"),
    warning_recovers: recovers("warning"),
    error_recovers: recovers("error"),
    critical_recovers: recovers("critical"),
  },
).meta({ id: "LimitCheck", title: "Limit" });
export type LimitCheck = z.infer<typeof LimitCheck>;

/** A range in which it is bad to be. */
export const BetweenCheck = withRules(
  closed({
    /** Tells this kind from the others. */
    kind: z.literal("between"),
    /** The lowest value that is bad. */
    low: Quantity,
    /** The highest value that is bad. */
    high: Quantity,
    /** Down to which value it is good again. Absent: anything below `low`. */
    recovery_low: Quantity.optional(),
    /** Up from which value it is good again. Absent: anything above `high`. */
    recovery_high: Quantity.optional(),
    /** How bad it is. */
    severity: Severity,
  }),
  {
    low_below_high: rule("A range begins below its end.", lt("low", "high"), "low"),
    recovers_below: rule(
      "A range that is bad is left below its begin.",
      lt("recovery_low", "low"),
      "recovery_low",
    ),
    recovers_above: rule(
      "A range that is bad is left above its end.",
      gt("recovery_high", "high"),
      "recovery_high",
    ),
  },
).meta({ id: "BetweenCheck", title: "Bad range" });
export type BetweenCheck = z.infer<typeof BetweenCheck>;

/** A range that it is bad to leave. */
export const OutsideCheck = withRules(
  closed({
    /** Tells this kind from the others. */
    kind: z.literal("outside"),
    /** The lowest value that is good. */
    low: Quantity,
    /** The highest value that is good. */
    high: Quantity,
    /** From which value up it is good again. Absent: from `low` on. */
    recovery_low: Quantity.optional(),
    /** From which value down it is good again. Absent: from `high` down. */
    recovery_high: Quantity.optional(),
    /** How bad it is. */
    severity: Severity,
  }),
  {
    low_below_high: rule("A range begins below its end.", lt("low", "high"), "low"),
    recovers_above_low: rule(
      "A range that is good is entered again above its begin, and not above its end.",
      and(gt("recovery_low", "low"), le("recovery_low", "high")),
      "recovery_low",
    ),
    recovers_below_high: rule(
      "A range that is good is entered again below its end, and not below its begin.",
      and(lt("recovery_high", "high"), le("low", "recovery_high")),
      "recovery_high",
    ),
    recovery_is_possible: rule(
      "There is a value from which on all is well again.",
      le("recovery_low", "recovery_high"),
      "recovery_low",
    ),
  },
).meta({ id: "OutsideCheck", title: "Good range" });
export type OutsideCheck = z.infer<typeof OutsideCheck>;

/** A value that is bad, such as 0 of something that is 1 while it is up. */
export const EqualCheck = closed({
  /** Tells this kind from the others. */
  kind: z.literal("equal"),
  /** The value that is bad. */
  value: Quantity,
  /** How bad it is. */
  severity: Severity,
}).meta({ id: "EqualCheck", title: "Bad value" });
export type EqualCheck = z.infer<typeof EqualCheck>;

/** A value beside which all others are bad. */
export const UnequalCheck = closed({
  /** Tells this kind from the others. */
  kind: z.literal("unequal"),
  /** The value that is good. */
  value: Quantity,
  /** How bad the others are. */
  severity: Severity,
}).meta({ id: "UnequalCheck", title: "Good value" });
export type UnequalCheck = z.infer<typeof UnequalCheck>;

/** That there is no number: it is bad that nothing was measured. */
export const AbsentCheck = closed({
  /** Tells this kind from the others. */
  kind: z.literal("absent"),
  /** How bad it is. */
  severity: Severity,
}).meta({ id: "AbsentCheck", title: "Absence" });
export type AbsentCheck = z.infer<typeof AbsentCheck>;

/** What a number is held against. */
export const ThresholdCheck = z
  .discriminatedUnion("kind", [
    LimitCheck,
    BetweenCheck,
    OutsideCheck,
    EqualCheck,
    UnequalCheck,
    AbsentCheck,
  ])
  .meta({ id: "ThresholdCheck", title: "Check of a threshold" });
export type ThresholdCheck = z.infer<typeof ThresholdCheck>;
