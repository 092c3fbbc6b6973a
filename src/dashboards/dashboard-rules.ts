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

const isPublic = eq("sharing.visibility", lit("public"));
const isFilteredByVariable = gt(count("widgets[].queries[]", eq("isolation", lit("variable"))), 0);
const holdsTenant = eq("name", "$.tenant_variable");
const isWritten = oneOf("source.variable_type", lit("textbox"), lit("adhoc"), lit("group_by"));
const takesOthers = eq("source.allows_own_values", true);
const isConstant = eq("source.variable_type", lit("constant"));
const offersOne = and(
  eq("source.variable_type", lit("custom")),
  eq("source.allows_own_values", false),
  eq(count("source.options[]"), 1),
  eq("is_in_url", false),
);

/** What keeps a dashboard within its tenant. */
export const dashboardAccessRules = {
  widgets_of_one_tenant: rule(
    "Every widget belongs to the tenant of the dashboard.",
    subset("widgets[].tenant_id", "tenant_id"),
    "widgets",
  ),
  embeds_are_allowed: rule(
    "Images and pages come from origins that the dashboard allows.",
    subset("widgets[].content.origin", "allowed_origins[]"),
    "widgets",
  ),
  tenant_variable_exists: rule(
    "The variable that holds the tenant is one that the dashboard has.",
    contains("variables[].name", "tenant_variable"),
    "tenant_variable",
  ),
  tenant_variable_is_told: rule(
    "Where queries filter by a variable that holds the tenant, the dashboard says which.",
    or(
      eq(count("widgets[].queries[]", eq("isolation", lit("variable"))), 0),
      has("tenant_variable"),
    ),
    "tenant_variable",
  ),
  // Whoever writes to it chooses the tenant, unless something else keeps tenants apart.
  tenant_variable_is_not_free: rule(
    "No viewer writes the tenant by which queries filter.",
    when(
      isFilteredByVariable,
      and(
        eq(count("variables[]", and(holdsTenant, isWritten)), 0),
        eq(count("variables[]", and(holdsTenant, takesOthers)), 0),
      ),
    ),
    "tenant_variable",
  ),
  // A tenant may have tenants of its own, all of which it may see.
  tenant_variable_is_one_tenant: warn(
    "The variable by which queries filter the tenant does not hold all tenants at once.",
    when(
      isFilteredByVariable,
      eq(count("variables[]", and(holdsTenant, eq("source.includes_all", true))), 0),
    ),
    "tenant_variable",
  ),
  public_tenant_is_fixed: rule(
    "On a public dashboard no viewer can change the tenant by which queries filter.",
    when(
      and(isPublic, isFilteredByVariable),
      eq(
        count("variables[]", holdsTenant),
        add(
          count("variables[]", and(holdsTenant, isConstant)),
          count("variables[]", and(holdsTenant, offersOne)),
        ),
      ),
    ),
    "tenant_variable",
  ),
  // What a viewer writes may land in a text that has the filter on the tenant, and end it;
  // `mentionedVariables` says in which.
  public_takes_no_free_text: warn(
    "On a public dashboard nobody writes into queries that filter the tenant themselves.",
    when(
      and(
        isPublic,
        gt(count("widgets[].queries[]", oneOf("isolation", lit("query"), lit("variable"))), 0),
      ),
      and(eq(count("variables[]", isWritten), 0), eq(count("variables[]", takesOthers), 0)),
    ),
    "variables",
  ),
  embeds_are_named_once: rule("Each origin is allowed once.", unique("allowed_origins[]")),
};
