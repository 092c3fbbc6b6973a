/**
 * Coarser forms of values, by what they hold: those that `generalise` and `partial` ask for.
 *
 * @module
 */
import { parsePhoneNumberFromString } from "libphonenumber-js";
import type { PersonalDataCategory } from "../../core/personal-data.js";

/** The coarser forms of a value, the best first. None: the value has no form that is safe to show. */
type Coarsen = (value: string | number) => readonly unknown[];

const IPV4 = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/;
const DAY = /^(\d{4})-(\d\d)-\d\d$/;
const INSTANT = /^(\d{4})-(\d\d)-\d\dT/;

/** The network of an address: /24 of version 4, /48 of version 6. */
const network: Coarsen = (value) => {
  const text = String(value);
  const ipv4 = IPV4.exec(text)?.[1];
  if (ipv4 !== undefined) return [`${ipv4}.0`];
  if (!/^[0-9a-f:]+$/i.test(text) || !/:.*:/.test(text)) return [];
  const [head = "", tail] = text.split("::");
  const groups = head === "" ? [] : head.split(":");
  const filled = tail === undefined ? groups : [...groups, "0", "0", "0"];
  return [`${filled.slice(0, 3).join(":")}::`];
};

/** The first day of the month, or of the year. */
const startOf =
  (unit: "month" | "year"): Coarsen =>
  (value) => {
    const text = String(value);
    const day = DAY.exec(text);
    const instant = INSTANT.exec(text);
    const [, year, month] = day ?? instant ?? [];
    if (year === undefined) return [];
    const start = `${year}-${unit === "year" ? "01" : month}-01`;
    return [day === null ? `${start}T00:00:00.000Z` : start];
  };

/** Tens of years; ninety and above are one band. */
const band: Coarsen = (value) => {
  const age = Number(value);
  if (!Number.isFinite(age) || age < 0) return [];
  const start = Math.min(90, Math.floor(age / 10) * 10);
  return [typeof value === "number" ? start : String(start)];
};

/** A tenth of a degree is eleven kilometres at most. */
const tenth: Coarsen = (value) =>
  typeof value === "number" ? [Math.trunc(value * 10) / 10 + 0] : [];

/** Three characters of a postal code of five or more. */
const area: Coarsen = (value) => {
  const text = String(value);
  if (text.length < 5) return [];
  const kept = text.slice(0, 3);
  return [
    `${kept}${"*".repeat(text.length - 3)}`,
    `${kept}${text.slice(3).replace(/[0-9A-Za-z]/g, "0")}`,
  ];
};

/** The host of a page; its path, query and user are left out. */
const host: Coarsen = (value) => {
  const [, scheme, name] =
    /^(https?):\/\/(?:[^/?#@]*@)?([A-Za-z0-9.-]+)/i.exec(String(value)) ?? [];
  return name === undefined ? [] : [`${scheme}://${name}/`];
};

/** The family of a program, without its versions and its system. */
const family: Coarsen = (value) => {
  const [name] = /^[A-Za-z]{1,32}/.exec(String(value)) ?? [];
  return name === undefined ? [] : [name];
};

/** The last four digits, where that is a third of them at most. Those that are hidden count. */
const lastFour: Coarsen = (value) => {
  const text = String(value);
  const total = text.replace(/[^A-Za-z0-9*]/g, "").length;
  if (total < 12) return [];
  let left = total - 4;
  return [text.replace(/[A-Za-z0-9*]/g, (character) => (left-- > 0 ? "*" : character))];
};

/** Whether all but the last four letters or digits of a value are hidden, eight of them or more. */
export function isLastFour(value: unknown): boolean {
  if (typeof value !== "string" || !value.includes("****")) return false;
  return /^\*{8,}[A-Za-z0-9]{4}$/.test(value.replace(/[^A-Za-z0-9*]/g, ""));
}

/** The code under which a country is called. */
const callingCode: Coarsen = (value) => {
  const text = String(value);
  const code =
    parsePhoneNumberFromString(text)?.countryCallingCode ?? /^\+(\d{1,3}) \*+$/.exec(text)?.[1];
  return code === undefined ? [] : [`+${code} ***`];
};

/** The first letters of at most four words. */
const initials: Coarsen = (value) => {
  const words = String(value)
    .split(/[\s.]+/)
    .filter((word) => /^\p{L}/u.test(word));
  if (words.length === 0) return [];
  return [
    words
      .slice(0, 4)
      .map((word) => `${[...word][0]}.`)
      .join(" "),
  ];
};

const measures = {
  ip_address: network,
  postal_code: area,
  coordinates: tenth,
  age: band,
  date: startOf("month"),
  birth_date: startOf("year"),
  url: host,
  user_agent: family,
} as const satisfies Partial<Record<PersonalDataCategory, Coarsen>>;

/** What `generalise` makes of each category. */
export const generalisations: Readonly<Partial<Record<PersonalDataCategory, Coarsen>>> = measures;

/** What `partial` makes of each category. */
export const parts: Readonly<Partial<Record<PersonalDataCategory, Coarsen>>> = {
  ...measures,
  payment_card: lastFour,
  bank_account: lastFour,
  phone_number: callingCode,
  name: initials,
};
