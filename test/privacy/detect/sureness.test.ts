/**
 * How sure a detector is: by how a number is written, by the words beside it, and by what else it may
 * be. Findings below 0.5 count for nobody who does not ask for them.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { detect } from "../../../src/privacy/detect/detect.js";
import { detectIn } from "../../../src/privacy/detect/detect-in.js";
import { detectors } from "../../../src/privacy/detect/detectors.js";

/** The score that the detector of a name gives, whatever others say; undefined: it finds nothing. */
function scoreOf(name: string, text: string, key?: string): number | undefined {
  const all = detectors.flatMap((each) =>
    detect(text, { threshold: 0, context: { key }, detectors: [each] }),
  );
  return all.find(({ detector }) => detector === name)?.score;
}

describe("the form of a number", () => {
  test.each([
    ["br_cpf", "383.227.850-89", 0.9, "66976238026", 0.4],
    ["cl_rut", "1.060.444-3", 0.7, "8888390-K", 0.4],
    ["ar_cuit", "25-11018989-6", 0.7, "20290841119", 0.4],
    ["us_mbi", "5KQ7-GQ1-UR49", 0.7, "7UN5C32RT99", 0.4],
    ["us_ssn", "187-61-1160", 0.7, "187549116", 0.3],
    ["uk_nino", "AB 12 34 56 C", 0.7, "AB123456C", 0.4],
    ["se_personnummer", "811228-9874", 0.7, "8112289874", 0.4],
    ["fr_nir", "2 95 10 99 126 111 93", 0.7, "295109912611193", 0.4],
    ["kr_rrn", "150519-5211231", 0.7, "5512114363378", 0.4],
    ["es_dni_nie", "89813682Q", 0.7, "89813682q", 0.4],
    ["sg_nric_fin", "S1234567D", 0.7, "s1234567d", 0.4],
    ["sg_nric_fin", "M4581159P", 0.7, "m4581159p", 0.4],
    ["in_pan", "PSYTC9365O", 0.4, "psytc9365o", 0.3],
    ["vin", "1HGCM82633A004352", 0.7, "1hgcm82633a004352", 0.4],
    ["payment_card", "4111 1111 1111 1111", 0.7, "5687539412220", 0.4],
  ])("%s: %s is surer (%d) than %s (%d)", (name, grouped, more, plain, less) => {
    expect([scoreOf(name, grouped), scoreOf(name, plain)]).toEqual([more, less]);
    expect(detect(`no ${plain}`).filter(({ detector }) => detector === name)).toEqual([]);
  });

  test.each([
    ["mx_curp", "BIXK880520HJEAWCB8", 0.9, "BIXK880520HJEAWCB7"],
    ["mx_curp", "BIXK880520HJEAWCB8", 0.9, "BIXK881320HJEAWCB8"],
    ["cl_rut", "1.060.444-3", 0.7, "1.060.444-K"],
    ["ar_cuit", "25-11018989-6", 0.7, "25-11018989-7"],
    ["cn_resident_id", "24965520200224273X", 0.7, "24965520200224273X".replace("0224", "0231")],
    ["cn_resident_id", "24965520200224273X", 0.7, "249655202002242731"],
    ["ie_pps", "1234567FA", 0.4, "1234567GA"],
    ["no_fodselsnummer", "28496347422", 0.4, "28496347423"],
    ["ro_cnp", "9250404980275", 0.4, "9250404980276"],
    ["kr_rrn", "150519-5211231", 0.7, "151319-5211231"],
  ])("%s: %s is one (%d), %s is none", (name, right, score, wrong) => {
    expect(scoreOf(name, right)).toBe(score);
    expect(scoreOf(name, wrong)).toBeUndefined();
  });
});

describe("what else it may be", () => {
  test.each([
    ["an address", "ipv4", "81.2.69.142", 0.9],
    ["an address that a word names", "ipv4", "client 81.2.69.142", 0.99],
    ["an address of many machines", "ipv4", "10.1.2.3", 0.4],
    ["four parts below ten: a version", "ipv4", "1.2.3.4", 0.4],
    ["the same with a word", "ipv4", "ip 1.2.3.4", 0.75],
    ["a version that a word names", "ipv4", "firmware 81.2.69.142", 0.3],
    ["more than 255", "ipv4", "81.2.69.256", undefined],
    ["a network card", "mac_address", "00:1a:2b:3c:4d:5e", 0.9],
    ["a network card that may be a date", "mac_address", "20-26-11-23-10-15", 0.4],
    ["nobody's network card", "mac_address", "ff:ff:ff:ff:ff:ff", 0.3],
    ["nobody's network card with a word", "mac_address", "mac ff:ff:ff:ff:ff:ff", 0.75],
    ["a number with its country", "phone", "+49 30 12345678", 0.9],
    ["a number that no country has given out", "phone", "+1 212 055 1234", 0.7],
    ["the same without groups", "phone", "+12120551234", 0.4],
    ["dialled from abroad", "phone", "0049 30 12345678", 0.7],
    ["of a country that is none", "phone", "0099 912 3456789", 0.4],
    ["in no groups", "phone", "004930123456781", 0.3],
  ])("%s", (_, name, text, score) => expect(scoreOf(name, text)).toBe(score));
});

describe("a card's stripe and code", () => {
  test.each([
    ["track 2", "track_2", ";4111111111111111=29121010000012300000?", 0.99],
    [
      "track 2 of a number with a wrong digit",
      "track_2",
      ";4111111111111112=29121010000012300000?",
      undefined,
    ],
    ["track 1", "track_1", "%B4111111111111111^LEE/ANN^29121010000012300000?", 0.99],
    [
      "track 1 of a number with a wrong digit",
      "track_1",
      "%B4111111111111112^LEE/ANN^29121010000012300000?",
      undefined,
    ],
  ])("%s", (_, name, text, score) => expect(scoreOf(name, text)).toBe(score));

  test.each([
    ["cvv", "123", 0.9],
    ["cardPin", " 4321 ", 0.9],
    ["cvv", "none was given, order 4711", undefined],
    ["order", "123", undefined],
  ])("in a field %s: %s", (key, text, score) => {
    expect(scoreOf("card_code", text, key)).toBe(score);
  });
});

describe("parameters of a URL", () => {
  test.each([
    ["https://a.example/?phone=%2B49%2030%2012345678", ["phone_number"]],
    ["https://a.example/?phone=iphone-15", []],
    ["https://a.example/?q=ann.lee%40corp.com", ["email_address"]],
    ["https://a.example/?q=50%40once", []],
    ["https://a.example/?q=%40home&x=%ZZ%40", []],
  ])("%s", (text, categories) => {
    expect(
      detect(text)
        .filter(({ detector }) => detector === "url_parameter")
        .map(({ category }) => category),
    ).toEqual(categories);
  });
});

describe("values that are no texts", () => {
  test.each([
    ["a number that is a card", 4111111111111111, ["payment_card"]],
    ["a bigint that is one", 4111111111111111n, ["payment_card"]],
    ["a number with decimals", 4111111111.5, []],
    ["an empty text", "", []],
    ["true", true, []],
    ["nothing", null, []],
  ])("%s", (_, value, found) => {
    const findings = [...detectIn({ card: value })].flatMap((it) => it.findings);
    expect(findings.map(({ category }) => category)).toEqual(found);
    const alone = [...detectIn(`card ${String(value)}`)].flatMap((it) => it.findings);
    expect(alone.map(({ category }) => category)).toEqual(found);
  });
});
