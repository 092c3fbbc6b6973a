/**
 * Text messages are counted as a network counts them.
 *
 * @module
 */
import { expect, test } from "vitest";
import { smsSegments } from "../../../src/alerts/channel/sms-segments.js";

const a = (count: number) => "a".repeat(count);

test.each([
  ["nothing at all", "", "gsm_7", 0, 160, 1],
  ["160 septets", a(160), "gsm_7", 160, 160, 1],
  ["161 septets", a(161), "gsm_7", 161, 153, 2],
  ["306 septets", a(306), "gsm_7", 306, 153, 2],
  ["307 septets", a(307), "gsm_7", 307, 153, 3],
  ["letters of the default alphabet", "Ångström: Übergröße ñ Δ £ à", "gsm_7", 27, 160, 1],
  ["an escaped character is two septets", "€", "gsm_7", 2, 160, 1],
  ["159 and an escaped one", `${a(159)}€`, "gsm_7", 161, 153, 2],
  ["an escape is not split: 152, escape, rest", `${a(152)}[${a(152)}`, "gsm_7", 306, 153, 3],
  ["a line feed is in the alphabet, a tab is not", "a\nb", "gsm_7", 3, 160, 1],
  ["a tab makes it UCS-2", "a\tb", "ucs_2", 3, 70, 1],
  ["a small c with cedilla is not in it", "ç", "ucs_2", 1, 70, 1],
  ["a typographic apostrophe is not in it", "can’t", "ucs_2", 5, 70, 1],
  ["70 units", `ж${a(69)}`, "ucs_2", 70, 70, 1],
  ["71 units", `ж${a(70)}`, "ucs_2", 71, 67, 2],
  ["134 units", `ж${a(133)}`, "ucs_2", 134, 67, 2],
  ["an emoji is two units", "🔥", "ucs_2", 2, 70, 1],
  ["an emoji is not split: 66, emoji, rest", `${a(66)}🔥${a(66)}`, "ucs_2", 134, 67, 3],
])("%s", (_, text, encoding, unitCount, unitsPerSegment, segmentCount) => {
  expect(smsSegments(text)).toEqual({ encoding, unitCount, unitsPerSegment, segmentCount });
});

test("the default alphabet has 127 characters beside its escape", () => {
  const basic = Array.from({ length: 0x3c0 }, (_, code) => String.fromCodePoint(code))
    .concat("€", "Φ", "Γ", "Λ", "Ω", "Π", "Ψ", "Σ", "Θ", "Ξ", "Δ")
    .filter((each, index, all) => all.indexOf(each) === index)
    .map((each) => smsSegments(each))
    .filter(({ encoding }) => encoding === "gsm_7");
  expect(basic.filter(({ unitCount }) => unitCount === 1)).toHaveLength(127);
  expect(basic.filter(({ unitCount }) => unitCount === 2)).toHaveLength(10);
});
