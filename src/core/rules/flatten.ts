/**
 * From the conditions of a schema to one function that judges a record by all of them.
 *
 * @module
 */
import * as z from "zod";
import * as core from "zod/v4/core";
import { conditionHelpers } from "./condition-helpers.js";
import { conditionText } from "./condition-text.js";
import { evaluate } from "./evaluate.js";
import type { Condition } from "./expression.js";
import { plainSpot } from "./spot.js";

/** Whether all conditions hold of a value whose structure is right. */
export type Verdict = (value: unknown) => boolean;

/** One function for all conditions. Made of closures where code may not be made at run time. */
export function verdictOf(conditions: readonly Condition[]): Verdict {
  const mayGenerate = z.config().jitless !== true && core.util.allowsEval.value;
  return mayGenerate ? flat(conditions) : closures(conditions);
}

/** One function for all conditions, made of closures. */
export function closures(conditions: readonly Condition[]): Verdict {
  const judges = conditions.map(evaluate);
  return (value) => {
    for (const holds of judges) if (!holds(value, value)) return false;
    return true;
  };
}

/** One function for all conditions, from generated code. Throws where that is not allowed. */
export function flat(conditions: readonly Condition[]): Verdict {
  const constants: string[] = [];
  const scope = {
    root: plainSpot("v"),
    start: plainSpot("v"),
    keep: (text: string) => `c${constants.push(text) - 1}`,
    call: (helper: string) => helper,
    depth: 0,
  };
  const body = conditions.map((condition) => conditionText(scope, condition)).join(" && ");
  const kept = constants.map((text, index) => `const c${index} = ${text};`).join(" ");
  const helpers = Object.keys(conditionHelpers).join(", ");
  return new Function("h", `const { ${helpers} } = h; ${kept} return (v) => ${body || "true"};`)(
    conditionHelpers,
  );
}
