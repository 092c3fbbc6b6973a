/**
 * Where a click on a widget leads (Grafana panel and data links).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId, Uuid } from "../../core/identifier.js";
import { LINE_ENDS } from "../../core/line-end.js";
import {
  and,
  atLeastOne,
  count,
  exactlyOne,
  gt,
  not,
  or,
  unique,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { VariableName } from "../variable/variable-name.js";

/**
 * An address that a link leads to: a path such as `/d/abc` or `d/abc`, or an address with `http`,
 * `https` or `mailto`, at most 2048 characters. Variables are not filled in. No script.
 */
export const LinkAddress = Text.max(2048).regex(
  new RegExp(
    `^(?:(?:https?://|mailto:|[$/?#])[^${LINE_ENDS}]*|[A-Za-z0-9._-]{1,255}(?:[/?#][^${LINE_ENDS}]*)?)$`,
    "u",
  ),
  { error: "Expected a path, or an address that begins with http://, https:// or mailto:." },
);
export type LinkAddress = z.infer<typeof LinkAddress>;

/** A variable that a link sets. */
export const LinkVariable = closed({
  /** The variable of the dashboard to which the click leads, or of this one. */
  name: VariableName,
  /** Its value, such as `${__data.fields.country}`: at most 1024 characters. */
  value: Text.max(1024),
}).meta({ id: "LinkVariable", title: "Variable of a link" });
export type LinkVariable = z.infer<typeof LinkVariable>;

/** Where a click on a widget leads. One that leads nowhere sets variables of its own dashboard. */
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
    /** The variables that it sets: at most 50. One of several values is named once for each. */
    variables: z.array(LinkVariable).max(50).default([]),
    /** Whether the time range is kept. */
    keeps_time_range: z.boolean().default(true),
    /** Whether it opens beside the dashboard. */
    opens_new_tab: z.boolean().default(false),
  }),
  {
    one_end: rule(
      "A click leads to a widget, a dashboard or an address, or sets variables where it is.",
      or(
        exactlyOne("widget_id", "dashboard_id", "url"),
        and(not(atLeastOne("widget_id", "dashboard_id", "url")), gt(count("variables[]"), 0)),
      ),
    ),
    // A variable that takes several values is set once for each.
    variables_once: rule(
      "Each variable is set once to a value.",
      unique("variables[]", "name", "value"),
      "variables",
    ),
  },
).meta({ id: "WidgetDrillDown", title: "Drill-down of a widget" });
export type WidgetDrillDown = z.infer<typeof WidgetDrillDown>;
