/**
 * A refused value as text, whatever it is.
 *
 * @module
 */
import { inspect } from "node:util";

/** Levels and items of what is no JSON that its text shows. */
const SHOWN = { depth: 64, maxArrayLength: 10_000, maxStringLength: 1_000_000 };

/**
 * The value as JSON writes it; as Node shows it where JSON has no text for it, as for a `bigint`, a
 * cycle or `undefined`. No code of the value runs in the second case, and none that throws counts in
 * the first.
 */
export function valueText(value: unknown): string {
  const text = jsonText(value) ?? inspect(value, { ...SHOWN, customInspect: false });
  return text.toWellFormed();
}

function jsonText(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
