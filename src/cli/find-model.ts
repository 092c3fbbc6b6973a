/**
 * From a name on the command line to a model.
 *
 * @module
 */
import { type Model, models } from "../catalog.js";
import { nearest } from "../core/nearest.js";
import { printable } from "./printable.js";
import { UsageError } from "./usage-error.js";

/** The model of a name. Throws a `UsageError` that names the nearest when there is none. */
export function findModel(name: string): Model {
  const found = models.find((model) => model.name === name);
  if (found !== undefined) return found;
  const meant = nearest(
    name,
    models.map((model) => model.name),
  );
  const hint = meant === undefined ? "." : `: did you mean ${meant}?`;
  const shown = printable(name.slice(0, 80));
  throw new UsageError(`Unknown model ${shown}${hint} \`analytics-schemas list\` names them all.`);
}
