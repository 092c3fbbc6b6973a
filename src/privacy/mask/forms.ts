/**
 * The forms in which a replacement is written, so that it fits where the clear value stood.
 *
 * @module
 */
import { base32, type Form, LONG, type Making, suffix } from "./form.js";
import {
  dayOf,
  decimal,
  digits,
  documentationIpv4,
  documentationIpv6,
  fictitiousPhone,
  hex,
  like,
  macOf,
  scheme,
  uuidOf,
} from "./reserved.js";
import { alike, plainText, shorter, text, urn } from "./text-forms.js";

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const IPV6 = /^(?=.*:.*:)[0-9a-f:]+(?:\.\d+){0,3}(?:%.*)?$/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MAC = /^[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}$/i;
const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

const forms: readonly Form[] = [
  {
    name: "email",
    isOwnedByNobody: true,
    matches: ({ text, category }) =>
      category === "email_address" || /^[^\s@<>/]+@[^\s@/]+\.[^\s@/]+$/.test(text),
    numbered: (n) => `redacted${suffix(n)}@example.invalid`,
    made: (bytes, letter) => `${letter}-${base32(bytes, LONG)}@pseudonym.invalid`,
  },
  {
    name: "ipv4",
    isOwnedByNobody: true,
    matches: ({ text }) => IPV4.test(text),
    numbered: documentationIpv4,
    // The ranges of version 4 are too small to keep people apart.
    made: (bytes) => documentationIpv6(bytes),
  },
  {
    name: "ipv6",
    isOwnedByNobody: true,
    matches: ({ text, category }) => category === "ip_address" && IPV6.test(text),
    numbered: (n) => (n < 65_536 ? `2001:db8::${n.toString(16)}` : undefined),
    made: (bytes) => documentationIpv6(bytes),
  },
  {
    name: "mac",
    isOwnedByNobody: true,
    matches: ({ text }) => MAC.test(text),
    numbered: (n, { text }) => {
      const tail = n.toString(16).padStart(10, "0");
      return n < 2 ** 40 ? macOf(`02${tail}`, text) : undefined;
    },
    made: (bytes, _, { text }) => {
      const first = (((bytes[0] ?? 0) & 0xfc) | 2).toString(16).padStart(2, "0");
      return macOf(first + hex(bytes, 1, 6), text);
    },
  },
  {
    name: "uuid",
    isOwnedByNobody: true,
    matches: ({ text }) => UUID.test(text),
    numbered: (n, { text }) => like(text, uuidOf(n.toString(16).padStart(32, "0"))),
    made: (bytes, _, { text }) => like(text, uuidOf(hex(bytes, 0, 16))),
  },
  {
    name: "phone",
    isOwnedByNobody: true,
    matches: ({ category, text }) => category === "phone_number" && /\d{5}/.test(digits(text)),
    numbered: fictitiousPhone,
    // The country code 999 is given to nobody (ITU-T E.164); twelve digits are 39 bits.
    made: (bytes) => `+999${decimal(bytes, 12)}`,
  },
  {
    name: "url",
    isOwnedByNobody: true,
    matches: ({ text, category }) => category === "url" || /^https?:\/\//i.test(text),
    numbered: (n, { text }) => `${scheme(text)}://example.invalid/redacted${suffix(n)}`,
    made: (bytes, letter, { text }) =>
      `${scheme(text)}://pseudonym.invalid/${letter}-${base32(bytes, LONG)}`,
  },
  {
    name: "instant",
    matches: ({ text }) => INSTANT.test(text),
    numbered: (n) => new Date((n - 1) * 1000).toISOString(),
    made: (bytes) => new Date(bytes.readUInt32BE(0) * 500).toISOString(),
  },
  {
    name: "day",
    matches: ({ text }) => DAY.test(text),
    numbered: (n) => (n < 100_000 ? dayOf(n - 1) : undefined),
    made: (bytes) => dayOf(bytes.readUInt16BE(0) % 25_000),
  },
];

/** The forms that fit a clear value, the best first. Most are never asked for. */
export function* formsOf(making: Making): Generator<Form> {
  let isIpv4 = false;
  for (const form of forms) {
    if (!form.matches(making)) continue;
    isIpv4 ||= form.name === "ipv4";
    yield form;
  }
  if (isIpv4) yield reservedIpv4;
  yield text;
  if (urn.matches(making)) yield urn;
  yield plainText;
  yield* shorter;
  for (const form of alike) if (form.matches(making)) yield form;
}

/** For fields that accept version 4 only: 28 bits in a range that is reserved (RFC 1112). */
const reservedIpv4: Form = {
  name: "ipv4_reserved",
  matches: () => true,
  numbered: (n) => (n < 65_536 ? `240.0.${n >> 8}.${n & 255}` : undefined),
  made: (bytes) =>
    `${240 | ((bytes[0] ?? 0) & 15)}.${bytes[1]}.${bytes[2]}.${(bytes[3] ?? 0) & 254}`,
};
