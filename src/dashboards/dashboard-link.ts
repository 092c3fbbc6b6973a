/**
 * What a dashboard leads to, and the events that it marks on its charts (Grafana `links`,
 * `annotations`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { ForeignId, Uuid } from "../core/identifier.js";
import { atLeastOne, exactlyOne } from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";
import { WidgetColor } from "./widget/widget-color.js";
import { LinkAddress } from "./widget/widget-drill-down.js";

/** A word by which dashboards are found: 1 to 64 characters. */
export const DashboardTag = Text.min(1).max(64);
export type DashboardTag = z.infer<typeof DashboardTag>;

/** What a dashboard leads to. */
export const DashboardLink = withRules(
  closed({
    /** What the link is called: at most 255 characters. */
    title: Text.max(255).default(""),
    /** The address to which it leads. */
    url: LinkAddress.optional(),
    /** The dashboard of the same tenant to which it leads. */
    dashboard_id: Uuid.optional(),
    /** To all dashboards with all of these tags it leads: at most 20. Empty: to all there are. */
    dashboard_tags: z.array(DashboardTag).max(20).optional(),
    /** Whether the time range is kept. */
    keeps_time_range: z.boolean().default(false),
    /** Whether the variables are kept. */
    keeps_variables: z.boolean().default(false),
    /** Whether it opens beside the dashboard. */
    opens_new_tab: z.boolean().default(false),
  }),
  {
    one_end: rule(
      "A link leads to an address, a dashboard or all those with a tag.",
      exactlyOne("url", "dashboard_id", "dashboard_tags"),
    ),
  },
).meta({ id: "DashboardLink", title: "Link of a dashboard" });
export type DashboardLink = z.infer<typeof DashboardLink>;

/** Events that are marked on the charts of a dashboard. */
export const DashboardAnnotation = withRules(
  closed({
    /** What the events are called. */
    name: Name,
    /** The source that is asked for them; may be a variable. Absent: the usual one. */
    datasource_id: ForeignId.optional(),
    /** What is asked: at most 8192 characters. */
    query: Text.min(1).optional(),
    /** The tags that the events have, where people write them down: 1 to 20. */
    event_tags: z.array(DashboardTag).min(1).max(20).optional(),
    /** The colour of the marks. */
    color: WidgetColor.optional(),
    /** Whether they are shown at first. */
    is_enabled: z.boolean().default(true),
  }),
  {
    events_are_told: rule(
      "It is said which events are meant: by a source, a query or tags.",
      atLeastOne("datasource_id", "query", "event_tags"),
    ),
  },
).meta({ id: "DashboardAnnotation", title: "Annotation of a dashboard" });
export type DashboardAnnotation = z.infer<typeof DashboardAnnotation>;
