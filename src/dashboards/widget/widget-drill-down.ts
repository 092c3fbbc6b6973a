/**
 * Where a click on a widget leads (Grafana panel and data links).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId, Uuid } from "../../core/identifier.js";
import { exactlyOne, unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { VariableName } from "../variable/variable-name.js";

/**
 * An address that a link leads to: a path such as `/d/abc` or an address with `http` or `https`, at
 * most 2048 characters. Variables are not filled in.
 */
export const LinkAddress = z
  .string()
  .max(2048)
  .regex(/^(?:https?:\/\/|\/|\$|\?)[ -~]*$/, {
    error: "Expected a path, or an address that begins with http:// or https://.",
  });
export type LinkAddress = z.infer<typeof LinkAddress>;

/** A variable that a link sets. */
export const LinkVariable = closed({
  /** The variable of the dashboard to which the link leads. */
  name: VariableName,
  /** Its value, such as `${__data.fields.country}`: at most 1024 characters. */
  value: Text.max(1024),
}).meta({ id: "LinkVariable", title: "Variable of a link" });
export type LinkVariable = z.infer<typeof LinkVariable>;

/** Where a click on a widget leads. */
export const WidgetDrillDown = withRules(
  closed({
    /** What the link is called. */
    title: Name,
    /** The widget of the same dashboard to which it leads. */
    widget_id: ForeignId.optional(),
    /** The dashboard of the same tenant to which it leads. */
    dashboard_id: Uuid.optional(),
    /** The address to which it leads. */
    url: LinkAddress.optional(),
    /** The variables that it sets: at most 50. */
    variables: z.array(LinkVariable).max(50).default([]),
    /** Whether the time range is kept. */
    keeps_time_range: z.boolean().default(true),
    /** Whether it opens beside the dashboard. */
    opens_new_tab: z.boolean().default(false),
  }),
  {
    one_end: rule(
      "A link leads to a widget, a dashboard or an address.",
      exactlyOne("widget_id", "dashboard_id", "url"),
    ),
    variables_once: rule("Each variable is set once.", unique("variables[].name")),
  },
).meta({ id: "WidgetDrillDown", title: "Drill-down of a widget" });
export type WidgetDrillDown = z.infer<typeof WidgetDrillDown>;
