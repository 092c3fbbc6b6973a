/**
 * Numbers that the south and east of Europe give to people: Spain, Portugal, Italy, Poland, Romania,
 * Turkey.
 *
 * @module
 */
import { sureness } from "../detector.js";
import { isMonthAndDay, weighted } from "./check-digits.js";
import type { NumberForm } from "./number-form.js";

/** Spanish DNI and NIE: modulo 23 as a letter; X, Y and Z count as 0, 1 and 2. */
const dni: NumberForm = {
  name: "es_dni_nie",
  category: "national_id",
  digits: 7,
  patterns: ["[0-9]{8}[ -]?[A-HJ-NP-TV-Z]", "[XYZ][ -]?[0-9]{7}[ -]?[A-HJ-NP-TV-Z]"],
  words: ["dni", "nie", "nif", "documento nacional", "identidad", "identificaci[oó]n"],
  alone: (compact, written) => {
    const number = Number(compact.slice(0, -1).replace(/^[XYZ]/, (x) => String("XYZ".indexOf(x))));
    if ("TRWAGMYFPDXBNJZSQVHLCKE"[number % 23] !== compact.at(-1)) return undefined;
    return written === written.toUpperCase() ? sureness.likely : sureness.checked;
  },
  named: sureness.certain,
};

/** Portuguese NIF: modulo 11. */
const nif: NumberForm = {
  name: "pt_nif",
  category: "national_id",
  digits: 9,
  patterns: ["[1-9][0-9]{2} ?[0-9]{3} ?[0-9]{3}"],
  words: ["nif", "contribuinte", "n[uú]mero de identifica[cç][aã]o fiscal"],
  alone: (compact) => {
    const rest = weighted(compact, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    return (rest < 2 ? 0 : 11 - rest) === Number(compact[8]) ? sureness.checked : undefined;
  },
  named: sureness.certain,
};

/** What a sign at an odd place of an Italian tax code counts, from 0 to 9 and A to Z. */
const oddValues = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8,
  12, 14, 16, 10, 22, 25, 24, 23,
];

/** Italian codice fiscale: name, date, place, a letter over all; letters may stand for digits. */
const codiceFiscale: NumberForm = {
  name: "it_codice_fiscale",
  category: "national_id",
  digits: 1,
  patterns: [
    "[A-Z]{6}[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]",
    "[A-Z]{3} [A-Z]{3} [0-9]{2}[ABCDEHLMPRST][0-9]{2} [A-Z][0-9]{3}[A-Z]",
  ],
  words: ["codice fiscale", "fiscale", "c f"],
  alone: (compact) => {
    const sum = [...compact.slice(0, 15)].reduce((total, sign, place) => {
      const value = Number.parseInt(sign, 36);
      return total + (place % 2 === 0 ? (oddValues[value] ?? 0) : value > 9 ? value - 10 : value);
    }, 0);
    return String.fromCharCode(65 + (sum % 26)) === compact[15] ? sureness.sure : undefined;
  },
  named: sureness.certain,
};

/** Polish PESEL: a date whose month tells the century, modulo 10. */
const pesel: NumberForm = {
  name: "pl_pesel",
  category: "national_id",
  digits: 11,
  patterns: ["[0-9]{11}"],
  words: ["pesel"],
  alone: (compact) => {
    const month = String(Number(compact.slice(2, 4)) % 20);
    return weighted(compact, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0 &&
      isMonthAndDay(month, compact.slice(4, 6))
      ? sureness.checked
      : undefined;
  },
  named: sureness.certain,
};

/** Romanian CNP: sex and century, a date, a county, modulo 11. */
const cnp: NumberForm = {
  name: "ro_cnp",
  category: "national_id",
  digits: 13,
  patterns: ["[1-9][0-9]{12}"],
  words: ["cnp", "cod numeric personal"],
  alone: (compact) => {
    const rest = weighted(compact, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
    return (rest === 10 ? 1 : rest) === Number(compact[12]) &&
      isMonthAndDay(compact.slice(3, 5), compact.slice(5, 7))
      ? sureness.checked
      : undefined;
  },
  named: sureness.certain,
};

/** Turkish kimlik number: two check digits modulo 10. */
const kimlik: NumberForm = {
  name: "tr_kimlik",
  category: "national_id",
  digits: 11,
  patterns: ["[1-9][0-9]{9}[02468]"],
  words: ["kimlik", "tckn", "tc (?:no|kimlik|number)", "t c"],
  alone: (compact) => {
    const tenth = weighted(compact, [7, -1, 7, -1, 7, -1, 7, -1, 7]);
    const eleventh = weighted(compact, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    return ((tenth % 10) + 10) % 10 === Number(compact[9]) && eleventh % 10 === Number(compact[10])
      ? sureness.checked
      : undefined;
  },
  named: sureness.certain,
};

/** Every number of this file. */
export const southernEurope: readonly NumberForm[] = [dni, nif, codiceFiscale, pesel, cnp, kimlik];
