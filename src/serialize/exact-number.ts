/**
 * Numbers that a double does not hold.
 *
 * @module
 */

/**
 * What is wrong with a JSON number as it is written, as a sentence; undefined when a double holds it.
 *
 * A number too large for a double would be read as infinity, one too small as 0, and an integer
 * above 2^53 that is not itself a double as its neighbour. A fraction is rounded as everywhere: 0.1
 * is fine.
 */
export function inexactness(literal: string): string | undefined {
  const value = Number(literal);
  const shown = literal.length > 40 ? `${literal.slice(0, 37)}...` : literal;
  if (!Number.isFinite(value)) return `The number ${shown} is too large for a double.`;
  if (value === 0) {
    const isZero = !/^[^eE]*[1-9]/.test(literal);
    return isZero ? undefined : `The number ${shown} is too small for a double.`;
  }
  if (Number.isSafeInteger(value) || !/^-?[0-9]+$/.test(literal)) return undefined;
  if (BigInt(literal) === BigInt(value)) return undefined;
  return `The integer ${shown} is not exact as a double: send it as a text.`;
}
