/**
 * Numbers that the north of Europe gives to people: United Kingdom, Ireland, Nordic and Baltic states.
 *
 * @module
 */
import { sureness } from "../detector.js";
import { isLuhn, isMonthAndDay, weighted } from "./check-digits.js";
import type { NumberForm } from "./number-form.js";

/** UK National Health Service number: modulo 11. */
const nhs: NumberForm = {
  name: "uk_nhs",
  category: "medical_record_id",
  digits: 10,
  patterns: ["[0-9]{3}([ -]?)[0-9]{3}\\1[0-9]{4}"],
  words: ["nhs", "national health service", "patient"],
  alone: (compact) => {
    const check = 11 - (weighted(compact, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
    return check % 11 === Number(compact[9]) && !/^(.)\1+$/.test(compact)
      ? sureness.checked
      : undefined;
  },
  named: sureness.certain,
};

/** UK National Insurance number: no check digit, but letters that are never given out. */
const nationalInsurance: NumberForm = {
  name: "uk_nino",
  category: "national_id",
  digits: 6,
  patterns: [
    "(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]",
  ],
  words: ["nino", "national insurance", "ni (?:no|number)"],
  alone: (_, written) =>
    /^[A-Z]{2} \d\d \d\d \d\d [A-D]$/.test(written) ? sureness.likely : sureness.checked,
  named: sureness.sure,
};

/** Irish Personal Public Service number: modulo 23 as a letter. */
const publicService: NumberForm = {
  name: "ie_pps",
  category: "national_id",
  digits: 7,
  patterns: ["[0-9]{7}[A-W][A-IW]?"],
  words: ["ppsn?", "personal public service"],
  alone: (compact) => {
    const extra = compact.charCodeAt(8);
    const second = Number.isNaN(extra) || compact[8] === "W" ? 0 : extra - 64;
    const check = (weighted(compact, [8, 7, 6, 5, 4, 3, 2]) + 9 * second) % 23;
    return "WABCDEFGHIJKLMNOPQRSTUV"[check] === compact[7] ? sureness.checked : undefined;
  },
  named: sureness.certain,
};

/** Swedish personnummer: a date and Luhn. People with a coordination number add 60 to the day. */
const personnummer: NumberForm = {
  name: "se_personnummer",
  category: "national_id",
  digits: 10,
  patterns: ["(?:19|20)?[0-9]{6}[-+]?[0-9]{4}"],
  words: ["personnummer", "samordningsnummer", "personal identity number", "pnr"],
  alone: (compact, written) => {
    const digits = compact.slice(-10);
    const day = String(Number(digits.slice(4, 6)) % 60);
    if (!isLuhn(digits) || !isMonthAndDay(digits.slice(2, 4), day)) return undefined;
    return /[-+]/.test(written) ? sureness.likely : sureness.checked;
  },
  named: sureness.certain,
};

/** Finnish henkilötunnus: a date, the century as a sign, modulo 31 as a sign. */
const henkilotunnus: NumberForm = {
  name: "fi_hetu",
  category: "national_id",
  digits: 9,
  patterns: ["[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-FHJ-NPR-Y]"],
  words: ["hetu", "henkil[oö]tunnus", "henkil[oö]tunnukseni"],
  alone: (_, written) => {
    const upper = written.toUpperCase();
    const rest = Number(upper.slice(0, 6) + upper.slice(7, 10)) % 31;
    const isDate = isMonthAndDay(upper.slice(2, 4), upper.slice(0, 2));
    return isDate && "0123456789ABCDEFHJKLMNPRSTUVWXY"[rest] === upper[10]
      ? sureness.likely
      : undefined;
  },
  named: sureness.certain,
};

/** Norwegian fødselsnummer: two check digits modulo 11. */
const fodselsnummer: NumberForm = {
  name: "no_fodselsnummer",
  category: "national_id",
  digits: 11,
  patterns: ["[0-9]{6} ?[0-9]{5}"],
  words: ["f[oø]dselsnummer", "personnummer", "fnr", "d nummer"],
  alone: (compact) => {
    const first = (11 - (weighted(compact, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
    const second = (11 - (weighted(compact, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
    const day = String(Number(compact.slice(0, 2)) % 40);
    return first === Number(compact[9]) &&
      second === Number(compact[10]) &&
      isMonthAndDay(String(Number(compact.slice(2, 4)) % 40), day)
      ? sureness.checked
      : undefined;
  },
  named: sureness.certain,
};

/** Danish CPR number: a date and four digits, without a check digit since 2007. */
const cpr: NumberForm = {
  name: "dk_cpr",
  category: "national_id",
  digits: 10,
  patterns: ["[0-9]{6}[- ]?[0-9]{4}"],
  words: ["cpr(?:nummer|nr)?", "personnummer"],
  alone: (compact) =>
    isMonthAndDay(compact.slice(2, 4), compact.slice(0, 2)) ? sureness.shape : undefined,
  named: sureness.sure,
};

/** Every number of this file. */
export const northernEurope: readonly NumberForm[] = [
  nhs,
  nationalInsurance,
  publicService,
  personnummer,
  henkilotunnus,
  fodselsnummer,
  cpr,
];
