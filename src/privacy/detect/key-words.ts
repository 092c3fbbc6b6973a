/**
 * What the name of a field says of its value: `userEmail`, `first_name`, `x-api-key`.
 *
 * @module
 */
import type { PersonalDataCategory } from "../../core/personal-data.js";
import { wordsOf } from "./context-words.js";
import { categoryOfMember } from "./member-words.js";

/** A category, and the words of it with a comma between them. */
type Words = readonly [category: PersonalDataCategory, words: string];

/**
 * The ends of names, by category. A name in English ends with what the thing is: `billing_email`
 * holds an e-mail address, and `email_verified` does not.
 */
const ends: readonly Words[] = [
  [
    "name",
    `first name, given name, forename, last name, family name, surname, middle name, maiden name,
    full name, legal name, birth name, nick name, real name, customer name, patient name,
    contact name, person name, employee name, member name, recipient name, sender name,
    cardholder, card holder, cardholder name, card holder name, account holder,
    account holder name, name on card, subscriber name, guest name, passenger name, author name,
    mothers maiden name, father name, mother name, spouse name, fname, lname, prenom, nombre,
    apellido, vorname, nachname`,
  ],
  [
    "email_address",
    `email, e mail, mail address, email address, email addr, email id, user mail, from email,
    reply to, emails, email addresses, recipient email`,
  ],
  [
    "phone_number",
    `phone, phone number, telephone, telephone number, tel, mobile, mobile number,
    mobile phone, cell, cell phone, cell number, fax, fax number, msisdn, whatsapp, sms number,
    phone no, phones, phone numbers, home phone, work phone, telefon, telefono`,
  ],
  [
    "postal_address",
    `street, street address, postal address, mailing address, home address, billing address,
    shipping address, delivery address, residential address, address line, address line 1,
    address line 2, addr1, addr2, street name, house number, street1, street2`,
  ],
  [
    "locality",
    "city, town, suburb, district, county, hometown, home town, birth place, place of birth",
  ],
  ["postal_code", "zip, zip code, postal code, post code, plz, pin code, billing zip"],
  [
    "coordinates",
    "latitude, longitude, lat lng, lat lon, lat long, geo point, gps, gps coordinates",
  ],
  [
    "birth_date",
    "dob, date of birth, birth date, birth day, born on, born at, birthday, geburtsdatum",
  ],
  ["age", "user age, patient age, customer age"],
  [
    "national_id",
    `ssn, social security, social security number, social security no, sin, tin, tax id, tax number,
    tax payer id, taxpayer id, taxpayer number, national id, national id number, national identity,
    national insurance number, nino, itin, passport, passport number, passport no, id card number,
    identity number, identity card, personnummer, aadhaar, aadhaar number, pesel, cpf, dni,
    nie, nif, bsn, nric, curp, codice fiscale, hetu, steuer id, resident registration number, rrn`,
  ],
  [
    "license_number",
    `driver license, drivers license, driver licence, drivers licence, driver license number,
    drivers license number, driving licence, driving licence number, dl number, npi,
    license no, medical license`,
  ],
  [
    "medical_record_id",
    "mrn, medical record number, medical record no, patient id, patient number, nhs number, chart number",
  ],
  [
    "health_plan_id",
    `health plan id, insurance id, insurance number, policy holder id, mbi, medicare number,
    medicare id, medicaid id, beneficiary id, beneficiary number, health insurance number`,
  ],
  [
    "bank_account",
    `iban, bank account, bank account number, account number, account no, acct number, acct no, bban,
    sort code, routing number, iban number`,
  ],
  [
    "payment_card",
    `card number, card no, cc number, cc num, ccnum, credit card, credit card number, debit card,
    debit card number, pan, primary account number, payment card`,
  ],
  [
    "card_authentication",
    `cvv, cvv2, cvc, cvc2, csc, cvn, card security code, security code, card code,
    card verification value, card verification code, pin, pin number, card pin, pin block, track 1,
    track 2, track data, track1, track2, track1 data, track2 data, mag stripe, magstripe`,
  ],
  [
    "user_id",
    `user name, login, login name, user login, screen name, user id, uid, user handle, user text,
    principal id, member id, employee id, subscriber id, author id`,
  ],
  ["customer_account", "customer id, customer number, customer account"],
  [
    "online_id",
    `session id, sid, session key, anonymous id, visitor id, cookie id, gclid, fbclid, msclkid,
    fbp, fbc, idfa, idfv, gaid, aaid, advertising id, ga client id, distinct id`,
  ],
  [
    "device_id",
    `device id, imei, imsi, iccid, meid, udid, android id, mac, mac address, serial number,
    device serial, device token, hardware address`,
  ],
  [
    "vehicle_id",
    "vin, vehicle id, vehicle identification number, license plate, licence plate, plate number, number plate",
  ],
  [
    "ip_address",
    `ip, ip address, ip addr, client ip, remote ip, source ip, remote addr, remote address,
    x forwarded for, x real ip, source ip address, ipv4, ipv6, user ip, host ip`,
  ],
  ["user_agent", "user agent"],
  [
    "demographic",
    `gender, sex, race, ethnicity, ethnic origin, religion, nationality, sexual orientation,
    political opinion, marital status, political affiliation`,
  ],
  [
    "health",
    "diagnosis, diagnoses, blood type, allergies, medication, medications, medical condition",
  ],
  [
    "biometric",
    "fingerprint template, face embedding, voice print, face id, iris scan, biometric, biometrics",
  ],
  [
    "photo",
    "avatar, avatar url, photo url, picture url, profile photo, profile picture, profile image, gravatar id, gravatar url",
  ],
  [
    "credential",
    `password, passwd, passwords, pwd, pass phrase, pass code, password hash, hashed password,
    password confirmation, password confirm, secret, secrets, client secret, shared secret, secret key,
    secret access key, token, access token, refresh token, id token, auth token, bearer token,
    session token, security token, api token, csrf token, reset token, bearer, jwt, api key, apikey,
    access key, account key, private key, signing key, encryption key, master key, ssh key,
    authorization, proxy authorization, cookie, set cookie, credential, credentials, otp,
    one time password, mfa code, totp, otp code, two factor code, verification code,
    security answer, connection string, x auth token, recovery code, seed phrase, mnemonic`,
  ],
];

