/**
 * Which of two findings counts where they overlap.
 *
 * @module
 */
import { expect, test } from "vitest";
import { Text } from "../../../src/core/text.js";
import { detect } from "../../../src/privacy/detect/detect.js";
import { mask, redactAll } from "../../../src/privacy/index.js";

test.each([
  // Digits 9 to 20 of the account read as the number of a card that the next words name.
  ["CH04 1949 2126 0800 1708 0, card 5425920989683268", ["iban", "payment_card"]],
  ["https://ann@db.example.com/x", ["url_user"]],
  ["https://ann:hunter22@db.example.com/x", ["url_credentials"]],
  ["ssh://git@github.com/acme/player.git", []],
  ["(https://shop.example/x?access_token=abcdefgh), please", ["url_parameter"]],
])("%s", (text, detectors) => {
  expect(detect(text).map(({ detector }) => detector)).toEqual(detectors);
});

test("nothing of an account stays beside a card", () => {
  const text = "CH04 1949 2126 0800 1708 0, card 5425920989683268";
  expect(mask(Text, text, redactAll)).toBe("redacted, card redacted-2");
});

test.each(["https://redacted@db.example.com/x", "/users: 02:00:00:00:00:01", "redacted0001"])(
  "%s is masked already",
  (text) => {
    expect(mask(Text, text, redactAll)).toBe(text);
  },
);
