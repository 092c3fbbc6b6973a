/**
 * FOCUS's own examples become charges, and none is refused for a reason that is false in the field.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { focusSums } from "../../src/tenant/focus/focus-sums.js";
import { FocusCharge } from "../../src/tenant/focus-charge.js";
import { examplesOf } from "../_fixtures.js";
import { realData } from "../_real-data.js";

const folder = join(realData, "billing-focus/FinOps-Open-Cost-and-Usage-Spec__FOCUS_Spec");
const isHere = existsSync(folder);
const title = isHere ? "FOCUS's examples" : `FOCUS's examples (skipped: none in ${folder})`;

/** The cells of a line, of which some are in quotes: `"$10,000.00 "`. */
const cellsOf = (line: string) =>
  [...`,${line}`.matchAll(/,(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain = ""]) =>
    (quoted ?? plain).trim(),
  );

/** `SkuPriceId` and `SkuPriceid` are both `sku_price_id`. */
const columnOf = (name: string) =>
  name
    .replace("Priceid", "PriceId")
    .replace(/(?<=[a-z])[A-Z]/g, "_$&")
    .toLowerCase();

/** Dates are `M/D/YY` of the 21st century, or instants. */
function instantOf(cell: string): string {
  const [month = "", day = "", year = ""] = cell.split("/");
  if (year === "") return cell;
  return `20${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}T00:00:00Z`;
}

const isNumber = /_(cost|price|quantity)$/;
const isEnum =
  /^(charge_(category|class|frequency)|(pricing|commitment_discount|service)_category|\w+_status|service_subcategory)$/;

function fieldOf(column: string, cell: string): unknown {
  if (isNumber.test(column)) return Number(cell.replace(/[$,]/g, ""));
  if (/_period_(start|end)$/.test(column)) return instantOf(cell);
  if (isEnum.test(column)) return cell.toLowerCase().replace(/[^a-z0-9]+/g, "_");
  return cell;
}

/** The rows of all files, as they stand; the columns that a provider adds go to a place of their own. */
function rows(): Record<string, unknown>[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".csv"))
    .sort()
    .flatMap((file) => {
      const [head = "", ...lines] = readFileSync(join(folder, file), "utf8")
        .replace("\ufeff", "")
        .split(/\r?\n/);
      const columns = cellsOf(head).map(columnOf);
      return lines
        .filter((line) => line !== "")
        .map((line) =>
          Object.fromEntries([
            ["tenant_id", "example"],
            ...cellsOf(line)
              .map((cell, index) => [columns[index] ?? "", cell] as const)
              .filter(
                ([column, cell]) => cell !== "" && cell !== "null" && !column.startsWith("x_"),
              )
              .map(([column, cell]) => [column, fieldOf(column, cell)]),
          ]),
        );
    });
}

function judged(values: readonly unknown[]) {
  const found = values.map((value) => inspect(FocusCharge, value));
  const reasons: Record<string, number> = {};
  for (const { rule, path } of found.flatMap(({ issues }) => issues)) {
    const reason = rule ?? path.join(".");
    reasons[reason] = (reasons[reason] ?? 0) + 1;
  }
  const valid = found.filter((each) => each.valid);
  return {
    accepted: valid.filter(({ issues }) => issues.length === 0).length,
    warned: valid.filter(({ issues }) => issues.length > 0).length,
    refused: found.length - valid.length,
    reasons,
  };
}

/** What the excerpts leave out although FOCUS demands it, or write otherwise than FOCUS does. */
function completed(row: Record<string, unknown>): Record<string, unknown> {
  const isCommitment = row.commitment_discount_id !== undefined;
  const quantity = isCommitment || row.resource_id !== undefined ? { pricing_unit: "Hour" } : {};
  const { service_category: _, service_subcategory: __, ...rest } = row;
  return {
    billing_account_id: "0",
    billing_currency: "USD",
    contracted_cost: row.list_cost,
    contracted_unit_price: row.list_unit_price,
    invoice_issuer_name: "Example",
    provider_name: "Example",
    publisher_name: "Example",
    service_name: "Example",
    charge_description: "Example",
    ...quantity,
    ...(isCommitment && { commitment_discount_type: "Example" }),
    ...rest,
    service_category: "other",
  };
}

describe.skipIf(!isHere)(title, () => {
  // 6 rows of two files are excerpts without the accounts, names and contracted costs that FOCUS
  // demands. The others that are refused have no category of a service, or "Database" with
  // "No-SQL DB", which FOCUS does not list: it has "Databases" and "NoSQL Databases".
  test("as they stand", () => {
    expect(judged(rows())).toEqual({
      accepted: 4,
      warned: 0,
      refused: 44,
      reasons: {
        billing_account_id: 6,
        billing_currency: 6,
        contracted_cost: 6,
        "focus_charge.charge_is_described": 6,
        "focus_charge.priced_has_contracted_price": 6,
        "focus_charge.quantity_has_unit": 6,
        "focus_charge.resource_has_type": 6,
        "focus_charge.type_of_commitment": 5,
        "focus_charge.unused_is_not_consumed": 1,
        "focus_charge.usage_was_consumed": 22,
        invoice_issuer_name: 6,
        provider_name: 6,
        publisher_name: 6,
        service_category: 44,
        service_name: 8,
        service_subcategory: 34,
      },
    });
  });

  // The one that is refused counts the unused part of a commitment as consumed, which FOCUS forbids
  // in so many words. Fees for what was promised and not used are usage that nobody measured.
  test("with what the excerpts leave out", () => {
    expect(judged(rows().map(completed))).toEqual({
      accepted: 20,
      warned: 27,
      refused: 1,
      reasons: {
        "focus_charge.resource_has_type": 6,
        "focus_charge.unused_is_not_consumed": 1,
        "focus_charge.usage_was_consumed": 22,
      },
    });
  });
});

test("charges are summed as decimals, per invoice and per commitment", () => {
  const charges = examplesOf("FocusCharge").map(({ value }) => FocusCharge.parse(value));
  expect(focusSums(charges)).toEqual({
    invoices: [{ invoice_id: "INV-2026-03-0042", billing_currency: "USD", billed_cost: "230" }],
    commitments: [
      {
        commitment_discount_id: "sp-0a1b2c",
        billing_currency: "USD",
        purchased: "1",
        used: "0.6",
        unused: "0.4",
        is_balanced: true,
      },
    ],
  });
});

test.each([
  [[0.333333333, 0.333333333, 0.333333333], true],
  [[0.5, 0.489], false],
  [[0.5, 0.511], false],
  [[], false],
])("shares %j of a commitment of 1: balanced is %s", (shares, isBalanced) => {
  const known = examplesOf("FocusCharge").map(({ name, value }) => ({
    name,
    charge: FocusCharge.parse(value),
  }));
  const purchase = known.find(({ name }) => name === "purchase-of-a-commitment")?.charge;
  const usage = known.find(({ name }) => name === "gpu-hour-under-a-commitment")?.charge;
  if (purchase === undefined || usage === undefined) throw new Error("An example is gone.");
  const charges = [purchase, ...shares.map((effective_cost) => ({ ...usage, effective_cost }))];
  expect(focusSums(charges).commitments.map(({ is_balanced }) => is_balanced)).toEqual([
    isBalanced,
  ]);
});
