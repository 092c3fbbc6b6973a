/**
 * Amounts of money as decimals and as minor units.
 *
 * @module
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { currenciesByExponent } from "../../src/core/currency-codes.js";
import { Money } from "../../src/core/money.js";
import { decimalOf, moneyOf } from "../../src/integrations/_amount.js";

test.each([
  [9.99, "EUR", 999],
  ["9.99", "EUR", 999],
  ["9.990", "EUR", 999],
  [0.1 + 0.7, "EUR", undefined],
  [1.005, "EUR", undefined],
  [8.2, "EUR", 820],
  ["-0.00", "EUR", 0],
  ["-4.5", "EUR", -450],
  [1200, "JPY", 1200],
  ["1200.5", "JPY", undefined],
  ["1.234", "KWD", 1234],
  ["1.2345", "CLF", 12345],
  ["999999999999999.99", "EUR", undefined],
  [1e21, "EUR", undefined],
  ["$9.99", "EUR", undefined],
  ["9,99", "EUR", undefined],
  ["", "EUR", undefined],
  [true, "EUR", undefined],
  [undefined, "EUR", undefined],
  [9.99, "eur", undefined],
  [9.99, "IND", undefined],
  [9.99, 978, undefined],
  [9.99, undefined, undefined],
])("%s %s is %s minor units", (amount, currency, amount_minor) => {
  const money = moneyOf(amount, currency);
  expect(money).toEqual(amount_minor === undefined ? undefined : { amount_minor, currency });
});

test("a decimal amount is the same amount", () => {
  const currency = fc.constantFrom(...Object.values(currenciesByExponent).flat());
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), currency, (amount_minor, code) => {
      const money = { amount_minor, currency: code };
      expect(moneyOf(decimalOf(money), code)).toEqual(money);
      expect(Money.safeParse(money).success).toBe(true);
    }),
  );
});

test.each([
  [{ amount_minor: 5, currency: "EUR" }, "0.05"],
  [{ amount_minor: -1999, currency: "EUR" }, "-19.99"],
  [{ amount_minor: 7, currency: "JPY" }, "7"],
  [{ amount_minor: 7, currency: "JPY", exponent: 0 }, "7"],
  [{ amount_minor: 7, currency: "XYZ" }, "0.07"],
])("%o is %s", (money, decimal) => {
  expect(decimalOf(money)).toBe(decimal);
});
