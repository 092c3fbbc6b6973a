/**
 * Lines of digests as `sha256sum` of GNU coreutils writes and reads them.
 *
 * @module
 */
import type { DigestAlgorithm } from "../integrity/digest.js";

/** A digest of a file. */
export interface ChecksumLine {
  readonly algorithm: DigestAlgorithm;
  /** The digest in hexadecimal digits, lower case. */
  readonly value: string;
  /** The file; `-` for standard input. */
  readonly name: string;
}

const byDigits: Readonly<Record<number, DigestAlgorithm>> = {
  32: "md5",
  40: "sha1",
  64: "sha256",
  128: "sha512",
};

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r" };

/** The line for a file, line end included. A name with a line end or `\` is written with escapes. */
export function checksumLine(name: string, value: string): string {
  const written = name.replace(/[\\\n\r]/g, (character) => escapes[character] ?? character);
  return `${written === name ? "" : "\\"}${value}  ${written}\n`;
}

/** What a line says; undefined when it is none. The length of the digest says by which algorithm. */
export function readChecksumLine(line: string): ChecksumLine | undefined {
  const found = /^(\\?)([0-9a-fA-F]+) [ *](.+)$/.exec(line);
  const [, mark, digits = "", written = ""] = found ?? [];
  const algorithm = byDigits[digits.length];
  if (algorithm === undefined) return undefined;
  const name = mark === "\\" ? unescaped(written) : written;
  return { algorithm, value: digits.toLowerCase(), name };
}

function unescaped(text: string): string {
  return text.replace(/\\([\\nr])/g, (_, letter: string) => ({ n: "\n", r: "\r" })[letter] ?? "\\");
}
