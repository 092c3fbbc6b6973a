/**
 * From a row of a FOCUS 1.2 dataset, as CSV, Parquet or JSON have it, to the fields of a FocusCharge.
 *
 * @module
 */

/** What a row has as text that a charge has as a word of its own: `Usage-Based` is `usage_based`. */
const WORDS = new Set([
  "capacity_reservation_status",
  "charge_category",
  "charge_class",
  "charge_frequency",
  "commitment_discount_category",
  "commitment_discount_status",
  "pricing_category",
  "service_category",
  "service_subcategory",
]);
/** What CSV has as JSON (FOCUS: KeyValueFormat). */
const MAPS = new Set(["tags", "sku_price_details"]);
const NUMBER = /_(?:cost|price|quantity)$/;
const DECIMAL = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * The fields of a charge, for `FocusCharge` to judge: columns in snake_case, decimals that are text
 * as numbers, JSON that is text as what it says. A column that is null or an empty cell is left out.
 * The provider's own columns go to `custom_columns`, without their `x_`. What cannot be read is left
 * as it is, so that the schema names it.
 */
export function focusFields(
  row: Readonly<Record<string, unknown>>,
  tenantId: string,
): Record<string, unknown> {
  const told = Object.entries(row).filter(
    ([, value]) => value !== null && value !== undefined && value !== "",
  );
  const own = told.filter(([column]) => !column.startsWith("x_"));
  const custom = told.filter(([column]) => column.startsWith("x_"));
  return {
    tenant_id: tenantId,
    ...Object.fromEntries(
      own.map(([column, value]) => {
        const field = column.replace(/(?<=[a-z])[A-Z]/g, "_$&").toLowerCase();
        return [field, typeof value === "string" ? read(field, value) : value];
      }),
    ),
    ...(custom.length > 0 && {
      custom_columns: Object.fromEntries(custom.map(([column, value]) => [column.slice(2), value])),
    }),
  };
}

function read(field: string, text: string): unknown {
  if (NUMBER.test(field) && DECIMAL.test(text)) return Number(text);
  if (WORDS.has(field)) {
    const words = text.toLowerCase().match(/[a-z0-9]+/g);
    return words === null ? text : words.join("_");
  }
  return MAPS.has(field) ? parsed(text) : text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
