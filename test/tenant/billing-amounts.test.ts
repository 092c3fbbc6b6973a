/**
 * Amounts of bills: prices by tiers, rounding, what lines come to, what is due.
 *
 * @module
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate } from "../../src/tenant/billing/allocate.js";
import { billDifferences } from "../../src/tenant/billing/bill-differences.js";
import { BillTotals, stripeTotals } from "../../src/tenant/billing/bill-totals.js";
import type { BillingPrice } from "../../src/tenant/billing/billing-price.js";
import { decimalOf, textOf } from "../../src/tenant/billing/exact-decimal.js";
import {
  type BillableLine,
  type InvoiceOptions,
  invoiceTotals,
} from "../../src/tenant/billing/invoice-totals.js";
import {
  MoneyRounding,
  RoundingScope,
  roundMoney,
} from "../../src/tenant/billing/money-rounding.js";
import { exactPrice, priceTiers } from "../../src/tenant/billing/price-tiers.js";
import { settle } from "../../src/tenant/billing/settle.js";
import { TieredPrice, type TierMode } from "../../src/tenant/billing/tiered-price.js";
import { TenantBilling } from "../../src/tenant/tenant-billing.js";
import { examplesOf } from "../_fixtures.js";

describe("money is rounded", () => {
  test.each<[string, Record<MoneyRounding, number>]>([
    ["0.5", { half_up: 1, half_even: 0, down: 0, up: 1 }],
    ["1.5", { half_up: 2, half_even: 2, down: 1, up: 2 }],
    ["2.5", { half_up: 3, half_even: 2, down: 2, up: 3 }],
    ["2.4999999999999999999", { half_up: 2, half_even: 2, down: 2, up: 3 }],
    ["2.5000000000000000001", { half_up: 3, half_even: 3, down: 2, up: 3 }],
    ["-0.5", { half_up: -1, half_even: 0, down: 0, up: -1 }],
    ["-2.5", { half_up: -3, half_even: -2, down: -2, up: -3 }],
    ["7", { half_up: 7, half_even: 7, down: 7, up: 7 }],
    ["1e2", { half_up: 100, half_even: 100, down: 100, up: 100 }],
    ["1.005e2", { half_up: 101, half_even: 100, down: 100, up: 101 }],
  ])("%s", (amount, expected) => {
    for (const rounding of MoneyRounding.options) {
      expect(roundMoney(amount, rounding), rounding).toBe(expected[rounding]);
    }
  });

  test.each(["", "1,5", "NaN", "Infinity", "0x10", "9007199254740992"])(
    "%j cannot be",
    (amount) => {
      expect(roundMoney(amount, "half_up")).toBeUndefined();
    },
  );

  test("a double is read as the decimal that it is written as", () => {
    expect(
      [0.1, 1e-7, 1.5e21, -2.5, 8.875].map((value) =>
        textOf(decimalOf(value) ?? { digits: 0n, scale: 0 }),
      ),
    ).toEqual(["0.1", "0.0000001", "1500000000000000000000", "-2.5", "8.875"]);
  });
});

/** Stripe's "Set up tiered pricing": 1 to 5 fonts at 7 USD, 6 to 10 at 6.50 USD, more at 6 USD. */
const fonts = (mode: TierMode): TieredPrice =>
  TieredPrice.parse({
    kind: "tiered",
    mode,
    tiers: [
      { up_to_quantity: 5, rate: { unit_price_minor: "700" } },
      { up_to_quantity: 10, rate: { unit_price_minor: "650" } },
    ],
    beyond: { unit_price_minor: "600" },
  });

