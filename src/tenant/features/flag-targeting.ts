/**
 * Who gets which variant of a flag, as data (flagd's targeting and its `fractional`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { exactlyOne, gt, le, sum, unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { FlagKey } from "../flag-key.js";

/**
 * How an attribute is compared with the values of a condition; any of them is enough.
 *
 * - `in`: it is one of them.
 * - `not_in`: it is none of them.
 * - `starts_with`, `ends_with`, `contains`: it begins or ends with one of them, or has it within.
 * - `gt`, `ge`, `lt`, `le`: its number is above, no lower, below, no higher than theirs.
 * - `sem_ver_eq`, `sem_ver_gt`, `sem_ver_ge`, `sem_ver_lt`, `sem_ver_le`: its version is the same as,
 *   later, no older, older, no later than theirs (flagd `sem_ver`).
 */
export const FlagOperator = z
  .enum({
    IN: "in",
    NOT_IN: "not_in",
    STARTS_WITH: "starts_with",
    ENDS_WITH: "ends_with",
    CONTAINS: "contains",
    GT: "gt",
    GE: "ge",
    LT: "lt",
    LE: "le",
    SEM_VER_EQ: "sem_ver_eq",
    SEM_VER_GT: "sem_ver_gt",
    SEM_VER_GE: "sem_ver_ge",
    SEM_VER_LT: "sem_ver_lt",
    SEM_VER_LE: "sem_ver_le",
  })
  .meta({ id: "FlagOperator", title: "Operator of a condition" });
export type FlagOperator = z.infer<typeof FlagOperator>;

/** Something that must hold of an attribute of who asks. */
export const FlagCondition = closed({
  /** The attribute of the evaluation context: `targetingKey`, `plan`, `$flagd.timestamp`. */
  attribute: Text.min(1).max(256),
  /** How it is compared. */
  operator: FlagOperator,
  /** With what: 1 to 1000 values. A number is written as in JSON. */
  values: z.array(Text.max(256)).min(1).max(1000),
}).meta({ id: "FlagCondition", title: "Condition of a flag" });
export type FlagCondition = z.infer<typeof FlagCondition>;

/** The share of one variant. */
export const FlagShare = closed({
  /** The variant. */
  variant: FlagKey,
  /** Its weight among the others; weights need not come to 100. */
  weight: z.int().min(0).max(2_147_483_647),
}).meta({ id: "FlagShare", title: "Share of a variant" });
export type FlagShare = z.infer<typeof FlagShare>;

/** Who gets which variant by chance: the same who asks gets the same answer. */
export const FlagSplit = withRules(
  closed({
    /** The attribute that decides, after the flag's key. */
    bucket_by: Text.min(1).max(256).default("targetingKey"),
    /** The shares: 1 to 64. */
    shares: z.array(FlagShare).min(1).max(64),
  }),
  {
    somebody_gets_one: rule("One weight is above 0.", gt(sum("shares[].weight"), 0), "shares"),
    // flagd computes with 32 bits.
    weights_fit: rule(
      "Weights come to no more than 2147483647.",
      le(sum("shares[].weight"), 2_147_483_647),
      "shares",
    ),
    shares_once: rule("Each variant has one share.", unique("shares[].variant"), "shares"),
  },
).meta({ id: "FlagSplit", title: "Split of a flag" });
export type FlagSplit = z.infer<typeof FlagSplit>;

/** Who gets which variant: all of the conditions must hold. */
export const FlagTargetingRule = withRules(
  closed({
    /** What it is called. */
    name: Name,
    /** What must hold of who asks: 1 to 32 conditions. */
    conditions: z.array(FlagCondition).min(1).max(32),
    /** The variant. */
    variant: FlagKey.optional(),
    /** The variants by chance instead. */
    split: FlagSplit.optional(),
  }),
  {
    one_answer: rule(
      "A rule gives one variant, or some by chance.",
      exactlyOne("variant", "split"),
      "variant",
    ),
  },
).meta({ id: "FlagTargetingRule", title: "Targeting rule of a flag" });
export type FlagTargetingRule = z.infer<typeof FlagTargetingRule>;
