/**
 * Canonical JSON as RFC 8785 says, with its own vectors where they are at hand.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CanonicalJsonError, canonicalJson } from "../../src/core/canonical-json.js";
import { realData } from "../_real-data.js";

describe("canonical JSON", () => {
  test.each([
    // RFC 8785, section 3.2.3.
    [
      {
        "\u20ac": "Euro Sign",
        "\r": "Carriage Return",
        "\ufb33": "Hebrew",
        "1": "One",
        "\u{1F600}": "Smiley",
        "\u0080": "Control",
        "\u00f6": "O",
      },
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"O","€":"Euro Sign","😀":"Smiley","\ufb33":"Hebrew"}',
    ],
    [{ b: [1, { d: null, c: true }], a: "x" }, '{"a":"x","b":[1,{"c":true,"d":null}]}'],
    // RFC 8785, appendix B.
    [
      [JSON.parse("333333333.33333329"), 1e30, 4.5, 2e-3, 1e-27, 0, -0],
      "[333333333.3333333,1e+30,4.5,0.002,1e-27,0,0]",
    ],
    [
      [5e-324, 1.7976931348623157e308, 9007199254740992, 1e21, 1e-7],
      "[5e-324,1.7976931348623157e+308,9007199254740992,1e+21,1e-7]",
    ],
    [
      '\u0000\b\t\n\f\r"\\/\u001f\u007f\u2028',
      '"\\u0000\\b\\t\\n\\f\\r\\"\\\\/\\u001f\u007f\u2028"',
    ],
    [JSON.parse('{"__proto__":1,"constructor":2}'), '{"__proto__":1,"constructor":2}'],
  ])("of %j", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  const itself: unknown[] = [];
  itself.push({ itself });
  test.each([
    [{ a: [1, undefined] }, "not_json", ["a", 1], "JSON carries no undefined at a.1."],
    // biome-ignore lint/suspicious/noSparseArray: a hole is what is tested
    [[1, , 3], "not_json", [1], "JSON carries no undefined at 1."],
    [{ at: new Date(0) }, "not_json", ["at"], "JSON carries no Date at at."],
    [[Number.NaN], "not_json", [0], "JSON carries no NaN at 0."],
    [10n, "not_json", [], "JSON carries no bigint at the top."],
    [{ a: "\ud800" }, "lone_surrogate", ["a"], "half of a surrogate pair at a."],
    [{ "\udc00": 1 }, "lone_surrogate", [], "half of a surrogate pair at the top."],
  ])("is refused to %o", (value, code, path, message) => {
    const refused = refusal(() => canonicalJson(value));
    expect(refused).toMatchObject({ code, path });
    expect(refused.message).toContain(message);
  });

  test("is refused to an object that holds itself", () => {
    const refused = refusal(() => canonicalJson(itself));
    expect(refused).toMatchObject({ code: "too_deep" });
    expect(refused.message).toMatch(/too many levels at 0\.itself\.0\..*…\.$/);
  });
});

function refusal(run: () => unknown): CanonicalJsonError {
  try {
    run();
  } catch (error) {
    if (error instanceof CanonicalJsonError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

const folder = join(realData, "json-canonicalization/cyberphone__json-canonicalization");

describe.skipIf(!existsSync(folder))("the vectors of RFC 8785", () => {
  const names = existsSync(folder) ? readdirSync(join(folder, "input")) : [];
  test.each(names)("%s", (name) => {
    const value = JSON.parse(readFileSync(join(folder, "input", name), "utf8"));
    const bytes = readFileSync(join(folder, "outhex", name.replace(".json", ".txt")), "utf8");
    const hex = bytes.replaceAll(/\s/g, "");
    expect(Buffer.from(canonicalJson(value), "utf8").toString("hex")).toBe(hex);
  });
});
