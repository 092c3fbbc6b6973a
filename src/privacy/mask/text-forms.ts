/**
 * Forms of replacements for texts of no form of their own.
 *
 * @module
 */
import { base32, type Form, LONG, suffix } from "./form.js";

/** Any text. */
export const text: Form = {
  name: "text",
  isOwnedByNobody: true,
  matches: () => true,
  // A path stays a path.
  numbered: (n, { text }) => `${text.startsWith("/") ? "/" : ""}redacted${suffix(n)}`,
  made: (bytes, letter) => `${letter}_${base32(bytes, 26)}`,
};

/** Any text of letters and digits alone; as many of them as base64 has. */
export const plainText: Form = {
  name: "plain_text",
  isOwnedByNobody: true,
  matches: () => true,
  numbered: (n) => `redacted${String(n).padStart(4, "0")}`,
  made: (bytes, letter) => letter + base32(bytes, 27),
};

/** Texts of fewer characters, down to 64 bits. */
export const shorter: readonly Form[] = [LONG, 13].map((length) => ({
  ...text,
  name: `text_${length}`,
  isOwnedByNobody: false,
  numbered: (n: number) => `r${n}`,
  made: (bytes: Buffer, letter: string) => `${letter}_${base32(bytes, length)}`,
}));

/** A urn, for fields that demand some scheme. */
export const urn: Form = {
  name: "urn",
  isOwnedByNobody: true,
  matches: ({ text }) => /^[A-Za-z][A-Za-z0-9+.-]*:/.test(text),
  numbered: (n) => `urn:redacted:${n}`,
  made: (bytes, letter) => `urn:pseudonym:${letter}-${base32(bytes, LONG)}`,
};

/** Letters for letters and digits for digits after the first characters, whatever the format. */
const alikeAfter = (kept: number): Form => ({
  name: `alike_${kept}`,
  matches: ({ text }) => kept === 0 || text.length >= 3 * kept,
  numbered: (n, { text }) => {
    const isHex = /^[0-9a-f]+$/i.test(text);
    const plain = text
      .slice(kept)
      .replace(/[a-z]/g, isHex ? "0" : "x")
      .replace(/[A-Z]/g, isHex ? "0" : "X");
    return text.slice(0, kept) + withNumber(plain.replace(/\d/g, "0"), n);
  },
  made: (bytes, _, { text }) => {
    const isHex = /^[0-9a-f]+$/i.test(text);
    let index = 0;
    const rest = text.slice(kept).replace(/[A-Za-z0-9]/g, (character) => {
      const byte = (bytes[index % 32] ?? 0) + Math.floor(index++ / 32);
      if (/\d/.test(character)) return String(byte % 10);
      const letters = /[a-z]/.test(character) ? ALPHABET : ALPHABET.toUpperCase();
      return letters[byte % (isHex ? 6 : 26)] ?? "x";
    });
    return text.slice(0, kept) + rest;
  },
});

const ALPHABET = "abcdefghijklmnopqrstuvwxyz";

/** For fields whose pattern says what the first characters are, such as `U` and `arn:`. */
export const alike: readonly Form[] = [0, 1, 2, 3, 4].map(alikeAfter);

/** A text of zeros with a number in its last digits; as it is where it has too few of them. */
function withNumber(plain: string, n: number): string {
  const written = [...String(n - 1)].reverse();
  let at = 0;
  const made = [...plain]
    .reverse()
    .map((character) =>
      character === "0" && at < written.length ? (written[at++] ?? "0") : character,
    )
    .reverse();
  return made.join("");
}
