/**
 * Made-up personal data in the forms that detectors know, by a seed.
 *
 * @module
 */
import { pick, type Random } from "../../../scripts/random.js";
import type { PersonalDataCategory } from "../../../src/core/personal-data.js";

/** A clear value, and what its field or form says that it is. */
export interface Clear {
  readonly text: string;
  readonly category: PersonalDataCategory;
}

/** A clear value as a text says it: with the word before it that some need. */
export interface Written extends Clear {
  readonly written: string;
  /** Whether its form alone says what it is, in a field of numbers too. */
  readonly isPlain?: boolean;
}

const signs = (from: string, length: number, random: Random) => {
  let text = "";
  for (let at = 0; at < length; at++) text += from.charAt(Math.floor(random() * from.length));
  return text;
};

const SMALL = "abcdefghijklmnopqrstuvwxyz";
const BASE64URL = `${SMALL}${SMALL.toUpperCase()}0123456789_-`;

export const word = (length: number, random: Random) => signs(SMALL, length, random);
export const digits = (length: number, random: Random) => signs("0123456789", length, random);
export const hex = (length: number, random: Random) => signs("0123456789abcdef", length, random);
/** A whole number from 0 to one less than `most`. */
export const number = (most: number, random: Random) => Math.floor(random() * most);
const secret = (length: number, random: Random) => signs(BASE64URL, length, random);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const email = (random: Random) =>
  `${word(6, random)}.${word(7, random)}@${word(8, random)}.com`;

export const uuid = (random: Random) =>
  `${hex(8, random)}-${hex(4, random)}-7${hex(3, random)}-9${hex(3, random)}-${hex(12, random)}`;

/** First digits and length of some brands of cards. */
const brands = [
  ["4111", 16],
  ["5425", 16],
  ["2223", 16],
  ["3714", 15],
  ["6011", 16],
  ["3530", 16],
  ["3622", 14],
  ["2201", 16],
] as const;

