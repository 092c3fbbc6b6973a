/**
 * The digits of currencies: where all count alike a difference is an error, elsewhere it is not.
 *
 * @module
 */
import { expect, test } from "vitest";
import { Money } from "../../src/core/money.js";
import { inspect } from "../../src/core/rules/inspect.js";

test.each([
  ["EUR", 2, []],
  ["EUR", 3, ["money.euro_has_two_digits"]],
  ["JPY", 0, []],
  ["JPY", 2, ["money.yen_has_no_minor_unit"]],
  ["KWD", 3, []],
  ["KWD", 2, ["money.dinar_has_three_digits"]],
  ["CLF", 2, ["money.fund_unit_has_four_digits"]],
  ["UGX", 0, []],
  ["UGX", 2, []],
  ["ISK", 2, []],
  ["IDR", 0, []],
  ["XYZ", 2, ["money.currency_is_listed"]],
])("%s with %i digits", (currency, exponent, broken) => {
  const { issues } = inspect(Money, { amount_minor: 500, currency, exponent });
  expect(issues.map(({ rule }) => rule)).toEqual(broken);
});
