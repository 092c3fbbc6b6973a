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
  numbered: (n) => `redacted${suffix(n)}`,
  made: (bytes, letter) => `${letter}_${base32(bytes, 26)}`,
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

/** Letters for letters and digits for digits, whatever the format. */
export const alike: Form = {
  name: "alike",
  matches: () => true,
  numbered: (n, { text }) => {
    const isHex = /^[0-9a-f]+$/i.test(text);
    const plain = text.replace(/[a-z]/g, isHex ? "0" : "x").replace(/[A-Z]/g, isHex ? "0" : "X");
    return withNumber(plain.replace(/\d/g, "0"), n);
  },
  made: (bytes, _, { text }) => {
    const isHex = /^[0-9a-f]+$/i.test(text);
    let index = 0;
    return text.replace(/[A-Za-z0-9]/g, (character) => {
      const byte = (bytes[index % 32] ?? 0) + Math.floor(index++ / 32);
      if (/\d/.test(character)) return String(byte % 10);
      const letters = /[a-z]/.test(character)
        ? "abcdefghijklmnopqrstuvwxyz"
        : "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
      return letters[byte % (isHex ? 6 : 26)] ?? "x";
    });
  },
};

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
