/**
 * What holds between the standard deviation of the values in one window and their extremes.
 *
 * @module
 */
import {
  add,
  and,
  div,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  mul,
  not,
  type Operand,
  or,
  type Path,
  pow,
  sub,
  together,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { toldTo } from "./told-digits.js";

const range = sub("max", "min");
const magnitude = (path: Path) => pow(mul(path, path), 0.5);
/** By how much half a range may be wrong whose ends were told to three digits. */
const lostDigits = mul(0.005, add(magnitude("min"), magnitude("max")));
const deviates = ["min", "max", "std"];

const deviatesAtMost = (bound: Operand) =>
  or(
    le("std", add(mul(1.01, bound), lostDigits)),
    ...toldTo(deviates, (step) => le("std", add(bound, 2 * step))),
  );
const deviatesAtLeast = (bound: Operand) =>
  or(
    ge("std", sub(mul(0.99, bound), lostDigits)),
    ...toldTo(deviates, (step) => ge("std", sub(bound, 2 * step))),
  );
const isKind = (kind: "population" | "sample") => eq("std_kind", lit(kind));

/** What holds of the deviation. */
export const deviationRules = {
  deviation_has_a_kind: rule(
    "A standard deviation says how it was worked out.",
    together("std", "std_kind"),
    "std_kind",
  ),
  one_value_does_not_deviate: rule(
    "One value by itself has no deviation from its average.",
    when(and(eq("count", 1), isKind("population")), eq("std", 0)),
    "std",
  ),
  sample_has_two_values: rule(
    "The deviation of a sample is worked out of at least two values.",
    when(and(eq("count", 1), isKind("sample")), not(has("std"))),
    "std",
  ),
  // Popoviciu's inequality: variance <= (max - min)^2 / 4.
  deviation_within_half_range: rule(
    "The deviation of all values is not larger than half their range.",
    when(isKind("population"), deviatesAtMost(div(range, 2))),
    "std",
  ),
  // The same of n * s^2 * (n - 1) / n.
  sample_deviation_within_range: rule(
    "The squared deviation of a sample of n is not larger than n / (n - 1) times the square of half its range.",
    when(
      and(isKind("sample"), gt("count", 1)),
      deviatesAtMost(mul(div(range, 2), pow(div("count", sub("count", 1)), 0.5))),
    ),
    "std",
  ),
  // Nagy's inequality: variance >= (max - min)^2 / 2n, for the two extremes deviate by themselves.
  extremes_deviate: rule(
    "The extremes deviate from the average: the squared deviation of n values is at least the square of their range divided by 2n.",
    when(
      and(isKind("population"), gt("count", 0)),
      deviatesAtLeast(div(range, pow(mul(2, "count"), 0.5))),
    ),
    "std",
  ),
  sample_extremes_deviate: rule(
    "The extremes deviate from the average: the squared deviation of a sample of n is at least the square of its range divided by 2 (n - 1).",
    when(
      and(isKind("sample"), gt("count", 1)),
      deviatesAtLeast(div(range, pow(mul(2, sub("count", 1)), 0.5))),
    ),
    "std",
  ),
};
