/**
 * Variables whose values are chosen from a list (Grafana query, custom, interval and datasource).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId, Key } from "../../core/identifier.js";
import {
  contains,
  count,
  eq,
  gt,
  has,
  lit,
  not,
  or,
  subset,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { choiceRules, VariableOption, VariableSort, VariableValue } from "./variable-choice.js";

/**
 * When the values of a variable are asked for again.
 *
 * - `never`: the options that are kept are offered.
 * - `on_load`: when the dashboard is opened.
 * - `on_time_change`: that, and whenever its time range changes.
 */
export const VariableRefresh = z
  .enum({ NEVER: "never", ON_LOAD: "on_load", ON_TIME_CHANGE: "on_time_change" })
  .meta({ id: "VariableRefresh", title: "Refresh of a variable" });
export type VariableRefresh = z.infer<typeof VariableRefresh>;

/** The values are the answer to a query. */
export const QuerySource = withRules(
  closed({
    /** Tells this kind of source from the others. */
    variable_type: z.literal("query"),
    /** The source that is asked; may be a variable such as `$datasource`. Absent: the usual one. */
    datasource_id: ForeignId.optional(),
    /** What is asked, in the words of the source: at most 8192 characters. */
    query: Text.min(1),
    /** Which answers are kept, and which part of each: at most 1024 characters. Absent: all. */
    pattern: Text.max(1024).optional(),
    /** When it is asked again. */
    refresh: VariableRefresh.default("never"),
    /** In which order the values are offered. */
    sort: VariableSort.default("as_given"),
    /** Whether that order is turned round. */
    is_descending: z.boolean().default(false),
    /** The values that were offered last: at most 1000. */
    options: z.array(VariableOption).max(1000).default([]),
    /** Whether several values can be chosen. */
    is_multi: z.boolean().default(false),
    /** Whether all values can be chosen at once. */
    includes_all: z.boolean().default(false),
    /** What stands for all values, such as `.*`. Absent: all of them, one by one. */
    all_value: VariableValue.optional(),
    /** Whether all values are chosen. */
    is_all_current: z.boolean().default(false),
    /** The values that are chosen, which need not be offered any more: at most 1000. */
    current_values: z.array(VariableValue).max(1000).default([]),
  }),
  {
    ...choiceRules,
    options_once: warn("No two options have one value.", unique("options[].value")),
    // A query without options that is never asked again offers nothing.
    offers_something: warn(
      "Values that are never asked for again are kept.",
      when(eq("refresh", lit("never")), gt(count("options[]"), 0)),
      "refresh",
    ),
  },
).meta({ id: "QuerySource", title: "Variable: values of a query" });
export type QuerySource = z.infer<typeof QuerySource>;

/** The values stand in the dashboard. */
export const CustomSource = withRules(
  closed({
    /** Tells this kind of source from the others. */
    variable_type: z.literal("custom"),
    /** The values that are offered: 1 to 1000. */
    options: z.array(VariableOption).min(1).max(1000),
    /** Whether several values can be chosen. */
    is_multi: z.boolean().default(false),
    /** Whether all values can be chosen at once. */
    includes_all: z.boolean().default(false),
    /** What stands for all values, such as `.*`. Absent: all of them, one by one. */
    all_value: VariableValue.optional(),
    /** Whether a viewer may write a value that is not offered. */
    allows_own_values: z.boolean().default(false),
    /** Whether all values are chosen. */
    is_all_current: z.boolean().default(false),
    /** The values that are chosen: at most 1000. */
    current_values: z.array(VariableValue).max(1000).default([]),
  }),
  {
    ...choiceRules,
    options_once: warn("No two options have one value.", unique("options[].value")),
    current_is_offered: rule(
      "The values that are chosen are offered, unless a viewer may write others.",
      or(eq("allows_own_values", true), subset("current_values[]", "options[].value")),
      "current_values",
    ),
  },
).meta({ id: "CustomSource", title: "Variable: values that are listed" });
export type CustomSource = z.infer<typeof CustomSource>;

/** A length of time as queries are filled in with it: `30s`, `5m`, `1h`, `7d`. */
export const IntervalText = z.string().regex(/^[1-9][0-9]{0,8}(?:ms|s|m|h|d|w|M|y)$/, {
  error: "Expected a length of time, such as 30s, 5m, 1h or 7d.",
});
export type IntervalText = z.infer<typeof IntervalText>;

/** The values are lengths of time. */
export const IntervalSource = withRules(
  closed({
    /** Tells this kind of source from the others. */
    variable_type: z.literal("interval"),
    /** The lengths that are offered: 1 to 100. */
    options: z.array(IntervalText).min(1).max(100),
    /** The length that is chosen. Absent: none, or the one that is worked out. */
    current: IntervalText.optional(),
    /** Whether a length is offered that is worked out from the time range. */
    has_auto: z.boolean().default(false),
    /** Whether that one is chosen. */
    is_auto_current: z.boolean().default(false),
    /** Into how many steps the time range is cut for it: 1 to 1000. */
    auto_step_count: z.int().min(1).max(1000).optional(),
    /** The shortest that it may be. */
    auto_min: IntervalText.optional(),
  }),
  {
    options_once: rule("Each length is offered once.", unique("options[]")),
    current_is_offered: rule(
      "The length that is chosen is offered.",
      contains("options[]", "current"),
      "current",
    ),
    auto_is_offered: rule(
      "A length is worked out only where that is offered.",
      when(
        or(has("auto_step_count"), has("auto_min"), eq("is_auto_current", true)),
        eq("has_auto", true),
      ),
      "has_auto",
    ),
    auto_or_chosen: rule(
      "Where the length is worked out, none is chosen.",
      when(eq("is_auto_current", true), not(has("current"))),
      "current",
    ),
  },
).meta({ id: "IntervalSource", title: "Variable: length of time" });
export type IntervalSource = z.infer<typeof IntervalSource>;

/** The values are sources of data of one kind. */
export const DatasourceSource = withRules(
  closed({
    /** Tells this kind of source from the others. */
    variable_type: z.literal("datasource"),
    /** The kind of source: `prometheus`, `loki`, `clickhouse`. */
    plugin: Key,
    /** Which of them are offered: at most 1024 characters. Absent: all. */
    pattern: Text.max(1024).optional(),
    /** Whether several can be chosen. */
    is_multi: z.boolean().default(false),
    /** Whether all can be chosen at once. */
    includes_all: z.boolean().default(false),
    /** Whether all are chosen. */
    is_all_current: z.boolean().default(false),
    /** The sources that are chosen: at most 100. */
    current_values: z.array(VariableValue).max(100).default([]),
  }),
  choiceRules,
).meta({ id: "DatasourceSource", title: "Variable: source of data" });
export type DatasourceSource = z.infer<typeof DatasourceSource>;
