/**
 * Why an alert was raised: several conditions were true together.
 *
 * Groups of conditions under one connective. Since a condition may stand for its opposite, that is
 * enough to write down any expression of conditions (its disjunctive or conjunctive normal form), and
 * nothing can refer to itself.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId, Key, Uuid } from "../../core/identifier.js";
import {
  and,
  type Calculation,
  type Condition,
  count,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  not,
  type Operand,
  or,
  type Path,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";

/**
 * How many of several must be true.
 *
 * - `all`: each of them.
 * - `any`: one at least.
 * - `none`: not a single one.
 * - `at_least`: so many as `at_least_count` says.
 */
export const CompositeOperator = z
  .enum({ ALL: "all", ANY: "any", NONE: "none", AT_LEAST: "at_least" })
  .meta({ id: "CompositeOperator", title: "How many must be true" });
export type CompositeOperator = z.infer<typeof CompositeOperator>;

/** One condition, as it was when the alert was raised. */
export const CompositeCondition = closed({
  /** Its name within the expression. The same condition may stand in several groups. */
  condition_id: Key,
  /** The alert that it asks about, where it asks whether one fires. */
  alert_id: Uuid.optional(),
  /** The rule or threshold that it asks about. */
  rule_id: ForeignId.optional(),
  /** What it asks, for a human reader: at most 500 characters. */
  description: Text.max(500).optional(),
  /** Whether it stands for its opposite. */
  is_negated: z.boolean().default(false),
  /** Whether it held; where it stands for its opposite, whether that did. */
  is_met: z.boolean(),
}).meta({ id: "CompositeCondition", title: "Condition" });
export type CompositeCondition = z.infer<typeof CompositeCondition>;

/** The members of a list of which so many as the operator says are met. */
const areMet = (list: Path): Condition => {
  const all: Calculation = count(list);
  const met: Calculation = count(list, eq("is_met", true));
  const demands: readonly [CompositeOperator, Condition][] = [
    ["all", eq(met, all)],
    ["any", gt(met, 0)],
    ["none", eq(met, 0)],
  ];
  return or(
    ...demands.map(([operator, demand]) => and(eq("operator", lit(operator)), demand)),
    eq("operator", lit("at_least")),
  );
};

/** The members of a list of which there are so many as are asked for at least. */
const enoughAreMet = (list: Path, atLeast: Operand): Condition =>
  ge(count(list, eq("is_met", true)), atLeast);

/** What holds of a connective: it has a number exactly if it needs one. */
const connectiveRules = {
  at_least_says_how_many: rule(
    "Who asks for some says how many.",
    when(eq("operator", lit("at_least")), has("at_least_count")),
    "at_least_count",
  ),
  only_at_least_says_how_many: rule(
    "Only who asks for some says how many.",
    when(has("at_least_count"), eq("operator", lit("at_least"))),
    "operator",
  ),
};

/** Several conditions under one connective. */
export const CompositeGroup = withRules(
  closed({
    /** Its name within the expression. */
    group_id: Key,
    /** How many of its conditions must hold. */
    operator: CompositeOperator,
    /** So many, where the operator is `at_least`: 1 to 50. */
    at_least_count: z.int().min(1).max(50).optional(),
    /** The conditions: 1 to 50. */
    conditions: z.array(CompositeCondition).min(1).max(50),
    /** Whether the group held. */
    is_met: z.boolean(),
  }),
  {
    conditions_once: rule(
      "No condition stands in a group twice.",
      unique("conditions[].condition_id"),
    ),
    ...connectiveRules,
    no_more_than_there_are: rule(
      "No more are asked for than there are.",
      le("at_least_count", count("conditions[]")),
      "at_least_count",
    ),
    met_as_its_conditions_are: rule(
      "A group holds exactly if so many of its conditions do as must.",
      or(
        and(eq("is_met", true), areMet("conditions[]")),
        and(eq("is_met", false), or(eq("operator", lit("at_least")), not(areMet("conditions[]")))),
      ),
      "is_met",
    ),
    met_if_enough_are: rule(
      "A group that asks for some holds exactly if so many of its conditions do.",
      or(
        and(eq("is_met", true), enoughAreMet("conditions[]", "at_least_count")),
        and(eq("is_met", false), not(enoughAreMet("conditions[]", "at_least_count"))),
      ),
      "is_met",
    ),
  },
).meta({ id: "CompositeGroup", title: "Group of conditions" });
export type CompositeGroup = z.infer<typeof CompositeGroup>;

/** Why an alert was raised: several conditions were true together. */
export const CompositeEvidence = withRules(
  closed({
    /** Tells this kind of evidence from the others. */
    alert_type: z.literal("composite"),
    /** How many of the groups must hold. */
    operator: CompositeOperator,
    /** So many, where the operator is `at_least`: 1 to 20. */
    at_least_count: z.int().min(1).max(20).optional(),
    /** The groups: 1 to 20. */
    groups: z.array(CompositeGroup).min(1).max(20),
  }),
  {
    groups_once: rule("No two groups have the same id.", unique("groups[].group_id")),
    ...connectiveRules,
    groups_are_met: rule("So many groups hold as must.", areMet("groups[]"), "groups"),
    enough_groups_are_met: rule(
      "So many groups hold as are asked for.",
      enoughAreMet("groups[]", "at_least_count"),
      "groups",
    ),
  },
).meta({ id: "CompositeEvidence", title: "Composite" });
export type CompositeEvidence = z.infer<typeof CompositeEvidence>;
