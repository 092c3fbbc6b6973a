/**
 * Where the issue of a broken rule points.
 *
 * @module
 */
import { evaluate } from "./evaluate.js";
import type { Condition, ConditionNode } from "./expression.js";
import { fixedPart, steps } from "./path.js";
import { mentions } from "./paths-of.js";
import { type IssuePath, places } from "./places.js";
import type { RuleDraft } from "./rule.js";

/**
 * A function that says where an issue points: the field that the rule gives as `at`, or the first
 * that it names, up to its first wildcard. A rule about `each` item points at the first item that
 * breaks it, and `at` is a field of that item.
 */
export function locator(draft: RuleDraft): (value: unknown) => IssuePath {
  const items = aboutItems(draft.expression);
  if (items === undefined) {
    const path = fixedPart(draft.at ?? mentions(draft.expression)[0]?.path ?? ".");
    return () => path;
  }
  const [list, condition] = items.args;
  const holds = evaluate(condition);
  const inItem = fixedPart(draft.at ?? ".");
  return (value) => {
    const broken = places(value, steps(list)).find((place) => !holds(value, place.value));
    return [...(broken?.path ?? fixedPart(list)), ...inItem];
  };
}

/** The part of a condition that is about each item of a list, if that is what it is about. */
export function aboutItems(condition: Condition): ConditionNode<"each"> | undefined {
  if (condition.op === "when") return aboutItems(condition.args[1]);
  return condition.op === "each" ? condition : undefined;
}
