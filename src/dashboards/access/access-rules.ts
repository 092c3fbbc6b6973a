/**
 * What keeps a dashboard within its tenant, and what it shows from elsewhere within bounds.
 *
 * @module
 */
import {
  add,
  and,
  contains,
  count,
  eq,
  gt,
  has,
  lit,
  oneOf,
  or,
  subset,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";

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
  // `openFilters` says in which.
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
