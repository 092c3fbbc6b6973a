/**
 * Numbers that South America gives to people.
 *
 * @module
 */
import { sureness } from "../detector.js";
import { weighted } from "./check-digits.js";
import type { NumberForm } from "./number-form.js";

/** Brazilian CPF: two check digits modulo 11. */
const cpf: NumberForm = {
  name: "br_cpf",
  category: "national_id",
  digits: 11,
  patterns: ["[0-9]{3}\\.[0-9]{3}\\.[0-9]{3}-[0-9]{2}", "[0-9]{9}-?[0-9]{2}"],
  words: ["cpf", "cadastro de pessoas? f[ií]sicas?"],
  alone: (compact, written) => {
    const first = (weighted(compact, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11;
    const second = (weighted(compact, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11;
    const isRight = first % 10 === Number(compact[9]) && second % 10 === Number(compact[10]);
    if (!isRight || /^(.)\1+$/.test(compact)) return undefined;
    return written.length > 12 ? sureness.sure : sureness.checked;
  },
  named: sureness.certain,
};

/** Chilean RUT: modulo 11, with K for ten. */
const rut: NumberForm = {
  name: "cl_rut",
  category: "national_id",
  digits: 7,
  patterns: ["[0-9]{1,2}\\.[0-9]{3}\\.[0-9]{3}-[0-9K]", "[0-9]{7,8}-[0-9K]"],
  words: ["rut", "run", "rol [uú]nico"],
  alone: (compact, written) => {
    const body = [...compact.slice(0, -1)].reverse().join("");
    const check = 11 - (weighted(body, [2, 3, 4, 5, 6, 7, 2, 3].slice(0, body.length)) % 11);
    if (("0123456789K0"[check] ?? "") !== compact.at(-1)) return undefined;
    return written.includes(".") ? sureness.likely : sureness.checked;
  },
  named: sureness.certain,
};

/** Argentine CUIT and CUIL: who it is, the number, modulo 11. */
const cuit: NumberForm = {
  name: "ar_cuit",
  category: "national_id",
  digits: 11,
  patterns: ["(?:2[03-7]|3[034])-?[0-9]{8}-?[0-9]"],
  words: ["cuit", "cuil"],
  alone: (compact, written) => {
    const check = 11 - (weighted(compact, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
    // Ten fits no place: its holder got another kind, or a nine.
    if ((check === 10 ? 9 : check % 11) !== Number(compact[10])) return undefined;
    return written.length === 13 ? sureness.likely : sureness.checked;
  },
  named: sureness.certain,
};

/** Every number of this file. */
export const southAmerica: readonly NumberForm[] = [cpf, rut, cuit];