/** Names that are too short to be the end of another: `max_age`, `bind_address`, `home_state`. */
const wholes: readonly Words[] = [
  ["postal_address", "address"],
  ["age", "age"],
  ["coordinates", "lat, lng, lon, long"],
  ["credential", "auth, pass"],
  // A registered claim of OpenID Connect.
  ["photo", "picture"],
  // Whatever the tenant says of a person, as `AnalyticsEvent.traits` is annotated.
  ["other", "traits, user traits, user properties, user attributes, person properties"],
];

/** Names that end like one of them and are none. */
const others = `next token, page token, next page token, continuation token, pagination token, sync token,
  start token, end token, max token, stop token, cancellation token, eos token, bos token, pad token,
  unk token, sep token, cls token, mask token`;

/** Words of a table, without what is between them: `first_name`, `firstName` and `firstname` are one. */
const joined = (words: string): string[] =>
  words.split(",").map((phrase) => phrase.replace(/\s+/g, ""));

const tableOf = (table: readonly Words[]): ReadonlyMap<string, PersonalDataCategory> =>
  new Map(table.flatMap(([category, words]) => joined(words).map((word) => [word, category])));

const byEnd = tableOf(ends);
const byWhole = tableOf(wholes);
const none = new Set(joined(others));
/** What tells two of a kind apart: `address line 1`. More or longer numbers are a value. */
const counted = /(?: \d{1,4}){1,2}$/;
/** More words than any name of the table has. */
const LONGEST = 5;

/**
 * What a field's value is, by the field's name: `billingEmail` and `BILLING_EMAIL` hold an e-mail
 * address. Undefined: the name says nothing. A plain `name` says nothing, as events have one too, but
 * that of a `sender` does.
 *
 * @param owner The name of the object that the field is in, or of the list that the object is in.
 */
export function categoryOfKey(key: string, owner?: string): PersonalDataCategory | undefined {
  return byName(key) ?? (owner === undefined ? undefined : categoryOfMember(key, owner));
}

function byName(key: string): PersonalDataCategory | undefined {
  const words = wordsOf(key.slice(-256)).replace(counted, "").split(" ");
  const whole = words.join("");
  for (let count = Math.min(LONGEST, words.length); count > 0; count -= 1) {
    const end = words.slice(-count).join("");
    if (none.has(end)) return undefined;
    const category = byEnd.get(end);
    if (category !== undefined) return category;
  }
  return byWhole.get(whole);
}
