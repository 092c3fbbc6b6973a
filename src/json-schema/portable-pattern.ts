/**
 * Regular expressions that ECMAScript, RE2, Python, Java and Rust read alike.
 *
 * @module
 */

/** A pattern in the portable subset, or why there is none. */
export type PortablePattern =
  | { readonly ok: true; readonly source: string; readonly isToTheEnd: boolean }
  | { readonly ok: false; readonly reason: string };

/** What other engines take for the end of a line: LF, CR, NEL, LS and PS. */
const lineEnds = ["\n", "\r", "\u0085", "\u2028", "\u2029"];

/**
 * Refuses a text that ends a line. In Python and Java a `$` also matches before a last line end,
 * so that `^[a-z]+$` accepts `"abc\n"` there.
 */
export const lineEndGuard = { pattern: `[\\n\\r\\x85\u2028\u2029]$` } as const;

/** Classes that are ASCII in ECMAScript and Unicode elsewhere. */
const asciiClasses: Readonly<Record<string, string>> = { d: "0-9", w: "A-Za-z0-9_" };

/** Escapes that every engine has. */
const sharedEscapes = new Set([..."nrtfv", ..."^$\\.*+?()[]{}|-"]);

const MAX_REPEATS = 1000;

/**
 * The same expression in the portable subset. `\d` and `\w` are written out, and characters beyond
 * ASCII stand for themselves. Refused are flags, lookaround, back references, named groups, `.`,
 * `\s`, `\b`, `\p`, set operations, a repetition of over 1000, and, before a `$`, a class that may
 * hold a line end.
 */
export function portablePattern({ source, flags }: RegExp): PortablePattern {
  if (flags.replace("u", "") !== "") return refused(`the flag "${flags}" means nothing elsewhere`);
  const tokens = source.match(
    /\[(?:\\u[0-9a-fA-F]{4}|\\.|[^\]\\])*\]|\\u[0-9a-fA-F]{4}|\\x..|\\.|\(\?[^:]?|[\s\S]/gu,
  );
  const written: string[] = [];
  const isToTheEnd = /(?:^|[^\\])\$/.test(source);
  for (const token of tokens ?? []) {
    const part = portableToken(token, isToTheEnd);
    if (!part.ok) return part;
    written.push(part.source);
  }
  const portable = written.join("");
  const counts = [...portable.matchAll(/\{([0-9]+)(?:,([0-9]*))?\}/g)].flatMap((all) =>
    all.slice(1),
  );
  if (counts.some((count) => Number(count ?? 0) > MAX_REPEATS)) {
    return refused(`a repetition of over ${MAX_REPEATS}: bound the length with .max() instead`);
  }
  return { ok: true, source: portable, isToTheEnd };
}

function portableToken(token: string, isToTheEnd: boolean): PortablePattern {
  if (token.startsWith("[") && token.length > 1) return portableClass(token, isToTheEnd);
  if (token === ".") return refused('"." reads line ends differently: write a class');
  if (token.startsWith("(?")) {
    return token === "(?" ? accepted(token) : refused(`"${token}" is not known everywhere`);
  }
  return portableCharacter(token, (ascii) => `[${ascii}]`);
}

function portableClass(token: string, isToTheEnd: boolean): PortablePattern {
  const isNegated = token.startsWith("[^");
  const members = token.slice(isNegated ? 2 : 1, -1);
  if (members === "") return refused(`"${token}" is not known everywhere`);
  if (/&&|--|~~/.test(members)) return refused(`"${token}" is a set operation elsewhere`);
  const parts = members.match(/\\u[0-9a-fA-F]{4}|\\x..|\\.|[\s\S]/gu) ?? [];
  const written: string[] = [];
  for (const part of parts) {
    const made = part === "[" ? accepted("\\[") : portableCharacter(part, (ascii) => ascii);
    if (!made.ok) return made;
    written.push(made.source);
  }
  const mayEndLine = lineEnds.some((end) => new RegExp(token, "u").test(end));
  if (isToTheEnd && mayEndLine) {
    return refused(
      `"${token}" may hold a line end: add \\n\\r\\x85\\u2028\\u2029 to what it excludes`,
    );
  }
  return accepted(`[${isNegated ? "^" : ""}${written.join("")}]`);
}

function portableCharacter(token: string, written: (ascii: string) => string): PortablePattern {
  if (!token.startsWith("\\")) return accepted(token);
  if (token === "\\/") return accepted("/");
  const name = token[1] ?? "";
  const ascii = asciiClasses[name];
  if (ascii !== undefined) return accepted(written(ascii));
  if (name === "u") return accepted(String.fromCharCode(Number.parseInt(token.slice(2), 16)));
  if (name === "x" || sharedEscapes.has(name)) return accepted(token);
  return refused(`"${token}" is not the same everywhere`);
}

function accepted(source: string): PortablePattern {
  return { ok: true, source, isToTheEnd: false };
}

function refused(reason: string): PortablePattern {
  return { ok: false, reason };
}
