/**
 * How an identifier is written in texts.
 *
 * @module
 */
import { domainToASCII, domainToUnicode } from "node:url";
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { FindingCategory, SubjectIdentifier } from "./data-subject.js";
import { SubjectError } from "./subject-error.js";

/** An identifier as it is compared and looked for. */
export interface IdentifierPattern {
  readonly category: FindingCategory;
  /** Equal for all ways to write the same. */
  readonly canonical: string;
  /** The source of a pattern that finds it in a text; undefined: too short to be told from chance. */
  readonly source: string | undefined;
  /** Whether it is looked for in any case. */
  readonly anyCase: boolean;
}

/** Characters of an identifier below which it stands in texts by chance. */
const LEAST = 5;
const LEAST_DIGITS = 6;
/** Digits of a phone number without its country that are enough to know it. */
const LEAST_NATIONAL = 9;

/** Neither a letter nor a digit before it, unless as the end of a percent-encoded octet. */
const BEFORE = "(?:(?<![\\p{L}\\p{N}])|(?<=%[0-9A-Fa-f]{2}))";
const AFTER = "(?![\\p{L}\\p{N}])";
const BEFORE_EMAIL = "(?:(?<![\\p{L}\\p{N}_+.%-])|(?<=%[0-9a-f]{2}))";
const AFTER_EMAIL = "(?![\\p{L}\\p{N}]|[.-][\\p{L}\\p{N}])";
const SEPARATORS = "[ ().\\t/-]{0,3}";

/** Numbers that people write in groups. */
const grouped: ReadonlySet<FindingCategory> = new Set([
  "bank_account",
  "payment_card",
  "national_id",
  "health_plan_id",
]);

/**
 * The pattern of an identifier.
 *
 * @throws {SubjectError} `not_an_identifier` for an e-mail address or phone number that is none.
 */
export function patternOf({ category, value }: SubjectIdentifier): IdentifierPattern {
  const canonical = canonicalOf(category, value);
  if (category === "phone_number" && !canonical.startsWith("+")) {
    const message = "Give a phone number with its country, such as +49 30 901820.";
    throw new SubjectError("not_an_identifier", message);
  }
  if (category === "email_address" && !/^[^@\s]+@[^@\s]+$/.test(canonical)) {
    throw new SubjectError("not_an_identifier", "Give an e-mail address as a@b.example.");
  }
  // Whatever its category says, what looks like an address is compared like one.
  const anyCase = canonical.includes("@");
  return { category, canonical, source: sourceOf(category, canonical), anyCase };
}

/** What all ways to write an identifier have in common: the value itself for most. */
export function canonicalOf(category: string, value: string): string {
  const trimmed = value.trim().normalize("NFC");
  if (category === "phone_number") return phoneOf(trimmed) ?? trimmed;
  if (grouped.has(category as FindingCategory)) return trimmed.replace(/[ -]/g, "").toUpperCase();
  return trimmed.includes("@") ? emailOf(trimmed) : trimmed;
}

/** In lower case, the domain as DNS has it (RFC 5321 2.4: domains have no case; RFC 5890). */
function emailOf(written: string): string {
  const at = written.lastIndexOf("@");
  const host = written.slice(at + 1).replace(/\.$/, "");
  return `${written.slice(0, at)}@${domainToASCII(host) || host}`.toLowerCase();
}

/** By E.164. */
function phoneOf(written: string): string | undefined {
  const international = written.replace(/^00/, "+").replace("(0)", "");
  return parsePhoneNumberFromString(international)?.number;
}

function sourceOf(category: FindingCategory, canonical: string): string | undefined {
  if (category === "phone_number") return phoneSource(canonical);
  const isDigits = /^\d+$/.test(canonical);
  if (canonical.length < (isDigits ? LEAST_DIGITS : LEAST)) return undefined;
  if (canonical.includes("@")) return emailSource(canonical);
  if (grouped.has(category)) {
    return `${BEFORE}${[...canonical].map(anyCaseOf).join("[ -]?")}${AFTER}`;
  }
  const ways = new Set([canonical, canonical.normalize("NFD"), encodeURIComponent(canonical)]);
  return `${BEFORE}(?:${[...ways].map(escaped).join("|")})${AFTER}`;
}

function emailSource(canonical: string): string {
  const at = canonical.lastIndexOf("@");
  const local = canonical.slice(0, at);
  const host = canonical.slice(at + 1);
  const hosts = [...new Set([host, domainToUnicode(host) || host])].map(escaped);
  const locals = [...new Set([local, local.normalize("NFD"), encodeURIComponent(local)])];
  return `${BEFORE_EMAIL}(?:${locals.map(escaped).join("|")})(?:@|%40)(?:${hosts.join("|")})${AFTER_EMAIL}`;
}

/** With `+` or `00` and its country, or as it is dialled within: `0` before it, or long enough. */
function phoneSource(canonical: string): string {
  const parsed = parsePhoneNumberFromString(canonical);
  const country = parsed?.countryCallingCode ?? "";
  const national = parsed?.nationalNumber ?? canonical.slice(1);
  const spaced = (digits: string) => [...digits].join(SEPARATORS);
  const abroad = `(?:(?:\\+|%2[Bb]|00)${SEPARATORS})?${spaced(country)}${SEPARATORS}(?:\\(0\\)${SEPARATORS})?`;
  const within = `\\(?0${SEPARATORS}`;
  const start = `(?:${abroad}|${within})${national.length >= LEAST_NATIONAL ? "?" : ""}`;
  return `(?<![\\p{L}\\p{N}])${start}${spaced(national)}${AFTER}`;
}

function anyCaseOf(character: string): string {
  const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
  return lower === upper ? escaped(character) : `[${lower}${upper}]`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&").replace(/\\-/g, "\\x2d");
}
