/**
 * What a field says of people, and how it must be handled (Presidio's entities, 45 CFR 164.514(b)(2),
 * articles 4 and 9 of the GDPR, PCI DSS 4.0.1).
 *
 * @module
 */
import * as z from "zod";
import type * as core from "zod/v4/core";
import { closed } from "./closed.js";
import { DataRegulation, DataSensitivity } from "./data-classification.js";
import { unwrap } from "./schema-tree.js";

/**
 * What a field holds of a person.
 *
 * - `name`: a person's name, a part of it, or a name by which others know them.
 * - `email_address`, `phone_number`: where they are written to and called, by fax too.
 * - `postal_address`: street, house and building. `locality`: city, district or county.
 *   `postal_code`: a ZIP or post code. `coordinates`: a place on the earth.
 * - `birth_date`: when they were born. `age`: how old they are. `date`: when something of theirs was.
 * - `national_id`: a number that a state gives to a person: social security, tax, passport.
 * - `license_number`: of a driver or of a profession.
 * - `medical_record_id`, `health_plan_id`: of a patient, of somebody insured.
 * - `bank_account`: an IBAN or the number of an account. `customer_account`: of a customer.
 * - `payment_card`: the number of a card (PAN). `card_authentication`: its track, security code or
 *   PIN, which nobody may keep.
 * - `user_id`: an account, as its system numbers it. `online_id`: a cookie, an advertising id, a
 *   session. `device_id`: a device or its network card. `vehicle_id`: a vehicle or its plate.
 * - `ip_address`: where they were in a network. `url`: a page about them, or one that says who they
 *   are. `user_agent`: what their software says of itself.
 * - `biometric`: a finger, a voice, a face as numbers. `photo`: a picture of them.
 * - `health`: how healthy they are. `demographic`: origin, belief, gender, orientation and the like.
 * - `credential`: a password, key or token. About nobody, and nobody may read it.
 * - `other`: anything else that tells one person from all others.
 */
export const PersonalDataCategory = z
  .enum({
    NAME: "name",
    EMAIL_ADDRESS: "email_address",
    PHONE_NUMBER: "phone_number",
    POSTAL_ADDRESS: "postal_address",
    LOCALITY: "locality",
    POSTAL_CODE: "postal_code",
    COORDINATES: "coordinates",
    BIRTH_DATE: "birth_date",
    AGE: "age",
    DATE: "date",
    NATIONAL_ID: "national_id",
    LICENSE_NUMBER: "license_number",
    MEDICAL_RECORD_ID: "medical_record_id",
    HEALTH_PLAN_ID: "health_plan_id",
    BANK_ACCOUNT: "bank_account",
    CUSTOMER_ACCOUNT: "customer_account",
    PAYMENT_CARD: "payment_card",
    CARD_AUTHENTICATION: "card_authentication",
    USER_ID: "user_id",
    ONLINE_ID: "online_id",
    DEVICE_ID: "device_id",
    VEHICLE_ID: "vehicle_id",
    IP_ADDRESS: "ip_address",
    URL: "url",
    USER_AGENT: "user_agent",
    BIOMETRIC: "biometric",
    PHOTO: "photo",
    HEALTH: "health",
    DEMOGRAPHIC: "demographic",
    CREDENTIAL: "credential",
    OTHER: "other",
  })
  .meta({ id: "PersonalDataCategory", title: "Category of personal data" });
export type PersonalDataCategory = z.infer<typeof PersonalDataCategory>;

/**
 * Whether a field tells who somebody is.
 *
 * - `directly`: by itself.
 * - `indirectly`: together with other data, or with a table that is kept elsewhere.
 */
export const Identifiability = z
  .enum({ DIRECTLY: "directly", INDIRECTLY: "indirectly" })
  .meta({ id: "Identifiability", title: "How a field identifies" });
export type Identifiability = z.infer<typeof Identifiability>;

/** What a field holds of a person, and how it must be handled: `.meta({ pii })` of its schema. */
export const PersonalData = closed({
  /** What it holds. */
  category: PersonalDataCategory,
  /** How much it can harm whom it is about. */
  sensitivity: DataSensitivity,
  /** Whether it tells who they are. */
  identifies: Identifiability,
  /** The regulations that it falls under: at most 7. */
  regulations: z.array(DataRegulation).max(7),
}).meta({ id: "PersonalData", title: "Personal data" });
export type PersonalData = z.infer<typeof PersonalData>;

const privacy: readonly DataRegulation[] = ["GDPR", "CCPA", "HIPAA"];

const kind = (
  sensitivity: DataSensitivity,
  identifies: Identifiability,
  regulations: readonly DataRegulation[] = privacy,
) => ({ sensitivity, identifies, regulations });

/** What is usual of each category. */
const usual = {
  name: kind("standard", "directly"),
  email_address: kind("standard", "directly"),
  phone_number: kind("standard", "directly"),
  postal_address: kind("standard", "directly"),
  locality: kind("standard", "indirectly"),
  postal_code: kind("standard", "indirectly"),
  coordinates: kind("sensitive", "indirectly"),
  birth_date: kind("standard", "indirectly"),
  age: kind("standard", "indirectly"),
  date: kind("standard", "indirectly"),
  national_id: kind("sensitive", "directly"),
  license_number: kind("sensitive", "directly"),
  medical_record_id: kind("special-category", "directly"),
  health_plan_id: kind("special-category", "directly"),
  bank_account: kind("sensitive", "directly"),
  customer_account: kind("standard", "directly"),
  payment_card: kind("sensitive", "directly", ["GDPR", "CCPA", "PCI-DSS"]),
  card_authentication: kind("sensitive", "indirectly", ["PCI-DSS"]),
  user_id: kind("standard", "indirectly"),
  online_id: kind("standard", "indirectly"),
  device_id: kind("standard", "indirectly"),
  vehicle_id: kind("standard", "directly"),
  ip_address: kind("standard", "indirectly"),
  url: kind("standard", "indirectly"),
  user_agent: kind("standard", "indirectly", ["GDPR", "CCPA"]),
  biometric: kind("special-category", "directly"),
  photo: kind("sensitive", "directly"),
  health: kind("special-category", "indirectly"),
  demographic: kind("special-category", "indirectly", ["GDPR", "CCPA"]),
  credential: kind("sensitive", "indirectly", ["GDPR", "PCI-DSS", "ISO-27001"]),
  other: kind("standard", "directly"),
} as const satisfies Record<PersonalDataCategory, object>;

/**
 * What `.meta({ pii })` says of a field: what is usual of its category, but for what the field
 * differs in: `ForeignId.meta({ pii: pii("user_id") })`.
 */
export function pii(
  category: PersonalDataCategory,
  differs: Partial<Omit<PersonalData, "category">> = {},
): PersonalData {
  const { sensitivity, identifies, regulations } = usual[category];
  return { category, sensitivity, identifies, regulations: [...regulations], ...differs };
}

declare module "zod" {
  interface GlobalMeta {
    /** What the field holds of a person. It reaches other languages as `x-pii`. */
    pii?: PersonalData | undefined;
  }
}

/**
 * What a field holds of a person: what is said of the field, else of the schema inside what only
 * says that the value may be absent, null or filled in. Undefined: nothing.
 */
export function personalDataOf(schema: core.$ZodType): PersonalData | undefined {
  return z.globalRegistry.get(schema)?.pii ?? z.globalRegistry.get(unwrap(schema))?.pii;
}