describe("prices by tiers", () => {
  test.each<[TierMode, number, string]>([
    ["volume", 1, "700"],
    ["volume", 5, "3500"],
    ["volume", 6, "3900"],
    ["volume", 20, "12000"],
    ["volume", 25, "15000"],
    ["graduated", 1, "700"],
    ["graduated", 5, "3500"],
    ["graduated", 6, "4150"],
    ["graduated", 20, "12750"],
    ["graduated", 25, "15750"],
    ["graduated", 0, "0"],
    ["graduated", 5.5, "3825"],
    ["graduated", -6, "-4150"],
    ["volume", -6, "-3900"],
  ])("%s: %d fonts", (mode, quantity, amount) => {
    expect(priceTiers(quantity, fonts(mode)).amount_minor).toBe(amount);
  });

  test("each tier tells how much lies in it", () => {
    expect(priceTiers(12, fonts("graduated")).tiers).toEqual([
      { quantity: "5", amount_minor: "3500" },
      { quantity: "5", amount_minor: "3250" },
      { quantity: "2", amount_minor: "1200" },
    ]);
    expect(priceTiers(12, fonts("volume")).tiers).toEqual([
      { quantity: "12", amount_minor: "7200" },
    ]);
  });

  /** Lago's "Graduated percentage", without the percentages: the flat price of each tier reached. */
  test.each<[TierMode, number, string]>([
    ["graduated", 0, "20000"],
    ["graduated", 1000, "20000"],
    ["graduated", 1001, "50000"],
    ["graduated", 10001, "90000"],
    ["volume", 0, "20000"],
    ["volume", 1001, "30000"],
    ["volume", 10001, "40000"],
  ])("%s, flat prices: %d", (mode, quantity, amount) => {
    const flat = (flat_price_minor: string) => ({ unit_price_minor: "0", flat_price_minor });
    const price: TieredPrice = {
      kind: "tiered",
      mode,
      tiers: [
        { up_to_quantity: 1000, rate: flat("20000") },
        { up_to_quantity: 10000, rate: flat("30000") },
      ],
      beyond: flat("40000"),
    };
    expect(priceTiers(quantity, price).amount_minor).toBe(amount);
  });

  /** Stripe's "Flat fee and overages": 1000 for nothing, then 0.04 USD each. */
  test.each([
    [0, "0"],
    [1000, "0"],
    [1001, "4"],
    [1000.5, "2"],
    [1e15, "3999999999996000"],
  ])("a free tier: %d", (quantity, amount) => {
    const price = TieredPrice.parse({
      kind: "tiered",
      mode: "graduated",
      tiers: [{ up_to_quantity: 1000, rate: { unit_price_minor: "0" } }],
      beyond: { unit_price_minor: "4" },
    });
    expect(priceTiers(quantity, price).amount_minor).toBe(amount);
  });

  test.each<[TierMode, number, string]>([
    ["graduated", 0.1, "0.01000000000001"],
    ["graduated", 0.3, "0.03000000000003"],
    ["graduated", 0.30000000000000004, "180.03000000000003002"],
    ["volume", 0.3, "0.03000000000003"],
    ["volume", 0.30000000000000004, "180.15000000000000002"],
    ["volume", Number.MAX_SAFE_INTEGER, "4503599627370675.5"],
  ])("%s, ends and quantities with fractions: %d", (mode, quantity, amount) => {
    const price: TieredPrice = {
      kind: "tiered",
      mode,
      tiers: [
        {
          up_to_quantity: 0.3,
          rate: { unit_price_minor: "0.1000000000001", flat_price_minor: "0" },
        },
      ],
      beyond: { unit_price_minor: "0.5", flat_price_minor: "180" },
    };
    expect(priceTiers(quantity, price).amount_minor).toBe(amount);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("%d is refused, not free", (quantity) => {
    expect(() => priceTiers(quantity, fonts("graduated"))).toThrow(
      new RangeError(`Give a finite number, not ${quantity}.`),
    );
  });

  test("what lies in graduated tiers is the whole quantity", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (quantity) => {
        const { tiers } = priceTiers(quantity, fonts("graduated"));
        expect(tiers.reduce((sum, tier) => sum + Number(tier.quantity), 0)).toBe(quantity);
      }),
    );
  });

  test.each<[BillingPrice, number, string]>([
    [{ kind: "flat", price_minor: "4990" }, 12, "4990"],
    [{ kind: "flat", price_minor: "4990" }, 0, "4990"],
    [{ kind: "flat", price_minor: "4990" }, -1, "-4990"],
    [{ kind: "unit", unit_price_minor: "0.1" }, 3, "0.3"],
    [{ kind: "unit", unit_price_minor: "0.000000000001" }, 1e15, "1000"],
    [
      { kind: "package", package_size: 100, package_price_minor: "250", round_packages: "up" },
      101,
      "500",
    ],
    [
      { kind: "package", package_size: 100, package_price_minor: "250", round_packages: "up" },
      100,
      "250",
    ],
    [
      { kind: "package", package_size: 100, package_price_minor: "250", round_packages: "down" },
      199,
      "250",
    ],
    [
      { kind: "package", package_size: 100, package_price_minor: "250", round_packages: "up" },
      0,
      "0",
    ],
  ])("%j for %d", (price, quantity, amount) => {
    expect(textOf(exactPrice(quantity, price))).toBe(amount);
  });
});

