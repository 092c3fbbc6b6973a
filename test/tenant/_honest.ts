/**
 * Which rules refuse an example that was changed.
 *
 * @module
 */
import { inspect } from "../../src/core/rules/inspect.js";
import { examplesOf, mergePatch } from "../_fixtures.js";

/** The rules, or the places and messages, that refuse an example changed by a merge patch. */
export function refusals(
  schema: Parameters<typeof inspect>[0],
  model: string,
  name: string,
  patch: Record<string, unknown>,
): readonly string[] {
  const example = examplesOf(model).find((each) => each.name === name);
  if (example === undefined) throw new Error(`${model} has no example ${name}.`);
  return inspect(schema, mergePatch(example.value, patch))
    .issues.filter(({ severity }) => severity === "error")
    .map(({ rule, path, message }) => rule ?? `${path.join(".")}: ${message}`);
}
