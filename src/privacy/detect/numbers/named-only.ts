/**
 * Numbers that nothing but the word before them tells: licences, passports, records, accounts.
 *
 * @module
 */
import { sureness } from "../detector.js";
import type { NumberForm } from "./number-form.js";

/** Too little to go by without a word. */
const nothing = 0;

/** US and other driver's licences: up to two letters and 5 to 14 digits. */
const driverLicense: NumberForm = {
  name: "driver_license",
  category: "license_number",
  digits: 5,
  patterns: [
    "[A-Z]{0,2}[0-9]{5,14}[A-Z]?",
    "[A-Z]?[0-9]{3,4}-[0-9]{2,4}-[0-9]{3,4}(?:-[0-9]{1,4})?",
  ],
  words: [
    "driver'?s? licen[cs]e",
    "driving licen[cs]e",
    "licen[cs]e (?:no|number)",
    "f[uü]hrerschein",
  ],
  alone: () => nothing,
  named: sureness.named,
};

/** Passports: letters and digits (ICAO Doc 9303 allows nine signs). */
const passport: NumberForm = {
  name: "passport",
  category: "national_id",
  digits: 5,
  patterns: ["[A-Z]{0,3}[0-9]{5,9}[A-Z]?"],
  words: ["passports?", "passport (?:no|number)", "reisepass", "passeport", "pasaporte"],
  alone: () => nothing,
  named: sureness.named,
};

/** Medical record numbers: each hospital has its own form. */
const medicalRecord: NumberForm = {
  name: "medical_record",
  category: "medical_record_id",
  digits: 5,
  patterns: ["[A-Z]{0,3}-?[0-9]{5,12}"],
  words: ["mrn", "medical record", "patient (?:id|no|number)", "chart (?:no|number)"],
  alone: () => nothing,
  named: sureness.named,
};

/** Numbers of bank accounts that are no IBAN: 6 to 17 digits. */
const bankAccount: NumberForm = {
  name: "bank_account",
  category: "bank_account",
  digits: 6,
  patterns: ["[0-9]{6,17}", "[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{8}"],
  words: [
    "bank account",
    "account (?:no|number|nr)",
    "acct (?:no|number)?",
    "kontonummer",
    "sort code",
  ],
  alone: () => nothing,
  named: sureness.named,
};

/** Every number of this file. */
export const namedOnly: readonly NumberForm[] = [
  driverLicense,
  passport,
  medicalRecord,
  bankAccount,
];
