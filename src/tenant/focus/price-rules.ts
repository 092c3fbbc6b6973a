/**
 * What holds between the costs, unit prices and quantities of a charge (FOCUS 1.2).
 *
 * A column that FOCUS demands of each provider is demanded here. One that it demands of providers
 * who have such a thing at all cannot be demanded of a row: where it is missing is a warning.
 *
 * @module
 */
import { currenciesByExponent } from "../../core/currency-codes.js";
import {
  and,
  eq,
  ge,
  has,
  le,
  lit,
  mul,
  near,
  not,
  oneOf,
  or,
  together,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import type { FocusChargeCategory } from "./charge-kind.js";

export const isCategory = (...categories: FocusChargeCategory[]) =>
  oneOf("charge_category", ...categories.map(lit));
const isCorrection = has("charge_class");
/** A charge that is priced: of usage or a purchase, in its own period. */
const isPriced = and(isCategory("usage", "purchase"), not(isCorrection));

const noTax = (column: string, name: string) =>
  rule(`A tax has no ${name}.`, or(not(isCategory("tax")), not(has(column))), column);
const priced = (column: string, name: string) =>
  warn(
    `Usage and purchases have a ${name}, unless they correct an earlier period.`,
    or(not(isPriced), has(column)),
    column,
  );

/**
 * Costs are often rounded to hundredths, or to whole units of a currency that has no smaller ones.
 * Credits are left out: that of AWS has its amount as the price of a quantity of zero.
 */
function isProduct(cost: string, price: string) {
  const product = mul(price, "pricing_quantity");
  return or(
    not(isPriced),
    near(cost, product, { rel: 1e-4 }),
    near(cost, product, { abs: 0.0051 }),
    and(
      oneOf("billing_currency", ...currenciesByExponent[0].map(lit)),
      near(cost, product, { abs: 0.51 }),
    ),
  );
}

/**
 * Below a hundredth the rule above sees nothing. Azure's quantities are there too small by the size
 * of the block in which they are priced, 10 000 at times. Nothing may be less than half a hundredth.
 */
function isSmallProduct(cost: string, price: string) {
  const product = mul(price, "pricing_quantity");
  return or(
    not(isPriced),
    ge(cost, 0.01),
    le(cost, -0.01),
    eq(cost, 0),
    near(cost, product, { rel: 1e-3 }),
    near(cost, product, { abs: 1e-6 }),
  );
}

/** What holds between costs, prices and quantities. */
export const focusPriceRules = {
  list_cost_is_product: rule(
    "The list cost of usage and purchases is the list price times the quantity, unless an earlier period is corrected.",
    isProduct("list_cost", "list_unit_price"),
    "list_cost",
  ),
  contracted_cost_is_product: rule(
    "The contracted cost of usage and purchases is the contracted price times the quantity, unless an earlier period is corrected.",
    isProduct("contracted_cost", "contracted_unit_price"),
    "contracted_cost",
  ),
  small_list_cost_is_product: warn(
    "A list cost of less than a hundredth is the list price times the quantity too.",
    isSmallProduct("list_cost", "list_unit_price"),
    "list_cost",
  ),
  small_contracted_cost_is_product: warn(
    "A contracted cost of less than a hundredth is the contracted price times the quantity too.",
    isSmallProduct("contracted_cost", "contracted_unit_price"),
    "contracted_cost",
  ),
  tax_has_no_list_price: noTax("list_unit_price", "list price"),
  tax_has_no_contracted_price: noTax("contracted_unit_price", "contracted price"),
  tax_has_no_quantity: noTax("pricing_quantity", "quantity"),
  tax_has_no_pricing: noTax("pricing_category", "category of pricing"),
  tax_has_no_sku: noTax("sku_id", "SKU"),
  tax_has_no_sku_price: noTax("sku_price_id", "price of a SKU"),
  tax_has_no_foreign_list_price: noTax(
    "pricing_currency_list_unit_price",
    "list price in the currency of prices",
  ),
  tax_has_no_foreign_contracted_price: noTax(
    "pricing_currency_contracted_unit_price",
    "contracted price in the currency of prices",
  ),
  priced_has_quantity: rule(
    "Usage and purchases have a quantity, unless they correct an earlier period.",
    or(not(isPriced), has("pricing_quantity")),
    "pricing_quantity",
  ),
  priced_has_list_price: priced("list_unit_price", "list price"),
  priced_has_contracted_price: priced("contracted_unit_price", "contracted price"),
  priced_has_category: priced("pricing_category", "category of pricing"),
  priced_has_sku: priced("sku_id", "SKU"),
  priced_has_sku_price: priced("sku_price_id", "price of a SKU"),
  quantity_has_unit: rule(
    "A quantity that is priced has a unit, and no unit stands without one.",
    together("pricing_quantity", "pricing_unit"),
    "pricing_unit",
  ),
  foreign_amounts_name_currency: rule(
    "Amounts in the currency of prices name that currency.",
    or(
      has("pricing_currency"),
      and(
        not(has("pricing_currency_list_unit_price")),
        not(has("pricing_currency_contracted_unit_price")),
        not(has("pricing_currency_effective_cost")),
      ),
    ),
    "pricing_currency",
  ),
  // A credit may be calculated from other charges, and is then so for each of the costs.
  credit_effective_is_billed: warn(
    "The effective cost of a credit is its billed cost.",
    or(not(isCategory("credit")), near("effective_cost", "billed_cost", { abs: 0.0051 })),
    "effective_cost",
  ),
  credit_list_is_billed: warn(
    "The list cost of a credit without a list price is its billed cost.",
    or(
      not(isCategory("credit")),
      has("list_unit_price"),
      near("list_cost", "billed_cost", { abs: 0.0051 }),
    ),
    "list_cost",
  ),
  credit_contracted_is_billed: warn(
    "The contracted cost of a credit without a contracted price is its billed cost.",
    or(
      not(isCategory("credit")),
      has("contracted_unit_price"),
      near("contracted_cost", "billed_cost", { abs: 0.0051 }),
    ),
    "contracted_cost",
  ),
  purchase_is_not_by_usage: rule(
    "A purchase does not come whenever something is used.",
    or(not(isCategory("purchase")), not(eq("charge_frequency", lit("usage_based")))),
    "charge_frequency",
  ),
};
