/**
 * Which rows a query keeps (GA Data API, `FilterExpression`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Key } from "../core/identifier.js";
import {
  and,
  contains,
  count,
  each,
  eq,
  ge,
  gt,
  lit,
  not,
  oneOf,
  or,
  subset,
  when,
} from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Text } from "../core/text.js";
import { Quantity } from "../core/units.js";

/**
 * How a field is compared.
 *
 * - `equals`, `not_equals`: with one value.
 * - `in`, `not_in`: with several values.
 * - `contains`, `starts_with`, `ends_with`: with one text.
 * - `less_than`, `at_most`, `greater_than`, `at_least`: with one number or text.
 * - `between`: with two, both included.
 * - `is_empty`, `is_not_empty`: with nothing.
 */
export const FilterOperator = z
  .enum({
    EQUALS: "equals",
    NOT_EQUALS: "not_equals",
    IN: "in",
    NOT_IN: "not_in",
    CONTAINS: "contains",
    STARTS_WITH: "starts_with",
    ENDS_WITH: "ends_with",
    LESS_THAN: "less_than",
    AT_MOST: "at_most",
    GREATER_THAN: "greater_than",
    AT_LEAST: "at_least",
    BETWEEN: "between",
    IS_EMPTY: "is_empty",
    IS_NOT_EMPTY: "is_not_empty",
  })
  .meta({ id: "FilterOperator", title: "Operator of a filter" });
export type FilterOperator = z.infer<typeof FilterOperator>;

const isOneOf = (...operators: FilterOperator[]) => oneOf("operator", ...operators.map(lit));

/** One comparison of a field. */
export const FilterCondition = withRules(
  closed({
    /** The dimension or metric. */
    field: Key,
    /** How it is compared. */
    operator: FilterOperator,
    /** With what: at most 1000 values. */
    values: z
      .array(z.union([Text.max(1024), Quantity, z.boolean()]))
      .max(1000)
      .default([]),
  }),
  {
    emptiness_takes_no_value: rule(
      "A test for emptiness takes no value.",
      when(isOneOf("is_empty", "is_not_empty"), eq(count("values[]"), 0)),
      "values",
    ),
    range_takes_two_values: rule(
      "A range takes two values.",
      when(isOneOf("between"), eq(count("values[]"), 2)),
      "values",
    ),
    list_takes_values: rule(
      "A list takes at least one value.",
      when(isOneOf("in", "not_in"), ge(count("values[]"), 1)),
      "values",
    ),
    comparison_takes_one_value: rule(
      "Every other comparison takes one value.",
      or(isOneOf("is_empty", "is_not_empty", "between", "in", "not_in"), eq(count("values[]"), 1)),
      "values",
    ),
  },
).meta({ id: "FilterCondition", title: "Condition of a filter" });
export type FilterCondition = z.infer<typeof FilterCondition>;

/** Which rows a query keeps. */
export const AnalyticsFilter = closed({
  /** Whether all of the conditions must hold, or any one. */
  match: z.enum({ ALL: "all", ANY: "any" }).default("all"),
  /** The conditions: 1 to 100. */
  conditions: z.array(FilterCondition).min(1).max(100),
}).meta({ id: "AnalyticsFilter", title: "Filter" });
export type AnalyticsFilter = z.infer<typeof AnalyticsFilter>;

const tenantFields = ["tenant_id", "metadata.tenant_id"];

/** What keeps a filter within the tenant of the record that it stands in. */
export const tenantRules = (filter: "filter" | "dimension_filter") => ({
  stays_within_tenant: rule(
    "A filter on the tenant names the tenant of the record, and no other.",
    each(
      `${filter}.conditions[]`,
      when(
        oneOf("field", ...tenantFields.map(lit)),
        and(oneOf("operator", lit("equals"), lit("in")), subset("values[]", "$.tenant_id")),
      ),
    ),
  ),
  tenant_filter_is_no_alternative: rule(
    "A filter on the tenant is not one of several alternatives.",
    when(
      and(eq(`${filter}.match`, lit("any")), gt(count(`${filter}.conditions[]`), 1)),
      not(or(...tenantFields.map((field) => contains(`${filter}.conditions[].field`, lit(field))))),
    ),
    `${filter}.conditions`,
  ),
});
