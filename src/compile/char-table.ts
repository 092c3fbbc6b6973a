/**
 * Sets of characters as tables.
 *
 * @module
 */

/** The codes of the characters in a set, as it stands between the brackets of a pattern. */
export function charCodes(source: string): number[] {
  const parts = source.matchAll(/(\\?.)(?:-(\\?.))?/gs);
  return [...parts].flatMap(([, first = "", last = first]) => {
    const [low, high] = [codeOf(first), codeOf(last)];
    return Array.from({ length: high - low + 1 }, (_, at) => low + at);
  });
}

/** The code of a character, with or without a stroke that escapes it. */
function codeOf(char: string): number {
  return char.charCodeAt(char.length - 1);
}

const tables = new Map<string, Uint8Array>();

/** A table that holds 1 for each code in a set, made once. It has a place for each Latin-1 code. */
export function charTable(source: string): Uint8Array {
  const made = tables.get(source) ?? new Uint8Array(256);
  if (!tables.has(source)) for (const code of charCodes(source)) made[code] = 1;
  tables.set(source, made);
  return made;
}
