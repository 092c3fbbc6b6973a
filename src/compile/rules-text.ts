/**
 * The rules of a schema in compiled code.
 *
 * @module
 */
import type * as core from "zod/v4/core";
import { conditionText } from "../core/rules/condition-text.js";
import type { RuleSeverity } from "../core/rules/rule.js";
import { rulesOf } from "../core/rules/with-rules.js";
import type { ModuleWriter } from "./module-writer.js";
import { schemaSpot } from "./schema-spot.js";

/** How many rules one function judges: an engine optimises small functions only. */
const RULES_A_FUNCTION = 12;

/** An expression that is true where the rules of one severity hold. */
export function rulesText(
  writer: ModuleWriter,
  schema: core.$ZodType,
  value: string,
  wanted: Exclude<RuleSeverity, "off">,
): string {
  const spot = schemaSpot(writer, "v", [schema]);
  const scope = {
    root: spot,
    start: spot,
    keep: (text: string) => writer.keep(text),
    call: (helper: Parameters<ModuleWriter["call"]>[0]) => writer.call(helper),
    depth: 0,
  };
  const conditions = rulesOf(schema)
    .filter(({ severity }) => severity === wanted)
    .map(({ expression }) => conditionText(scope, expression));
  const calls: string[] = [];
  for (let start = 0; start < conditions.length; start += RULES_A_FUNCTION) {
    const part = conditions.slice(start, start + RULES_A_FUNCTION);
    const kind = wanted === "error" ? (`obeys${start}_` as const) : (`minds${start}_` as const);
    const name = writer.functionOf(kind, schema, () => `return ${part.join(" &&\n")};`);
    calls.push(`${name}(${value})`);
  }
  return calls.join(" && ") || "true";
}
