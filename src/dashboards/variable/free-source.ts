/**
 * Variables whose value is not chosen from a list (Grafana constant, textbox, switch, adhoc and
 * groupby).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { ne, unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { AnswerField } from "../answer-field.js";
import { VariableValue } from "./variable-choice.js";

/** One value that no viewer can change. */
export const ConstantSource = closed({
  /** Tells this kind of source from the others. */
  variable_type: z.literal("constant"),
  /** The value. */
  value: VariableValue,
}).meta({ id: "ConstantSource", title: "Variable: constant" });
export type ConstantSource = z.infer<typeof ConstantSource>;

/** Whatever a viewer writes. */
export const TextboxSource = closed({
  /** Tells this kind of source from the others. */
  variable_type: z.literal("textbox"),
  /** What stands there at first. May be empty. */
  value: VariableValue.default(""),
}).meta({ id: "TextboxSource", title: "Variable: free text" });
export type TextboxSource = z.infer<typeof TextboxSource>;

/** One of two values. */
export const SwitchSource = withRules(
  closed({
    /** Tells this kind of source from the others. */
    variable_type: z.literal("switch"),
    /** The value when it is on. */
    on_value: VariableValue.default("true"),
    /** The value when it is off. */
    off_value: VariableValue.default("false"),
    /** Whether it is on. */
    is_on: z.boolean().default(false),
  }),
  { values_differ: rule("A switch has two values.", ne("on_value", "off_value"), "off_value") },
).meta({ id: "SwitchSource", title: "Variable: switch" });
export type SwitchSource = z.infer<typeof SwitchSource>;

/**
 * How an ad hoc filter compares a label with its value.
 *
 * - `=`, `!=`: it is this text, or is not.
 * - `=~`, `!~`: it matches this expression, or does not.
 * - `=|`, `!=|`: it is one of these texts, which `|` parts, or none of them.
 * - `<`, `>`, `<=`, `>=`: it is smaller, larger, at most or at least this.
 */
export const AdhocOperator = z
  .enum({
    EQUALS: "=",
    NOT_EQUALS: "!=",
    MATCHES: "=~",
    NOT_MATCHES: "!~",
    ONE_OF: "=|",
    NOT_ONE_OF: "!=|",
    LESS: "<",
    GREATER: ">",
    AT_MOST: "<=",
    AT_LEAST: ">=",
  })
  .meta({ id: "AdhocOperator", title: "Operator of an ad hoc filter" });
export type AdhocOperator = z.infer<typeof AdhocOperator>;

/** One ad hoc filter. */
export const AdhocFilter = closed({
  /** The label that is compared. */
  label: AnswerField,
  /** How it is compared. */
  operator: AdhocOperator,
  /** With what. */
  value: VariableValue,
}).meta({ id: "AdhocFilter", title: "Ad hoc filter" });
export type AdhocFilter = z.infer<typeof AdhocFilter>;

/** Filters that a viewer adds to every query of one source of data. */
export const AdhocSource = closed({
  /** Tells this kind of source from the others. */
  variable_type: z.literal("adhoc"),
  /** The source whose queries are filtered; may be a variable. Absent: the usual one. */
  datasource_id: ForeignId.optional(),
  /** The filters that hold at first: at most 50. All must agree. */
  filters: z.array(AdhocFilter).max(50).default([]),
  /** The filters that no viewer can take away: at most 50. All must agree. */
  base_filters: z.array(AdhocFilter).max(50).default([]),
}).meta({ id: "AdhocSource", title: "Variable: ad hoc filters" });
export type AdhocSource = z.infer<typeof AdhocSource>;

/** Labels by which a viewer groups the answers of one source of data. */
export const GroupBySource = withRules(
  closed({
    /** Tells this kind of source from the others. */
    variable_type: z.literal("group_by"),
    /** The source whose queries are grouped; may be a variable. Absent: the usual one. */
    datasource_id: ForeignId.optional(),
    /** The labels by which they are grouped at first: at most 50. */
    labels: z.array(AnswerField).max(50).default([]),
  }),
  { labels_once: rule("Each label is named once.", unique("labels[]")) },
).meta({ id: "GroupBySource", title: "Variable: labels to group by" });
export type GroupBySource = z.infer<typeof GroupBySource>;
