/**
 * Numbers with check digits: found where their digits are right, and a word or their form tells.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { detect } from "../../../src/privacy/detect/detect.js";
import { cardBrandOf } from "../../../src/privacy/detect/numbers/payment-card.js";

const named = (text: string, key?: string) =>
  detect(text, { context: { key } }).map(({ detector }) => detector);

describe("with a word; with a wrong digit nothing", () => {
  test.each([
    ["payment_card", "my card 4111 1111 1111 1111", "my card 4111 1111 1111 1112"],
    ["iban", "IBAN GB82 WEST 1234 5698 7654 32 please", "IBAN GB83 WEST 1234 5698 7654 32 please"],
    ["iban", "MT84MALT011000012345MTLCAST001S", "MT85MALT011000012345MTLCAST001S"],
    ["us_ssn", "SSN 457-55-5462", "SSN 000-55-5462"],
    ["us_itin", "ITIN 912-70-1234", "ITIN 912-10-1234"],
    ["us_npi", "NPI 1234567893", "NPI 1234567894"],
    ["us_mbi", "Medicare 1EG4-TE5-MK73", "Medicare 1EG4-TE5-MK7S"],
    ["ca_sin", "social insurance 123 456 782", "social insurance 123 456 783"],
    ["uk_nhs", "NHS 943 476 5919", "NHS 943 476 5918"],
    ["uk_nino", "national insurance AB123456C", "national insurance BG123456C"],
    ["au_tfn", "TFN 123 456 782", "TFN 123 456 783"],
    ["au_medicare", "medicare 2123 45670 1", "medicare 2123 45671 1"],
    ["de_steuer_id", "Steuer-ID 36 574 261 809", "Steuer-ID 36 574 261 808"],
    ["fr_nir", "2 95 10 99 126 111 93", "2 95 10 99 126 111 94"],
    ["es_dni_nie", "54362315K", "54362315L"],
    ["es_dni_nie", "X-2482300-W", "X-2482300-A"],
    ["it_codice_fiscale", "RCCMNL83S18D969H", "RCCMNL83S18D969I"],
    ["nl_bsn", "BSN 111222333", "BSN 111222334"],
    ["pl_pesel", "PESEL 44051401359", "PESEL 44051401358"],
    ["se_personnummer", "811228-9874", "811228-9875"],
    ["fi_hetu", "131052-308T", "131052-308U"],
    ["be_national_number", "85.07.30-033.28", "85.07.30-033.29"],
    ["pt_nif", "NIF 501 964 843", "NIF 501 964 842"],
    ["br_cpf", "390.533.447-05", "390.533.447-06"],
    ["in_aadhaar", "Aadhaar 2341 2341 2346", "Aadhaar 2341 2341 2347"],
    ["sg_nric_fin", "S1234567D", "S1234567E"],
    ["tr_kimlik", "TC kimlik 17291716060", "TC kimlik 17291716062"],
    ["za_id", "South African 7503305044089", "South African 7503305044088"],
    ["ch_ahv", "756.9217.0769.85", "756.9217.0769.84"],
    ["imei", "IMEI 490154203237518", "IMEI 490154203237519"],
    ["vin", "1HGCM82633A004352", "1HGCM82633A00435I"],
  ])("%s", (detector, right, wrong) => {
    expect(named(right)).toContain(detector);
    expect(named(wrong)).not.toContain(detector);
  });
});

test.each([
  "46454286",
  "046454286",
  "111222333",
  "44051401359",
  "9434765919",
  "36574261809",
  "490154203237518",
  "501964843",
  "234123412346",
  "17291716060",
  "7503305044089",
  "1234567893",
])("digits alone say nothing: %s", (digits) => expect(named(`order ${digits}`)).toEqual([]));

test("a field's name speaks as a word does, and doubts as well", () => {
  expect(named("490154203237518", "deviceImei")).toEqual(["imei"]);
  expect(named("4111111111111111", "note")).toEqual(["payment_card"]);
  expect(named("4111111111111111", "trace_id")).toEqual([]);
});

test.each([
  "550e8400-e29b-41d4-a716-446655440000",
  "4bf92f3577b34da6a3ce929d0e0e4736",
  "da39a3ee5e6b4b0d3255bfef95601890afd80709",
  "2026-11-23T01:22:33.123456789Z",
  "1732324953123456789",
  "20261123012233",
  "v1.2.3.4",
  "Chrome/120.0.0.0 Safari/537.36",
  "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  "arn:aws:iam::123456789012:role/x",
  "37.7749,-122.4194",
  "0.4111111111111111",
])("no personal data: %s", (text) => expect(named(text)).toEqual([]));

test.each([
  ["4111111111111111", "visa"],
  ["5555555555554444", "mastercard"],
  ["2223003122003222", "mastercard"],
  ["378282246310005", "amex"],
  ["6011111111111117", "discover"],
  ["30569309025904", "diners"],
  ["3530111333300000", "jcb"],
  ["411111111111111", undefined],
  ["1111111111111117", undefined],
])("the brand of %s: %s", (digits, brand) => expect(cardBrandOf(digits)).toBe(brand));
