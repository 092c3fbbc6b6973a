/**
 * Regular expressions that ECMAScript, RE2, Python, Java and Rust read alike.
 *
 * @module
 */
import { portableClass } from "./portable-class.js";
import { isAstral, PatternProblem, portableEscape } from "./portable-escape.js";

/** A pattern in the portable subset, or why there is none. */
export type PortablePattern =
  | { readonly ok: true; readonly source: string; readonly isToTheEnd: boolean }
  | { readonly ok: false; readonly reason: string };

/**
 * Refuses a text that ends a line. In Python and Java a `$` also matches before a last line end,
 * so that `^[a-z]+$` accepts `"abc\n"` there.
 */
export const lineEndGuard = { pattern: `[\\n\\r\\x85\u2028\u2029]$` } as const;

const TOKENS =
  /\[\^?(?:\\.|[^\]\\])*\]|\\u\{[0-9a-fA-F]+\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\.|\(\?(?:<?[^:])?|\{[0-9]+(?:,[0-9]*)?\}|[\s\S]/gu;

/** What RE2 repeats at most, repetitions inside repetitions multiplied. */
const MAX_REPEATS = 1000;

/**
 * The same expression in the portable subset. `\d` and `\w` are written out, and characters beyond
 * ASCII stand for themselves. Refused are flags but `u`, lookaround, back references, named groups,
 * `.`, `\s`, `\b`, `\p`, set operations, a repetition of over 1000, and what reads code units. A `$`
 * ends every alternative or none, and with it nothing in the pattern may match a line end.
 */
export function portablePattern({ source, flags }: RegExp): PortablePattern {
  try {
    if (flags !== "" && flags !== "u") {
      throw new PatternProblem(`the flags "${flags}" mean nothing elsewhere`);
    }
    const tokens = source.match(TOKENS) ?? [];
    const isToTheEnd = endsEverywhere(tokens);
    const written = tokens.map((token) => portableToken(token, flags === "u", isToTheEnd));
    if (mostRepeats(tokens) > MAX_REPEATS) {
      throw new PatternProblem(
        `a repetition of over ${MAX_REPEATS}: bound the length with .max() instead`,
      );
    }
    return { ok: true, source: written.join(""), isToTheEnd };
  } catch (error) {
    if (error instanceof PatternProblem) return { ok: false, reason: error.message };
    throw error;
  }
}

function portableToken(token: string, isUnicode: boolean, isToTheEnd: boolean): string {
  if (token.startsWith("[")) return portableClass(token, isUnicode, isToTheEnd);
  if (token.startsWith("(?") && token !== "(?") {
    throw new PatternProblem(`"${token}" is not known everywhere`);
  }
  if (token === ".") throw new PatternProblem('"." reads line ends differently: write a class');
  if (token === "{" || token === "}" || token === "]") return `\\${token}`;
  if (!isUnicode && isAstral(token)) {
    throw new PatternProblem(`"${token}" is two code units: set the flag u`);
  }
  const written = token.startsWith("\\") ? portableEscape(token, false) : token;
  if (isToTheEnd && /^(?:\\n|\\r|\\x85|[\u0085\u2028\u2029])$/.test(written)) {
    throw new PatternProblem(`"${token}" is a line end before a "$"`);
  }
  return written;
}

/** Whether a `$` ends every alternative; a problem when it stands anywhere else. */
function endsEverywhere(tokens: readonly string[]): boolean {
  let depth = 0;
  let [ends, alternatives, found] = [0, 1, 0];
  for (const [index, token] of tokens.entries()) {
    if (token.startsWith("(")) depth += 1;
    if (token === ")") depth -= 1;
    if (token === "|" && depth === 0) alternatives += 1;
    if (token !== "$") continue;
    found += 1;
    const next = tokens[index + 1];
    if (depth === 0 && (next === undefined || next === "|")) ends += 1;
  }
  if (found !== ends || (ends > 0 && ends < alternatives)) {
    throw new PatternProblem('a "$" ends some alternatives only: write ^(?:a|b)$');
  }
  return ends > 0;
}

/** The largest count of a repetition, those around it multiplied in. */
function mostRepeats(tokens: readonly string[]): number {
  const outer: number[] = [];
  let [most, last] = [1, 1];
  for (const token of tokens) {
    const count = /^\{([0-9]+)(?:,([0-9]*))?\}$/.exec(token);
    if (count !== null) last *= Math.max(Number(count[1]), Number(count[2] ?? 0), 1);
    else if (token.startsWith("(")) {
      outer.push(most);
      [most, last] = [1, 1];
    } else if (token === ")") {
      last = most;
      most = outer.pop() ?? 1;
    } else if (token !== "*" && token !== "+" && token !== "?") last = 1;
    most = Math.max(most, last);
  }
  return most;
}
