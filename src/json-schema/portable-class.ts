/**
 * Classes in regular expressions, as every engine reads them.
 *
 * @module
 */
import { isAstral, PatternProblem, portableEscape } from "./portable-escape.js";

/** What other engines take for the end of a line: LF, CR, NEL, LS and PS. */
const lineEnds = ["\n", "\r", "\u0085", "\u2028", "\u2029"];

const MEMBERS = /\\u\{[0-9a-fA-F]+\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\.|[\s\S]/gu;

/** A class such as `[^\w.-]` in the portable subset. */
export function portableClass(token: string, isUnicode: boolean, isToTheEnd: boolean): string {
  const isNegated = token.startsWith("[^");
  const members = token.slice(isNegated ? 2 : 1, -1).match(MEMBERS);
  if (members === null) throw new PatternProblem(`"${token}" is not known everywhere`);
  if (!isUnicode && (isNegated || members.some(isAstral))) {
    throw new PatternProblem(`"${token}" reads half characters: set the flag u`);
  }
  const written = members.map((member, index) => portableMember(member, index, members)).join("");
  if (/&&|--|~~|\|\|/.test(written)) {
    throw new PatternProblem(`"${token}" is a set operation elsewhere`);
  }
  if (isToTheEnd && lineEnds.some((end) => new RegExp(token, isUnicode ? "u" : "").test(end))) {
    throw new PatternProblem(
      `"${token}" may hold a line end: add \\n\\r\\x85\\u2028\\u2029 to what it excludes`,
    );
  }
  return `[${isNegated ? "^" : ""}${written}]`;
}

function portableMember(member: string, index: number, members: readonly string[]): string {
  if (member === "[") return "\\[";
  if (!member.startsWith("\\")) {
    const neighbours = [members[index - 1], members[index + 1]];
    if (member === "-" && !neighbours.includes(undefined) && neighbours.some(isSet)) {
      throw new PatternProblem('a "-" beside \\d or \\w is a range elsewhere: write \\-');
    }
    return member;
  }
  return portableEscape(member, true);
}

function isSet(member: string | undefined): boolean {
  return member === "\\d" || member === "\\w";
}
