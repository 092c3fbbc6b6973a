/**
 * Numbers that the west of Europe gives to people: Germany, Switzerland, France, Belgium, Netherlands.
 *
 * @module
 */
import { sureness } from "../detector.js";
import { isMod11And10, weighted } from "./check-digits.js";
import type { NumberForm } from "./number-form.js";

/** German Steuer-ID (139b AO): ISO 7064 MOD 11,10; of the first ten digits one is there twice or thrice. */
const steuerId: NumberForm = {
  name: "de_steuer_id",
  category: "national_id",
  digits: 11,
  patterns: ["[1-9][0-9] ?[0-9]{3} ?[0-9]{3} ?[0-9]{3}"],
  words: [
    "steuer ?id",
    "steuer ?identifikations ?nummer",
    "steuer ?(?:nummer|nr)",
    "idnr",
    "tin",
    "tax (?:id|number)",
  ],
  alone: (compact) => {
    const body = [...compact.slice(0, 10)];
    const repeated = body.filter((digit, place) => body.indexOf(digit) !== place);
    const isOfForm = repeated.length <= 2 && new Set(repeated).size === 1;
    return isOfForm && isMod11And10(compact) ? sureness.checked : undefined;
  },
  named: sureness.certain,
};

/** Swiss AHV number: 756, and the check digit of EAN-13. */
const ahv: NumberForm = {
  name: "ch_ahv",
  category: "national_id",
  digits: 13,
  patterns: ["756([.-]?)[0-9]{4}\\1[0-9]{4}\\1[0-9]{2}"],
  words: ["ahv(?:nr|nummer)?", "avs", "sozialversicherungsnummer"],
  alone: (compact) =>
    weighted(compact, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0
      ? sureness.likely
      : undefined,
  named: sureness.certain,
};

/** French NIR: sex, year, month, place; 97 less the rest modulo 97. Corsica writes 2A and 2B. */
const nir: NumberForm = {
  name: "fr_nir",
  category: "national_id",
  digits: 14,
  patterns: [
    "[1-478] ?[0-9]{2} ?(?:0[1-9]|1[0-2]|[2-9][0-9]) ?(?:[0-9]{2}|2A|2B) ?[0-9]{3} ?[0-9]{3} ?[0-9]{2}",
  ],
  words: ["nir", "s[eé]cu(?:rit[eé] sociale)?", "num[eé]ro de s[eé]curit[eé]", "insee", "sociale"],
  alone: (compact, written) => {
    const body = compact.slice(0, 13).replace("2A", "19").replace("2B", "18");
    if (97 - (Number(body) % 97) !== Number(compact.slice(13))) return undefined;
    return written.includes(" ") ? sureness.likely : sureness.checked;
  },
  named: sureness.certain,
};

/** Belgian national number: a date, a count, 97 less the rest modulo 97, with 2 before it from 2000 on. */
const nationalNumber: NumberForm = {
  name: "be_national_number",
  category: "national_id",
  digits: 11,
  patterns: ["[0-9]{2}[.-]?[0-9]{2}[.-]?[0-9]{2}[ .-]?[0-9]{3}[ .-]?[0-9]{2}"],
  words: ["rijksregister(?:nummer)?", "registre national", "national number", "niss", "insz"],
  alone: (compact, written) => {
    const body = compact.slice(0, 9);
    const check = Number(compact.slice(9));
    const isRight = [body, `2${body}`].some((digits) => 97 - (Number(digits) % 97) === check);
    if (!isRight || Number(compact.slice(2, 4)) % 20 > 12) return undefined;
    return written.length === 15 ? sureness.likely : sureness.checked;
  },
  named: sureness.certain,
};

/** Dutch BSN: the eleven test, in which the last digit counts less one. */
const bsn: NumberForm = {
  name: "nl_bsn",
  category: "national_id",
  digits: 9,
  patterns: ["[0-9]{4}[ .]?[0-9]{2}[ .]?[0-9]{3}", "[0-9]{3}[ .][0-9]{3}[ .][0-9]{3}"],
  words: ["bsn", "burger ?service ?nummer", "sofi(?:nummer)?"],
  alone: (compact) =>
    Number(compact) > 0 && weighted(compact, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0
      ? sureness.checked
      : undefined,
  named: sureness.certain,
};

/** Every number of this file. */
export const westernEurope: readonly NumberForm[] = [steuerId, ahv, nir, nationalNumber, bsn];
