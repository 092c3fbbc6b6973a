/**
 * What holds between the parts of a dashboard.
 *
 * That no two widgets overlap, that every variable that is spoken of exists, and that no variable
 * waits for itself through others takes more than one look at each: see `widgetOverlaps`,
 * `undefinedVariables` and `variableOrder`.
 *
 * @module
 */
import {
  add,
  and,
  ascending,
  contains,
  count,
  each,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  mul,
  ne,
  not,
  notLater,
  oneOf,
  or,
  subset,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";

const isSingle = and(eq("source.is_multi", false), eq("source.includes_all", false));
const isRepeated = or(
  contains("$.widgets[].repeat.variable", "name"),
  contains("$.layout.sections[].repeat_variable", "name"),
);

/** What holds between the widgets, variables and times of a dashboard. */
export const dashboardRules = {
  tags_once: rule("Each tag is named once.", unique("tags[]")),
  widgets_once: rule("No two widgets have one id.", unique("widgets[].widget_id")),
  widgets_within_grid: rule(
    "A widget reaches no further than the last column.",
    when(
      eq("layout.mode", lit("grid")),
      each("widgets[]", le(add("position.x", "position.width"), "$.layout.column_count")),
    ),
  ),
  // `widgetOverlaps` finds those that cover one another in part, too.
  places_differ: warn(
    "No two widgets of a section begin in one place.",
    when(
      eq(count("widgets[]", has("position")), count("widgets[]")),
      unique("widgets[]", "section_id", "position.x", "position.y"),
    ),
    "widgets",
  ),
  widgets_have_a_place: warn(
    "On a grid every widget says where it stands.",
    or(ne("layout.mode", lit("grid")), eq(count("widgets[]", has("position")), count("widgets[]"))),
    "widgets",
  ),
  sections_exist: rule(
    "A widget stands in a section that the dashboard has.",
    subset("widgets[].section_id", "layout.sections[].section_id"),
    "widgets",
  ),
  variables_once: rule("No two variables have one name.", unique("variables[].name")),
  dependencies_exist: rule(
    "A variable depends on variables that the dashboard has.",
    subset("variables[].depends_on[]", "variables[].name"),
    "variables",
  ),
  repeats_exist: rule(
    "What is shown once for each value of a variable names one that the dashboard has.",
    and(
      subset("widgets[].repeat.variable", "variables[].name"),
      subset("layout.sections[].repeat_variable", "variables[].name"),
    ),
    "variables",
  ),
  // A constant, a text and a length of time are one value at a time.
  repeats_have_values: warn(
    "What is shown once for each value is so for a variable that may have several.",
    and(
      each("variables[]", when(isSingle, not(isRepeated))),
      each(
        "variables[]",
        when(
          oneOf(
            "source.variable_type",
            lit("constant"),
            lit("textbox"),
            lit("interval"),
            lit("switch"),
            lit("adhoc"),
          ),
          not(isRepeated),
        ),
      ),
    ),
    "variables",
  ),
  needed_variables_exist: rule(
    "A widget needs variables that the dashboard has.",
    subset("widgets[].needed_variables[]", "variables[].name"),
    "widgets",
  ),
  drill_downs_exist: rule(
    "A click leads to a widget that the dashboard has.",
    subset("widgets[].drill_downs[].widget_id", "widgets[].widget_id"),
    "widgets",
  ),
  shared_answers_exist: rule(
    "A widget takes the answer from one that the dashboard has.",
    subset("widgets[].queries[].widget_id", "widgets[].widget_id"),
    "widgets",
  ),
  refresh_not_too_often: rule(
    "It asks again no more often than it may.",
    ge("refresh_interval_s", "min_refresh_interval_s"),
    "refresh_interval_s",
  ),
  widgets_not_too_often: rule(
    "A widget asks again no more often than its dashboard may.",
    each("widgets[]", ge("refresh_interval_s", "$.min_refresh_interval_s")),
  ),
  refresh_waits_for_answers: warn(
    "It asks again after the answers to the last time are there.",
    each(
      "widgets[]",
      when(
        not(has("refresh_interval_s")),
        le("rendering.duration_ms", mul("$.refresh_interval_s", 1000)),
      ),
    ),
  ),
  refresh_is_allowed: rule(
    "It asks again as often as a viewer may let it.",
    when(
      gt(count("allowed_refresh_intervals_s[]"), 0),
      contains("allowed_refresh_intervals_s[]", "refresh_interval_s"),
    ),
    "refresh_interval_s",
  ),
  allowed_refresh_ascends: warn(
    "How often it may ask stands in ascending order.",
    ascending("allowed_refresh_intervals_s[]"),
    "allowed_refresh_intervals_s",
  ),
  // Grafana leaves out those that its server does not take.
  allowed_refresh_not_too_often: warn(
    "No viewer may let it ask more often than it may.",
    each("allowed_refresh_intervals_s[]", ge(".", "$.min_refresh_interval_s")),
  ),
  annotations_once: warn("No two annotations have one name.", unique("annotations[].name")),
  // Grafana takes the time of the file for the one, that of its import for the other.
  updated_after_created: warn(
    "It is changed after it was made.",
    notLater("created_at", "updated_at"),
    "updated_at",
  ),
  // Views are kept beside dashboards, by an id that outlives them.
  viewed_after_created: warn(
    "It is looked at after it was made.",
    notLater("created_at", "last_viewed_at"),
    "last_viewed_at",
  ),
  // Metabase 51 filled in the last view of those that nobody had seen.
  view_is_counted: warn(
    "What was looked at was looked at once or more.",
    or(not(has("last_viewed_at")), gt("view_count", 0)),
    "view_count",
  ),
  views_have_a_last: warn(
    "Where views are counted, the last one has a time.",
    when(gt("view_count", 0), has("last_viewed_at")),
    "last_viewed_at",
  ),
};
