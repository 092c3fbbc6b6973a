/**
 * An experiment with a few planned looks, which share the error rate (Lan and DeMets 1983).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import {
  add,
  and,
  ascending,
  count,
  div,
  each,
  eq,
  ge,
  has,
  le,
  lit,
  max,
  mul,
  ne,
  near,
  not,
  oneOf,
  or,
  pow,
  sub,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Quantity } from "../../core/units.js";
import { HypothesisSides, TestLevel } from "./test-level.js";

/**
 * How much of the error rate alpha is spent once a share t of the information is in.
 *
 * - `obrien_fleming`: `2 - 2 * phi(z / sqrt(t))`, very little at first.
 * - `pocock`: `alpha * ln(1 + (e - 1) * t)`, about the same at each look.
 * - `kim_demets`: `alpha * t^rho`, rho above 0.
 * - `hwang_shih_decani`: `alpha * (1 - e^(-gamma * t)) / (1 - e^(-gamma))`, gamma not 0.
 */
export const SpendingFunction = z
  .enum({
    OBRIEN_FLEMING: "obrien_fleming",
    POCOCK: "pocock",
    KIM_DEMETS: "kim_demets",
    HWANG_SHIH_DECANI: "hwang_shih_decani",
  })
  .meta({ id: "SpendingFunction", title: "Spending function" });
export type SpendingFunction = z.infer<typeof SpendingFunction>;

/**
 * Whether an experiment that looks hopeless ends.
 *
 * - `none`: it does not.
 * - `binding`: it has to, and the error rate relies on that.
 * - `non_binding`: it may, and the error rate does not rely on it.
 */
export const FutilityRule = z
  .enum({ NONE: "none", BINDING: "binding", NON_BINDING: "non_binding" })
  .meta({ id: "FutilityRule", title: "Rule for futility" });
export type FutilityRule = z.infer<typeof FutilityRule>;

/** A planned look at the results. */
export const InterimLook = closed({
  /** The share of the planned information that is in by then; the last look has all. */
  information_ratio: z.number().gt(0).max(1),
  /** How much of alpha is spent up to and with this look. */
  cumulative_alpha: z.number().min(0).lt(1),
  /** The standardized effect from which on the experiment ends with a success. */
  efficacy_z: Quantity.optional(),
  /** The standardized effect below which it ends for futility. */
  futility_z: Quantity.optional(),
  /** When the look was taken. Absent: not yet. */
  looked_at: Instant.optional(),
  /** The standardized effect that was seen. */
  observed_z: Quantity.optional(),
}).meta({ id: "InterimLook", title: "Look at the results" });
export type InterimLook = z.infer<typeof InterimLook>;

const E = Math.E;
const isSpent = (how: SpendingFunction) => eq("spending_function", lit(how));
const negative = (path: string) => sub(0, path);
const pocockTerm = add(1, mul(E - 1, "information_ratio"));
// Published boundaries have three or four digits.
const published = { abs: 0.0006 };

/** A few planned looks, which share the error rate. */
export const GroupSequentialDesign = withRules(
  closed({
    /** The results are read at planned looks. */
    kind: z.literal("group_sequential"),
    /** How often an effect is found at any look where there is none. */
    alpha: TestLevel,
    /** How often the smallest effect that matters is found where it is there. */
    power: TestLevel,
    /** Whether effects either way are looked for. */
    sides: HypothesisSides.default("two"),
    /** The smallest effect that matters, as a share of the control's value. */
    minimum_detectable_effect_ratio: Quantity.gt(0),
    /** How alpha is shared among the looks. */
    spending_function: SpendingFunction,
    /** Rho of `kim_demets`, or gamma of `hwang_shih_decani`. */
    spending_parameter: z.number().min(-100).max(100).optional(),
    /** Whether an experiment that looks hopeless ends. */
    futility: FutilityRule.default("none"),
    /** Units of all variants together at the last look. */
    planned_unit_count: Count.min(1),
    /** The looks, in order: 1 to 100. */
    looks: z.array(InterimLook).min(1).max(100),
  }),
  {
    power_above_alpha: rule(
      "An effect is found more often where there is one than where there is none.",
      ge("power", "alpha"),
      "power",
    ),
    parameter_of_its_function: rule(
      "A family of spending functions has a parameter, and a single function has none.",
      or(
        and(
          oneOf("spending_function", lit("kim_demets"), lit("hwang_shih_decani")),
          has("spending_parameter"),
        ),
        and(
          oneOf("spending_function", lit("obrien_fleming"), lit("pocock")),
          not(has("spending_parameter")),
        ),
      ),
      "spending_parameter",
    ),
    looks_in_order: rule(
      "Each look has more information than the one before.",
      and(ascending("looks[].information_ratio"), unique("looks[].information_ratio")),
    ),
    spending_rises: rule(
      "No look gives back what was spent before.",
      ascending("looks[].cumulative_alpha"),
    ),
    spending_within_alpha: rule(
      "The looks do not spend more than alpha.",
      le(max("looks[].cumulative_alpha"), add("alpha", 1e-6)),
      "looks",
    ),
    last_look_spends_all: rule(
      "A look at all information has spent alpha.",
      each(
        "looks[]",
        when(eq("information_ratio", 1), near("cumulative_alpha", "$.alpha", published)),
      ),
    ),
    pocock_spends: rule(
      "Pocock's function has spent alpha * ln(1 + (e - 1) * t).",
      when(
        isSpent("pocock"),
        each(
          "looks[]",
          and(
            le(pow(E, div(sub("cumulative_alpha", published.abs), "$.alpha")), pocockTerm),
            ge(pow(E, div(add("cumulative_alpha", published.abs), "$.alpha")), pocockTerm),
          ),
        ),
      ),
    ),
    kim_demets_spends: rule(
      "The function of Kim and DeMets has spent alpha * t^rho.",
      when(
        isSpent("kim_demets"),
        each(
          "looks[]",
          near(
            "cumulative_alpha",
            mul("$.alpha", pow("information_ratio", "$.spending_parameter")),
            published,
          ),
        ),
      ),
    ),
    hwang_shih_decani_spends: rule(
      "The function of Hwang, Shih and DeCani has spent its share of alpha.",
      when(
        and(isSpent("hwang_shih_decani"), ne("spending_parameter", 0)),
        each(
          "looks[]",
          near(
            "cumulative_alpha",
            div(
              mul(
                "$.alpha",
                sub(1, pow(E, mul(negative("$.spending_parameter"), "information_ratio"))),
              ),
              sub(1, pow(E, negative("$.spending_parameter"))),
            ),
            published,
          ),
        ),
      ),
    ),
    futility_below_efficacy: rule(
      "An experiment is not hopeless where it is a success.",
      each("looks[]", le("futility_z", "efficacy_z")),
    ),
    futility_has_a_rule: rule(
      "A boundary for futility belongs to a rule for it.",
      when(eq("futility", lit("none")), eq(count("looks[]", has("futility_z")), 0)),
      "futility",
    ),
  },
).meta({ id: "GroupSequentialDesign", title: "Group sequential" });
export type GroupSequentialDesign = z.infer<typeof GroupSequentialDesign>;