/** The number of a card, its last digit right after Luhn. */
export function cardNumber(random: Random): string {
  const [start, length] = pick(brands, random);
  const body = start + digits(length - 5, random);
  const sum = [...body].reverse().reduce((total, digit, at) => {
    const twice = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

const grouped = (card: string, by: string) =>
  card.length === 16
    ? card.replace(/\d{4}(?=\d)/g, `$&${by}`)
    : card.replace(/^(\d{4})(\d{6})/, `$1${by}$2${by}`);

/** Accounts of some countries: letters before the digits, and how many digits. */
const accounts = [
  ["DE", "", 18],
  ["FR", "", 23],
  ["NL", "INGB", 10],
  ["GB", "WEST", 14],
  ["CH", "", 17],
  ["SA", "", 20],
] as const;

/** An IBAN with right check digits (ISO 7064, MOD 97-10). */
export function iban(random: Random): string {
  const [country, bank, length] = pick(accounts, random);
  const account = bank + digits(length, random);
  const asNumber = [...`${account}${country}00`].map((sign) => Number.parseInt(sign, 36)).join("");
  return `${country}${String(98n - (BigInt(asNumber) % 97n)).padStart(2, "0")}${account}`;
}

const phones: readonly ((random: Random) => string)[] = [
  (random) => `+4930${1 + number(8, random)}${digits(7, random)}`,
  (random) => `+1 415 2${digits(2, random)} ${digits(4, random)}`,
  (random) => `+44 20 7${digits(3, random)} ${digits(4, random)}`,
  (random) =>
    `+33 1 4${digits(1, random)} ${digits(2, random)} ${digits(2, random)} 1${digits(1, random)}`,
  (random) => `+9198${digits(8, random)}`,
  (random) => `+81 90-${1 + number(8, random)}${digits(3, random)}-${digits(4, random)}`,
  (random) => `+55 11 98${digits(3, random)}-${digits(4, random)}`,
];

const ssn = (random: Random) =>
  `${100 + number(500, random)}-${10 + number(80, random)}-${1000 + number(8000, random)}`;

const ipv4 = (random: Random) =>
  `81.${10 + number(200, random)}.${10 + number(200, random)}.${10 + number(200, random)}`;
const ipv6 = (random: Random) =>
  `2a02:${hex(4, random)}:${hex(4, random)}:1${hex(3, random)}::${hex(4, random)}`;
const mac = (random: Random) =>
  ["ac", ...Array.from({ length: 5 }, () => hex(2, random))].join(":");

const fullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const alone = (text: string, category: PersonalDataCategory): Written => ({
  text,
  category,
  written: text,
});
const behind = (before: string, text: string, category: PersonalDataCategory): Written => ({
  text,
  category,
  written: before + text,
});
const plain = (text: string, category: PersonalDataCategory, written = text): Written => ({
  text,
  category,
  written,
  isPlain: true,
});

/** What detectors find in a text, by a name for each form. */
export const found = {
  email: (random) => plain(email(random), "email_address"),
  card: (random) => behind("card ", cardNumber(random), "payment_card"),
  card_alone: (random) => alone(cardNumber(random), "payment_card"),
  card_in_groups: (random) => alone(grouped(cardNumber(random), " "), "payment_card"),
  card_with_dashes: (random) => alone(grouped(cardNumber(random), "-"), "payment_card"),
  card_full_width: (random) => alone(fullWidth(cardNumber(random)), "payment_card"),
  iban: (random) => alone(iban(random), "bank_account"),
  iban_in_groups: (random) => alone(iban(random).replace(/.{4}(?=.)/g, "$& "), "bank_account"),
  phone: (random) => behind("call ", pick(phones, random)(random), "phone_number"),
  phone_alone: (random) => alone(pick(phones, random)(random), "phone_number"),
  ssn: (random) => behind("my SSN is ", ssn(random), "national_id"),
  ssn_alone: (random) => alone(ssn(random), "national_id"),
  ssn_plain: (random) => behind("SSN: ", ssn(random).replaceAll("-", ""), "national_id"),
  ipv4: (random) => alone(ipv4(random), "ip_address"),
  ipv6: (random) => alone(ipv6(random), "ip_address"),
  mac: (random) => alone(mac(random), "device_id"),
  mac_named: (random) =>
    behind("MAC address ", mac(random).replaceAll(":", "-").toUpperCase(), "device_id"),
  jwt: (random) =>
    plain(`eyJ${secret(24, random)}.eyJ${secret(30, random)}.${hex(40, random)}`, "credential"),
  aws_key: (random) => plain(`AKIA${signs("ABCDEFGHIJKLMNOP2345", 16, random)}`, "credential"),
  github_token: (random) => plain(`ghp_${signs(SMALL, 36, random)}`, "credential"),
  url_credentials: (random) => {
    const both = `ann:${word(14, random)}`;
    return plain(both, "credential", `https://${both}@db.example.com/x`);
  },
  url_parameter: (random) => {
    const token = word(20, random);
    return plain(token, "credential", `https://shop.example.com/x?access_token=${token}`);
  },
  private_key: (random) => {
    const body = signs(BASE64URL.slice(0, 62), 64, random);
    const written = `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----`;
    return plain(body, "credential", written);
  },
  password: (random) => {
    const word12 = `${secret(11, random)}7`.replace(/^[_-]+/, "x");
    return plain(word12, "credential", `password: ${word12}`);
  },
  bearer: (random) => {
    const token = `${hex(23, random)}9`;
    return plain(token, "credential", `Authorization: Bearer ${token}`);
  },
} satisfies Readonly<Record<string, (random: Random) => Written>>;

/** The name of a form in which detectors find something. */
export type FoundForm = keyof typeof found;
// The keys of the table.
export const foundForms = Object.keys(found) as readonly FoundForm[];

/** What only its name tells: the names, and what stands there. */
export const named = {
  password: (random) => ({ text: `${word(9, random)}!x`, category: "credential" }),
  api_key: (random) => ({ text: hex(24, random), category: "credential" }),
  first_name: (random) => ({ text: capital(word(9, random)), category: "name" }),
  surname: (random) => ({ text: `O'${capital(word(8, random))}`, category: "name" }),
  ssn: (random) => ({ text: digits(9, random), category: "national_id" }),
  passport_number: (random) => ({ text: `C${digits(8, random)}`, category: "national_id" }),
  mobile_phone: (random) => ({ text: `0${digits(10, random)}`, category: "phone_number" }),
  card_number: (random) => ({ text: cardNumber(random), category: "payment_card" }),
  iban: (random) => ({ text: iban(random), category: "bank_account" }),
  email: (random) => ({ text: email(random), category: "email_address" }),
  street_address: (random) => ({
    text: `${1 + number(90, random)} ${capital(word(9, random))} Street`,
    category: "postal_address",
  }),
} satisfies Readonly<Record<string, (random: Random) => Clear>>;

/** The name of a field whose value it tells. */
export type NamedForm = keyof typeof named;
// The keys of the table.
export const namedForms = Object.keys(named) as readonly NamedForm[];

/** Clear values of each category, in more than one form. */
export const ofCategory: Readonly<
  Partial<Record<PersonalDataCategory, readonly ((random: Random) => string)[]>>
> = {
  name: [(random) => `${capital(word(7, random))} ${capital(word(9, random))}`],
  email_address: [email],
  phone_number: phones,
  ip_address: [ipv4, ipv6],
  url: [(random) => `https://${word(8, random)}.com/u/${word(10, random)}?m=${word(5, random)}`],
  user_agent: [
    (random) => `Mozilla/5.0 (${word(12, random)}) ${word(9, random)}/12.${number(99, random)}`,
  ],
  birth_date: [
    (random) => `19${10 + number(80, random)}-0${2 + number(7, random)}-1${number(10, random)}`,
  ],
  postal_code: [(random) => digits(5, random), (random) => `SW1A ${number(10, random)}AA`],
  payment_card: [cardNumber],
  bank_account: [iban],
  national_id: [ssn],
  device_id: [mac, uuid],
};

/** Forms of identifiers, for all other categories. */
export const ids: readonly ((random: Random) => string)[] = [
  (random) => `${word(5, random)}-${digits(6, random)}`,
  uuid,
  (random) => digits(12, random),
  email,
];

/** A found value alone, in a longer text, or at an end of one. */
export function sentence(written: string, random: Random): string {
  return pick(
    [
      written,
      `Ask (${written}), please.`,
      `é😀 <${written}>; and so on`,
      `${written}\n`,
      `"${written}"`,
      `Here it is: ${written}.`,
    ],
    random,
  );
}
