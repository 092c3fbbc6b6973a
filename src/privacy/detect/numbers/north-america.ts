/**
 * Numbers that the United States, Canada and Mexico give to people.
 *
 * @module
 */
import { sureness } from "../detector.js";
import { isLuhn, isMonthAndDay } from "./check-digits.js";
import type { NumberForm } from "./number-form.js";

/** Numbers that were printed on cards in wallets, or in advertisements, and belong to nobody. */
const advertised = new Set(["078051120", "219099999"]);

/** How sure a number without a check digit is: groups say more than digits alone. */
const byGroups = (written: string): number =>
  /[ -]/.test(written) ? sureness.likely : sureness.shape;

/** US social security number: no check digit, but parts that are never given out (SSA, 2011). */
const socialSecurity: NumberForm = {
  name: "us_ssn",
  category: "national_id",
  digits: 9,
  patterns: ["[0-9]{3}-[0-9]{2}-[0-9]{4}", "[0-9]{3} [0-9]{2} [0-9]{4}", "[0-9]{9}"],
  words: ["ssns?", "social security", "soc sec", "ss ?#"],
  alone: (compact, written) => {
    const isGiven = !/^(?:000|666|9)|^...00|0000$/.test(compact) && !advertised.has(compact);
    return isGiven ? byGroups(written) : undefined;
  },
  named: sureness.sure,
};

/** US taxpayer number of those without a social security number (IRS): 9, and groups 50 to 99. */
const taxpayer: NumberForm = {
  name: "us_itin",
  category: "national_id",
  digits: 9,
  patterns: ["9[0-9]{2}[ -]?(?:5[0-9]|6[0-5]|7[0-9]|8[0-8]|9[0-24-9])[ -]?[0-9]{4}"],
  words: ["itin", "individual taxpayer", "taxpayer", "tax id"],
  alone: (_, written) => byGroups(written),
  named: sureness.sure,
};

/** US provider of health care (45 CFR 162.406): Luhn, with 80840 before it. */
const provider: NumberForm = {
  name: "us_npi",
  category: "license_number",
  digits: 10,
  patterns: ["[12][0-9]{9}"],
  words: ["npi", "national provider", "provider (?:id|identifier|number)"],
  alone: (compact) => (isLuhn(`80840${compact}`) ? sureness.checked : undefined),
  named: sureness.certain,
};

const letter = "[AC-HJKMNP-RT-Y]";
const either = "[AC-HJKMNP-RT-Y0-9]";

/** US Medicare beneficiary (CMS, 2018): letters and digits by place, without S, L, O, I, B, Z. */
const beneficiary: NumberForm = {
  name: "us_mbi",
  category: "health_plan_id",
  digits: 5,
  patterns: [`[1-9]${letter}${either}[0-9]-?${letter}${either}[0-9]-?${letter}${letter}[0-9]{2}`],
  words: ["mbi", "medicare", "beneficiary"],
  alone: (_, written) => (written.includes("-") ? sureness.likely : sureness.checked),
  named: sureness.sure,
};

/** Canadian social insurance number: Luhn. */
const socialInsurance: NumberForm = {
  name: "ca_sin",
  category: "national_id",
  digits: 9,
  patterns: ["[1-79][0-9]{2}([ -]?)[0-9]{3}\\1[0-9]{3}"],
  words: ["sin", "social insurance", "assurance sociale", "nas"],
  alone: (compact) => (isLuhn(compact) ? sureness.checked : undefined),
  named: sureness.certain,
};

const curpSigns = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";

/** Mexican population register (CURP): letters, date of birth, and a check digit over all. */
const population: NumberForm = {
  name: "mx_curp",
  category: "national_id",
  digits: 7,
  patterns: ["[A-Z][AEIOUX][A-Z]{2}[0-9]{6}[HMX][A-Z]{5}[A-Z0-9][0-9]"],
  words: ["curp"],
  alone: (compact) => {
    const sum = [...compact.slice(0, 17)].reduce(
      (total, sign, place) => total + curpSigns.indexOf(sign) * (18 - place),
      0,
    );
    const isDate = isMonthAndDay(compact.slice(6, 8), compact.slice(8, 10));
    return isDate && (10 - (sum % 10)) % 10 === Number(compact[17]) ? sureness.sure : undefined;
  },
  named: sureness.certain,
};

/** Every number of this file. */
export const northAmerica: readonly NumberForm[] = [
  socialSecurity,
  taxpayer,
  provider,
  beneficiary,
  socialInsurance,
  population,
];
