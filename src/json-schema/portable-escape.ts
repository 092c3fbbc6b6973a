/**
 * Escapes in regular expressions, as every engine reads them.
 *
 * @module
 */

/** Why a pattern is not portable. It never leaves `portablePattern`. */
export class PatternProblem extends Error {}

/** Classes that are ASCII in ECMAScript and Unicode elsewhere. */
const asciiClasses: Readonly<Record<string, string>> = { d: "0-9", w: "A-Za-z0-9_" };

/** Escapes that every engine has. */
const sharedEscapes = new Set([..."nrtf", ..."^$\\.*+?()[]{}|"]);

/** Whether a character is two code units, which a pattern without the flag u reads apart. */
export const isAstral = (token: string): boolean => (token.codePointAt(0) ?? 0) > 0xffff;

/** An escape such as `\d` or `\u00e9` in the portable subset. */
export function portableEscape(token: string, isInClass: boolean): string {
  const name = token[1] ?? "";
  const ascii = asciiClasses[name];
  if (ascii !== undefined) return isInClass ? ascii : `[${ascii}]`;
  if (sharedEscapes.has(name) || (name === "x" && token.length === 4)) return token;
  if (name === "v") return "\\x0b";
  if (name === "u" && token.length > 2) return character(token, isInClass);
  if (name === "-" && isInClass) return token;
  if (/^[ -/:-@[-`{-~]$/.test(name)) return name;
  throw new PatternProblem(`"${token}" is not the same everywhere`);
}

/** The character that `\u002e` or `\u{1f600}` stands for, escaped where it has a meaning. */
function character(token: string, isInClass: boolean): string {
  const code = Number.parseInt(token.replace(/^\\u\{?/, ""), 16);
  if (code >= 0xd800 && code <= 0xdfff) {
    throw new PatternProblem(`"${token}" is half a character: write the character itself`);
  }
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) {
    return `\\x${code.toString(16).padStart(2, "0")}`;
  }
  const written = String.fromCodePoint(code);
  const isEscaped = /^[$()*+.?[\\\]^{|}]$/.test(written) || (isInClass && written === "-");
  return isEscaped ? `\\${written}` : written;
}
