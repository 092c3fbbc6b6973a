/**
 * What a search may choose for a hyperparameter (Katib `ParameterSpec`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { eq, gt, le, lit, oneOf, or, sub, unique, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Quantity } from "../../core/units.js";

/** The name of a hyperparameter that is searched: 1 to 250 characters. */
export const SearchParameterName = Text.min(1).max(250);
export type SearchParameterName = z.infer<typeof SearchParameterName>;

/**
 * How likely a number is to be tried.
 *
 * - `uniform`, `log_uniform`: all alike; or their logarithms.
 * - `normal`, `log_normal`: those in the middle more so; or their logarithms.
 */
export const SearchDistribution = z
  .enum({
    UNIFORM: "uniform",
    LOG_UNIFORM: "log_uniform",
    NORMAL: "normal",
    LOG_NORMAL: "log_normal",
  })
  .meta({ id: "SearchDistribution", title: "Distribution of a search" });
export type SearchDistribution = z.infer<typeof SearchDistribution>;

const rangeRules = {
  min_not_above_max: rule("The smallest is not above the largest.", le("min", "max")),
  // Katib's own examples have a step beyond the range: the smallest is then all that is tried.
  step_within_range: warn(
    "A step is not longer than the range.",
    or(le("step", sub("max", "min")), eq("min", "max")),
  ),
  logarithm_of_positive: rule(
    "Only a number above zero has a logarithm.",
    when(oneOf("distribution", lit("log_uniform"), lit("log_normal")), gt("min", 0)),
    "min",
  ),
};

/** A number with a fraction. */
export const DoubleSearchParameter = withRules(
  closed({
    /** The type of parameter. */
    type: z.literal("double"),
    /** Its name. */
    name: SearchParameterName,
    /** The smallest that is tried. */
    min: Quantity,
    /** The largest. */
    max: Quantity,
    /** From one to the next. Absent: any between. */
    step: Quantity.gt(0).optional(),
    /** How likely each is to be tried. */
    distribution: SearchDistribution.default("uniform"),
  }),
  rangeRules,
).meta({ id: "DoubleSearchParameter", title: "Number with a fraction to search" });
export type DoubleSearchParameter = z.infer<typeof DoubleSearchParameter>;

/** A whole number. */
export const IntegerSearchParameter = withRules(
  closed({
    /** The type of parameter. */
    type: z.literal("int"),
    /** Its name. */
    name: SearchParameterName,
    /** The smallest that is tried. */
    min: z.int(),
    /** The largest. */
    max: z.int(),
    /** From one to the next. Absent: 1. */
    step: z.int().min(1).optional(),
    /** How likely each is to be tried. */
    distribution: SearchDistribution.default("uniform"),
  }),
  rangeRules,
).meta({ id: "IntegerSearchParameter", title: "Whole number to search" });
export type IntegerSearchParameter = z.infer<typeof IntegerSearchParameter>;

/** One of some numbers. */
export const DiscreteSearchParameter = withRules(
  closed({
    /** The type of parameter. */
    type: z.literal("discrete"),
    /** Its name. */
    name: SearchParameterName,
    /** The numbers: 1 to 1000. */
    values: z.array(Quantity).min(1).max(1000),
  }),
  { values_once: rule("Each number is listed once.", unique("values[]")) },
).meta({ id: "DiscreteSearchParameter", title: "One of some numbers to search" });
export type DiscreteSearchParameter = z.infer<typeof DiscreteSearchParameter>;

/** One of some texts. */
export const CategoricalSearchParameter = withRules(
  closed({
    /** The type of parameter. */
    type: z.literal("categorical"),
    /** Its name. */
    name: SearchParameterName,
    /** The texts: 1 to 1000. */
    values: z.array(Text.max(1024)).min(1).max(1000),
  }),
  { values_once: rule("Each text is listed once.", unique("values[]")) },
).meta({ id: "CategoricalSearchParameter", title: "One of some texts to search" });
export type CategoricalSearchParameter = z.infer<typeof CategoricalSearchParameter>;

/** What a search may choose for a hyperparameter. Katib writes its numbers as texts. */
export const SearchParameter = z
  .discriminatedUnion("type", [
    DoubleSearchParameter,
    IntegerSearchParameter,
    DiscreteSearchParameter,
    CategoricalSearchParameter,
  ])
  .meta({ id: "SearchParameter", title: "Parameter to search" });
export type SearchParameter = z.infer<typeof SearchParameter>;
