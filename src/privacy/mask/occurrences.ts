/**
 * Where known values stand in texts.
 *
 * @module
 */

const WORD = /[\p{L}\p{N}]/u;
/** How many values are looked for one by one; more are looked up from each beginning of a word. */
const FEW = 8;

/** A stretch of a text at which a known value stands. */
export interface Occurrence<About> {
  readonly start: number;
  readonly end: number;
  readonly about: About;
}

/**
 * Finds values in texts as whole words, in upper and in lower case. The time grows with the length of
 * the text and the number of different lengths, not with the number of values.
 */
export function finderOf<About>(
  values: ReadonlyMap<string, About>,
): (text: string) => Occurrence<About>[] {
  const folded = new Map([...values].map(([value, about]) => [folding(value), about] as const));
  const lengths = [...new Set([...folded.keys()].map(({ length }) => length))].sort(
    (a, b) => b - a,
  );
  const shortest = lengths.at(-1) ?? Number.POSITIVE_INFINITY;
  const some = folded.size <= FEW ? [...folded.keys()] : undefined;
  return (text) => {
    if (text.length < shortest) return [];
    const written = folding(text);
    if (some?.every((value) => !written.includes(value)) === true) return [];
    const found: Occurrence<About>[] = [];
    for (let start = 0; start + shortest <= written.length; start++) {
      if (start > 0 && isInWord(written, start - 1)) continue;
      for (const length of lengths) {
        const end = start + length;
        if (end > written.length || isInWord(written, end)) continue;
        const about = folded.get(written.slice(start, end));
        if (about !== undefined) found.push({ start, end, about });
      }
    }
    return found;
  };
}

/** In lower case, as long as that has as many code units. */
function folding(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128)
    return (code > 47 && code < 58) || (code > 96 && code < 123) || (code > 64 && code < 91);
  return WORD.test(text.charAt(at));
}