const unit = (unit_price_minor: string): BillingPrice => ({ kind: "unit", unit_price_minor });
const vat = { key: "vat", rate_percent: 19, is_inclusive: false };
const inclusive = { key: "gst", rate_percent: 10, is_inclusive: true };
const taxed = (price: string, more: Partial<BillableLine> = {}): BillableLine => ({
  quantity: 1,
  price: unit(price),
  tax_keys: ["vat"],
  ...more,
});
const options = (more: Partial<InvoiceOptions> = {}): InvoiceOptions => ({
  rounding: "half_up",
  rounding_scope: "line",
  taxes: [vat],
  ...more,
});

describe("what lines come to", () => {
  test.each<[string, BillableLine[], InvoiceOptions, Partial<BillTotals>]>([
    ["no lines", [], options(), { amount_minor: 0, total_minor: 0 }],
    [
      "three lines of half a cent of tax, rounded by line: 0.5 three times",
      [taxed("2.5"), taxed("2.5"), taxed("2.5")],
      options(),
      { amount_minor: 9, taxes_exclusive_minor: 3, total_minor: 12 },
    ],
    [
      "the same, rounded by invoice: 7.5 and 1.425",
      [taxed("2.5"), taxed("2.5"), taxed("2.5")],
      options({ rounding_scope: "invoice" }),
      { amount_minor: 8, taxes_exclusive_minor: 1, total_minor: 9 },
    ],
    [
      "the same, each line without its tax, and the tax once: 9 and 1.71",
      [taxed("2.5"), taxed("2.5"), taxed("2.5")],
      options({ rounding_scope: "tax_rate" }),
      { amount_minor: 9, taxes_exclusive_minor: 2, total_minor: 11 },
    ],
    [
      "the same, half to even",
      [taxed("2.5"), taxed("2.5"), taxed("2.5")],
      options({ rounding: "half_even" }),
      { amount_minor: 6, taxes_exclusive_minor: 0, total_minor: 6 },
    ],
    [
      "a discount and credits lower what is taxed: (10000 + 500) * 0.9 - 450 = 9000",
      [taxed("10000", { charges_minor: 500, discount_percent: 10, credits_minor: 450 })],
      options(),
      {
        charges_minor: 500,
        discounts_minor: 1050,
        credits_minor: 450,
        taxes_exclusive_minor: 1710,
        total_minor: 10710,
      },
    ],
    [
      "an inclusive tax adds nothing: 1100 holds 100",
      [taxed("1100", { tax_keys: ["gst"] })],
      options({ taxes: [inclusive] }),
      { taxes_inclusive_minor: 100, taxes_exclusive_minor: 0, total_minor: 1100 },
    ],
    [
      "an exclusive tax is raised on the price without the inclusive one: 1000 * 19 %",
      [taxed("1100", { tax_keys: ["gst", "vat"] })],
      options({ taxes: [inclusive, vat] }),
      {
        taxes_inclusive_minor: 100,
        taxes_exclusive_minor: 190,
        taxes_minor: 290,
        total_minor: 1290,
      },
    ],
    [
      "a share of a period: 49900 * 0.5161 = 25753.39",
      [taxed("49900", { proration_ratio: 0.5161, tax_keys: [] })],
      options(),
      { amount_minor: 25753, total_minor: 25753 },
    ],
    [
      "what is taken back is the opposite",
      [taxed("2.5", { quantity: -1 })],
      options(),
      { amount_minor: -3, taxes_exclusive_minor: -1, total_minor: -4 },
    ],
    [
      "no float: 0.1 and 0.2 make 0.3, which rounds down",
      [taxed("0.1", { tax_keys: [] }), taxed("0.2", { tax_keys: [] })],
      options({ rounding_scope: "invoice", rounding: "up" }),
      { amount_minor: 1, total_minor: 1 },
    ],
  ])("%s", (_name, lines, how, expected) => {
    expect(invoiceTotals(lines, how)?.totals).toMatchObject(expected);
  });

  test("the tax of each rate, and what it is raised on", () => {
    const lines = [taxed("1000"), taxed("500"), taxed("300", { tax_keys: ["low"] })];
    const low = { key: "low", rate_percent: 7, is_inclusive: false };
    const unused = { key: "unused", rate_percent: 1, is_inclusive: false };
    expect(invoiceTotals(lines, options({ taxes: [vat, low, unused] }))?.taxes).toEqual([
      { key: "vat", taxable_minor: 1500, amount_minor: 285 },
      { key: "low", taxable_minor: 300, amount_minor: 21 },
    ]);
  });

  test("what is taxed and the tax in it are together the price, however it is rounded", () => {
    const lines = [taxed("105", { tax_keys: ["gst", "gst"] })];
    for (const rounding of MoneyRounding.options) {
      const [tax] =
        invoiceTotals(lines, {
          rounding,
          rounding_scope: "invoice",
          taxes: [inclusive],
        })?.taxes ?? [];
      expect((tax?.taxable_minor ?? 0) + (tax?.amount_minor ?? 0), rounding).toBe(105);
    }
  });

  test("10 000 lines with two sets of taxes take no long sums", () => {
    const lines = Array.from({ length: 10_000 }, (_, index) =>
      taxed("99", { tax_keys: index % 2 === 0 ? ["gst"] : ["gst", "vat", "inner"] }),
    );
    const inner = { key: "inner", rate_percent: 3.7, is_inclusive: true };
    const started = performance.now();
    const made = invoiceTotals(
      lines,
      options({ rounding_scope: "invoice", taxes: [vat, inclusive, inner] }),
    );
    expect(made?.totals.amount_minor).toBe(990_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test("an amount beyond 2^53 - 1 has no totals", () => {
    expect(invoiceTotals([taxed("999999999999999", { quantity: 100 })], options())).toBeUndefined();
  });

  test("a tax that nobody gave is told", () => {
    expect(() => invoiceTotals([taxed("1")], options({ taxes: [] }))).toThrow(
      new RangeError('Add the tax "vat" that a line names to taxes.'),
    );
  });

  test("whatever the lines are, the totals obey their rules, and a bill of them is accepted", () => {
    const line = fc.record({
      quantity: fc.integer({ min: -1000, max: 100_000 }),
      price: fc.integer({ min: 0, max: 99_999 }).map((price) => unit(String(price / 100))),
      discount_percent: fc.integer({ min: 0, max: 100 }),
      tax_keys: fc.subarray(["vat", "gst", "city"]),
    });
    const period = { start: "2026-03-01T00:00:00Z", end: "2026-04-01T00:00:00Z" };
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        fc.constantFrom("half_up", "half_even", "down", "up"),
        fc.constantFrom(...RoundingScope.options),
        (lines, rounding, rounding_scope) => {
          const taxes = [inclusive, vat, { key: "city", rate_percent: 0.875, is_inclusive: false }];
          const made = invoiceTotals(lines, { rounding, rounding_scope, taxes });
          const { amount_due_minor, ending_balance_minor } = settle(made?.totals.total_minor ?? 0);
          const bill = {
            tenant_id: "t",
            status: "draft",
            model: "usage_based",
            period,
            currency: "EUR",
            rounding,
            rounding_scope,
            lines: lines.map(({ quantity, price, tax_keys }, index) => ({
              line_id: String(index),
              description: "Streams",
              basis: "usage",
              period,
              quantity,
              price,
              tax_keys,
              totals: made?.lines[index],
            })),
            taxes: made?.taxes.map((tax) => ({
              ...taxes.find(({ key }) => key === tax.key),
              ...tax,
              name: tax.key,
            })),
            totals: made?.totals,
            settlement: {
              ending_balance_minor,
              amount_due_minor,
              amount_paid_minor: 0,
              amount_remaining_minor: amount_due_minor,
            },
          };
          const { data, error } = TenantBilling.safeParse(bill);
          expect(error?.issues ?? []).toEqual([]);
          if (data !== undefined) expect(billDifferences(data)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test.each(examplesOf("TenantBilling"))("the prices of $name come to its amounts", ({ value }) => {
  expect(billDifferences(TenantBilling.parse(value))).toEqual([]);
});

test("a line that does not come to its price is found", () => {
  const [example] = examplesOf("TenantBilling").filter(({ name }) => name === "given-up");
  const bill = TenantBilling.parse(example?.value);
  const wrong = bill.lines.map((line) => ({
    ...line,
    price: { kind: "flat", price_minor: "901" } as const,
  }));
  expect(billDifferences({ ...bill, lines: wrong })).toEqual([
    { line_id: "1", told_minor: 900, expected_minor: 901 },
  ]);
  const huge = wrong.map((line) => ({ ...line, quantity: 1e15, price: unit("999999999999999") }));
  expect(billDifferences({ ...bill, lines: huge })).toEqual([{ line_id: "1", told_minor: 900 }]);
});

test.each([
  [1000, {}, { amount_due_minor: 1000, ending_balance_minor: 0 }],
  [1000, { startingBalance: -300 }, { amount_due_minor: 700, ending_balance_minor: 0 }],
  [1000, { startingBalance: -5000 }, { amount_due_minor: 0, ending_balance_minor: -4000 }],
  [1000, { startingBalance: 250 }, { amount_due_minor: 1250, ending_balance_minor: 0 }],
  [30, { minimumCharge: 50 }, { amount_due_minor: 0, ending_balance_minor: 30 }],
  [50, { minimumCharge: 50 }, { amount_due_minor: 50, ending_balance_minor: 0 }],
  [-800, {}, { amount_due_minor: 0, ending_balance_minor: -800 }],
])("of %d with %j is due %j", (total, how, expected) => {
  expect(settle(total, how)).toEqual(expected);
});

test.each([
  [0.5, {}],
  [1, { startingBalance: Number.NaN }],
  [1, { minimumCharge: -1 }],
])("settle(%d, %j) is refused", (total, how) => {
  expect(() => settle(total, how)).toThrow(RangeError);
});

describe("amounts are shared out to the minor unit", () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [5, [3, 7], [2, 3]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [0, [1, 2], [0, 0]],
    [0, [0, 0], [0, 0]],
    [0, [], []],
    [10, [0, 1], [0, 10]],
    [Number.MAX_SAFE_INTEGER, [1, 1], [4503599627370496, 4503599627370495]],
  ])("%d by %j", (amount, weights, shares) => {
    expect(allocate(amount, weights)).toEqual(shares);
  });

  test.each([
    [1.5, [1]],
    [1, [-1]],
    [1, [0, 0]],
    [1, []],
  ])("%d by %j is refused", (amount, weights) => {
    expect(() => allocate(amount, weights)).toThrow(RangeError);
  });

  test("nothing is lost", () => {
    const weight = fc.nat();
    fc.assert(
      fc.property(fc.integer(), fc.array(weight, { minLength: 1 }), (amount, weights) => {
        fc.pre(weights.some((each) => each > 0));
        const shares = allocate(amount, weights);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount);
      }),
    );
  });
});

test("the same in Stripe's words", () => {
  const totals = BillTotals.parse({
    amount_minor: 1000,
    discounts_minor: 100,
    taxes_exclusive_minor: 171,
    taxes_minor: 171,
    total_minor: 1071,
  });
  expect(stripeTotals(totals)).toEqual({
    subtotal: 1000,
    subtotal_excluding_tax: 1000,
    total_excluding_tax: 900,
    total: 1071,
  });
  const within = BillTotals.parse({
    amount_minor: 1100,
    discounts_minor: 110,
    taxes_inclusive_minor: 90,
    taxes_minor: 90,
    total_minor: 990,
  });
  expect(stripeTotals(within)).toEqual({ subtotal: 1100, total_excluding_tax: 900, total: 990 });
});
