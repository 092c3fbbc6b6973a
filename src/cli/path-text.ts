/**
 * Paths as people read them.
 *
 * @module
 */
import type { IssuePath } from "../core/rules/places.js";

/** `lines[3].amount_minor`; `(record)` for the record as a whole. */
export function pathText(path: IssuePath): string {
  return joined(path, (index) => `[${index}]`);
}

/** `lines[].amount_minor`: the same for every item of a list. */
export function collapsedPathText(path: IssuePath): string {
  return joined(path, () => "[]");
}

function joined(path: IssuePath, item: (index: number) => string): string {
  const text = path
    .map((step) => (typeof step === "number" ? item(step) : `.${keyText(step)}`))
    .join("");
  return text === "" ? "(record)" : text.replace(/^\./, "");
}

/** A key as it is, or in quotes where it could be mistaken. At most 80 characters of it. */
function keyText(key: string): string {
  const shown = key.length > 80 ? `${key.slice(0, 77).toWellFormed()}...` : key;
  return /^[\p{L}\p{N}_$ -]+$/u.test(shown) ? shown : JSON.stringify(shown);
}
