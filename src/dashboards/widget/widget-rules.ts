/**
 * What holds between what a widget asks for and what it shows.
 *
 * @module
 */
import {
  and,
  atLeastOne,
  count,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  max,
  mul,
  not,
  oneOf,
  or,
  subset,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";

const type = "content.widget_type";
const asksNothing = oneOf(type, lit("text"), lit("image"), lit("iframe"), lit("alert_list"));

/** What holds between what a widget asks for and what it shows. */
export const widgetRules = {
  queries_once: rule("No two queries have one name.", unique("queries[].query_key")),
  queries_within_tenant: rule(
    "Every query asks for data of the tenant to whom the widget belongs.",
    subset("queries[].query.tenant_id", "tenant_id"),
    "queries",
  ),
  // Grafana keeps the queries of a chart that became a list of alerts.
  queries_are_shown: warn(
    "An image, a page and a list of alerts ask for nothing.",
    when(oneOf(type, lit("image"), lit("iframe"), lit("alert_list")), eq(count("queries[]"), 0)),
    "queries",
  ),
  data_is_asked_for: warn(
    "What shows data asks for it.",
    or(asksNothing, gt(count("queries[]"), 0)),
    "queries",
  ),
  something_is_visible: warn(
    "One of the queries is shown.",
    or(
      eq(count("queries[]"), 0),
      gt(count("queries[]"), count("queries[]", eq("is_hidden", true))),
    ),
    "queries",
  ),
  not_of_itself: rule(
    "A widget does not take the answer from itself.",
    eq(count("queries[]", eq("widget_id", "$.widget_id")), 0),
    "queries",
  ),
  // A granularity, a second range of days, a transformation and a second query give fields that no
  // query names.
  encoded_fields_are_asked_for: warn(
    "A chart shows metrics and dimensions that its query asks for.",
    when(
      and(
        eq(type, lit("chart")),
        eq(count("queries[]"), 1),
        eq(count("queries[]", eq("kind", lit("analytics"))), 1),
        eq(count("queries[]", has("query.granularity")), 0),
        eq(count("queries[].query.date_ranges[]"), 1),
        eq(count("transformations[]"), 0),
      ),
      subset(
        "content.encodings[].field",
        "queries[].query.metrics[].name",
        "queries[].query.dimensions[]",
      ),
    ),
    "content.encodings",
  ),
  // Grafana puts two overrides of one field together.
  field_displays_once: warn(
    "Each field is displayed in one way.",
    unique("field_displays[].field"),
  ),
  refresh_sees_new_answers: warn(
    "A widget asks no more often than answers are kept.",
    and(
      ge("refresh_interval_s", max("queries[].cache_ttl_s")),
      ge("refresh_interval_s", max("queries[].query.cache_ttl_s")),
    ),
    "refresh_interval_s",
  ),
  refresh_waits_for_answers: warn(
    "A widget asks again after the answer to the last time is there.",
    le("rendering.duration_ms", mul("refresh_interval_s", 1000)),
    "refresh_interval_s",
  ),
  thresholds_colour_values: warn(
    "Texts, images and pages have no thresholds.",
    when(has("display.thresholds"), not(oneOf(type, lit("text"), lit("image"), lit("iframe")))),
    "display.thresholds",
  ),
  // WCAG 2.2, 1.1.1: an image has its own.
  picture_is_described: warn(
    "A chart or map is described for those who do not see it.",
    when(oneOf(type, lit("chart"), lit("map")), atLeastOne("alt_text", "description")),
    "alt_text",
  ),
  needed_variables_once: rule(
    "Each variable that it needs is named once.",
    unique("needed_variables[]"),
  ),
};
