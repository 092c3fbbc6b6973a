/**
 * Numbers of things that people own: telephones and vehicles.
 *
 * @module
 */
import { sureness } from "../detector.js";
import { isLuhn } from "./check-digits.js";
import type { NumberForm } from "./number-form.js";

/** IMEI of a mobile telephone (3GPP TS 23.003 6.2): Luhn. */
const imei: NumberForm = {
  name: "imei",
  category: "device_id",
  digits: 15,
  patterns: ["[0-9]{15}", "[0-9]{2}[ -][0-9]{6}[ -][0-9]{6}[ -][0-9]"],
  words: ["imei", "imeisv", "handset", "device (?:id|identifier|serial)"],
  alone: (compact) => (isLuhn(compact) && !/^0{8}/.test(compact) ? sureness.checked : undefined),
  named: sureness.certain,
};

const vinSigns = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** What a sign of a VIN counts: A to H are 1 to 8, J to R 1 to 9, S to Z 2 to 9. */
const vinValue = (sign: string): number => vinSigns.indexOf(sign) % 10;

/**
 * Vehicle identification number (ISO 3779): 17 signs without I, O and Q. The check digit at the ninth
 * place (49 CFR 565.15) is a duty in North America and China alone.
 */
const vin: NumberForm = {
  name: "vin",
  category: "vehicle_id",
  digits: 4,
  patterns: ["(?=[A-Z0-9]{0,16}[A-Z])[A-HJ-NPR-Z0-9]{13}[0-9]{4}"],
  words: ["vin", "vehicle", "chassis", "fahrgestellnummer", "car"],
  alone: (compact, written) => {
    const sum = [...compact].reduce(
      (total, sign, place) => total + vinValue(sign) * (vinWeights[place] ?? 0),
      0,
    );
    const isRight = "0123456789X"[sum % 11] === compact[8];
    if (!isRight) return sureness.shape;
    return written === written.toUpperCase() ? sureness.likely : sureness.checked;
  },
  named: sureness.sure,
};

/** Every number of this file. */
export const things: readonly NumberForm[] = [imei, vin];
