/**
 * What a viewer can choose on a dashboard, and what its queries are filled in with (Grafana
 * `templating`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { contains, lit, not, startsWith, unique } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import {
  AdhocSource,
  ConstantSource,
  GroupBySource,
  SwitchSource,
  TextboxSource,
} from "./free-source.js";
import { CustomSource, DatasourceSource, IntervalSource, QuerySource } from "./listed-source.js";
import { VariableName } from "./variable-name.js";

/** Where the values of a variable come from, told apart by `variable_type`. */
export const VariableSource = z
  .discriminatedUnion("variable_type", [
    QuerySource,
    CustomSource,
    IntervalSource,
    DatasourceSource,
    ConstantSource,
    TextboxSource,
    SwitchSource,
    AdhocSource,
    GroupBySource,
  ])
  .meta({ id: "VariableSource", title: "Source of a variable" });
export type VariableSource = z.infer<typeof VariableSource>;

/**
 * What a viewer sees of a variable.
 *
 * - `shown`: its label and its value.
 * - `value_only`: its value.
 * - `hidden`: nothing; an address can still set it.
 */
export const VariableVisibility = z
  .enum({ SHOWN: "shown", VALUE_ONLY: "value_only", HIDDEN: "hidden" })
  .meta({ id: "VariableVisibility", title: "Visibility of a variable" });
export type VariableVisibility = z.infer<typeof VariableVisibility>;

/** What a viewer can choose, and what queries are filled in with. */
export const DashboardVariable = withRules(
  closed({
    /** How queries and titles speak of it. */
    name: VariableName,
    /** What it is called on the dashboard: at most 255 characters. Absent: its name. */
    label: Text.max(255).optional(),
    /** What it is for: at most 2000 characters. */
    description: Text.max(2000).optional(),
    /** What a viewer sees of it. */
    visibility: VariableVisibility.default("shown"),
    /** Whether an address of the dashboard can set it. None sets a constant. */
    is_in_url: z.boolean().default(true),
    /** The variables that its query, filter or options speak of: at most 50, built-in ones left out. */
    depends_on: z.array(VariableName).max(50).default([]),
    /** Where its values come from. */
    source: VariableSource,
  }),
  {
    not_of_itself: rule(
      "A variable does not depend on itself.",
      not(contains("depends_on[]", "name")),
      "depends_on",
    ),
    depends_once: rule("Each variable that it depends on is named once.", unique("depends_on[]")),
    // Grafana's own, such as $__interval, begin so. Its editor refuses such a name, an import does not.
    no_built_in_name: warn(
      "The name does not begin with two underscores, as those of built-in variables do.",
      not(startsWith("name", lit("__"))),
      "name",
    ),
  },
).meta({ id: "DashboardVariable", title: "Variable of a dashboard" });
export type DashboardVariable = z.infer<typeof DashboardVariable>;
