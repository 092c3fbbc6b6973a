/**
 * Numbers that Asia, Africa and Oceania give to people.
 *
 * @module
 */
import { sureness } from "../detector.js";
import { isLuhn, isMonthAndDay, isVerhoeff, weighted } from "./check-digits.js";
import type { NumberForm } from "./number-form.js";

/** Indian Aadhaar: Verhoeff; it begins with neither 0 nor 1, and is no palindrome. */
const aadhaar: NumberForm = {
  name: "in_aadhaar",
  category: "national_id",
  digits: 12,
  patterns: ["[2-9][0-9]{3}([ -]?)[0-9]{4}\\1[0-9]{4}"],
  words: ["aadhaar", "aadhar", "adhaar", "uidai"],
  alone: (compact) =>
    isVerhoeff(compact) && [...compact].reverse().join("") !== compact
      ? sureness.checked
      : undefined,
  named: sureness.certain,
};

/** Indian tax number (PAN): letters and digits by place; the fourth says what the holder is. */
const pan: NumberForm = {
  name: "in_pan",
  category: "national_id",
  digits: 4,
  patterns: ["[A-Z]{3}[ABCFGHLJPT][A-Z][0-9]{4}[A-Z]"],
  words: ["pan", "permanent account", "income tax"],
  alone: (_, written) => (written === written.toUpperCase() ? sureness.checked : sureness.shape),
  named: sureness.sure,
};

/** Korean resident number: a date, sex and century; a check digit until October 2020, none since. */
const residentRegistration: NumberForm = {
  name: "kr_rrn",
  category: "national_id",
  digits: 13,
  patterns: ["[0-9]{6}-?[1-8][0-9]{6}"],
  words: ["rrn", "resident registration", "주민등록번호", "주민번호"],
  alone: (compact, written) => {
    if (!isMonthAndDay(compact.slice(2, 4), compact.slice(4, 6))) return undefined;
    const sum = weighted(compact, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]);
    const isRight = (11 - (sum % 11)) % 10 === Number(compact[12]);
    if (!isRight) return sureness.shape;
    return written.includes("-") ? sureness.likely : sureness.checked;
  },
  named: sureness.sure,
};

/** Chinese resident identity number (GB 11643): place, date, ISO 7064 MOD 11-2. */
const residentIdentity: NumberForm = {
  name: "cn_resident_id",
  category: "national_id",
  digits: 17,
  patterns: ["[1-9][0-9]{5}(?:19|20)[0-9]{9}[0-9X]"],
  words: ["身份证", "身份证号", "id card", "identity (?:card|number)", "resident (?:id|identity)"],
  alone: (compact) => {
    const sum = weighted(compact, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
    return "10X98765432"[sum % 11] === compact[17] &&
      isMonthAndDay(compact.slice(10, 12), compact.slice(12, 14))
      ? sureness.likely
      : undefined;
  },
  named: sureness.certain,
};

/** Japanese individual number (My Number): modulo 11. */
const myNumber: NumberForm = {
  name: "jp_my_number",
  category: "national_id",
  digits: 12,
  patterns: ["[0-9]{4}([ -]?)[0-9]{4}\\1[0-9]{4}"],
  words: ["my number", "マイナンバー", "個人番号", "individual number"],
  alone: (compact) => {
    const rest = weighted(compact, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
    return (rest < 2 ? 0 : 11 - rest) === Number(compact[11]) ? sureness.checked : undefined;
  },
  named: sureness.certain,
};

/** What the first letter of a number of Singapore adds to the sum, and the letters of its check. */
const singapore: Readonly<Record<string, readonly [added: number, letters: string]>> = {
  S: [0, "JZIHGFEDCBA"],
  T: [4, "JZIHGFEDCBA"],
  F: [0, "XWUTRQPNMLK"],
  G: [4, "XWUTRQPNMLK"],
  M: [3, "XWUTRQPNJLK"],
};

/** Singaporean NRIC and FIN: modulo 11 as a letter. */
const nric: NumberForm = {
  name: "sg_nric_fin",
  category: "national_id",
  digits: 7,
  patterns: ["[STFGM][0-9]{7}[A-Z]"],
  words: ["nric", "fin", "ic (?:no|number)"],
  alone: (compact, written) => {
    const [added = 0, letters = ""] = singapore[compact.charAt(0)] ?? [];
    const sum = added + weighted(compact.slice(1), [2, 7, 6, 5, 4, 3, 2]);
    const place = compact[0] === "M" ? 10 - (sum % 11) : sum % 11;
    if (letters[place] !== compact[8]) return undefined;
    return written === written.toUpperCase() ? sureness.likely : sureness.checked;
  },
  named: sureness.certain,
};

/** South African identity number: a date, sex, citizenship, Luhn. */
const southAfrican: NumberForm = {
  name: "za_id",
  category: "national_id",
  digits: 13,
  patterns: ["[0-9]{6} ?[0-9]{4} ?[012][0-9]{2}"],
  words: ["south african", "rsa id", "id (?:no|number|nr)", "identity (?:no|number)", "said"],
  alone: (compact) =>
    isLuhn(compact) && isMonthAndDay(compact.slice(2, 4), compact.slice(4, 6))
      ? sureness.checked
      : undefined,
  named: sureness.certain,
};

/** Australian tax file number: modulo 11. */
const taxFile: NumberForm = {
  name: "au_tfn",
  category: "national_id",
  digits: 9,
  patterns: ["[0-9]{3}([ -]?)[0-9]{3}\\1[0-9]{3}"],
  words: ["tfn", "tax file"],
  alone: (compact) =>
    Number(compact) > 0 && weighted(compact, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0
      ? sureness.checked
      : undefined,
  named: sureness.certain,
};

/** Australian Medicare number: modulo 10 at the ninth place; then the issue, and the person. */
const medicare: NumberForm = {
  name: "au_medicare",
  category: "health_plan_id",
  digits: 10,
  patterns: ["[2-6][0-9]{3}[ -]?[0-9]{5}[ -]?[0-9](?:[ /-]?[0-9])?"],
  words: ["medicare"],
  alone: (compact) =>
    weighted(compact, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(compact[8])
      ? sureness.checked
      : undefined,
  named: sureness.certain,
};

/** Every number of this file. */
export const asiaAfricaOceania: readonly NumberForm[] = [
  aadhaar,
  pan,
  residentRegistration,
  residentIdentity,
  myNumber,
  nric,
  southAfrican,
  taxFile,
  medicare,
];
