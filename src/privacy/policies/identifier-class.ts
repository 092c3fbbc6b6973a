/**
 * The eighteen identifiers of HIPAA Safe Harbor (45 CFR 164.514(b)(2)(i)), by their letters, and what
 * is done to each category of personal data.
 *
 * @module
 */
import * as z from "zod";
import type { PersonalDataCategory } from "../../core/personal-data.js";

/**
 * An identifier of 45 CFR 164.514(b)(2)(i).
 *
 * - `A`: names. `B`: geography smaller than a state. `C`: dates but for the year, and ages over 89.
 * - `D`: telephone numbers. `E`: fax numbers. `F`: e-mail addresses.
 * - `G`: social security numbers, and what other states give to a person. `H`: medical records.
 *   `I`: health plans. `J`: accounts, of banks and cards too. `K`: certificates and licences.
 * - `L`: vehicles and their plates. `M`: devices. `N`: URLs. `O`: IP addresses.
 * - `P`: biometrics. `Q`: photos of faces. `R`: any other number, characteristic or code that is unique.
 */
export const IdentifierClass = z
  .enum({
    A: "A",
    B: "B",
    C: "C",
    D: "D",
    E: "E",
    F: "F",
    G: "G",
    H: "H",
    I: "I",
    J: "J",
    K: "K",
    L: "L",
    M: "M",
    N: "N",
    O: "O",
    P: "P",
    Q: "Q",
    R: "R",
  })
  .meta({ id: "IdentifierClass", title: "Safe Harbor identifier" });
export type IdentifierClass = z.infer<typeof IdentifierClass>;

/**
 * What Safe Harbor does to a category.
 *
 * - `remove`: left out, else redacted.
 * - `code`: the same, and a random code where the caller keeps a table of codes (164.514(c)).
 * - `zip`, `date`, `birth`, `age`, `other`: made coarser by a function.
 * - `keep`: none of the eighteen. Health is what a de-identified record is about.
 */
export type Treatment =
  | "remove"
  | "code"
  | "zip"
  | "date"
  | "birth"
  | "age"
  | "other"
  | "redact"
  | "keep";

/** The identifier that each category is, and what is done to it. No letter: it is none of them. */
export const safeHarborTable = {
  name: ["A", "remove"],
  postal_address: ["B", "remove"],
  locality: ["B", "remove"],
  postal_code: ["B", "zip"],
  coordinates: ["B", "remove"],
  birth_date: ["C", "birth"],
  age: ["C", "age"],
  date: ["C", "date"],
  phone_number: ["D", "remove"],
  email_address: ["F", "remove"],
  national_id: ["G", "remove"],
  medical_record_id: ["H", "code"],
  health_plan_id: ["I", "code"],
  bank_account: ["J", "remove"],
  customer_account: ["J", "code"],
  payment_card: ["J", "remove"],
  license_number: ["K", "remove"],
  vehicle_id: ["L", "remove"],
  device_id: ["M", "code"],
  url: ["N", "remove"],
  ip_address: ["O", "remove"],
  biometric: ["P", "remove"],
  photo: ["Q", "remove"],
  user_id: ["R", "code"],
  online_id: ["R", "code"],
  user_agent: ["R", "remove"],
  card_authentication: ["R", "remove"],
  other: ["R", "other"],
  credential: [undefined, "redact"],
  health: [undefined, "keep"],
  demographic: [undefined, "keep"],
} as const satisfies Record<
  PersonalDataCategory,
  readonly [IdentifierClass | undefined, Treatment]
>;

/** The identifier that a value is. A fax number is told from a telephone by the name of its field. */
export function identifierClassOf(
  category: PersonalDataCategory,
  field: string,
): IdentifierClass | undefined {
  if (category === "phone_number" && /fax/i.test(field)) return "E";
  return safeHarborTable[category][0];
}
