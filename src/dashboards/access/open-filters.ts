/**
 * Queries whose filter on the tenant a viewer can write into.
 *
 * @module
 */
import type { InteractiveDashboard } from "../interactive-dashboard.js";
import type { DashboardVariable } from "../variable/dashboard-variable.js";
import { mentionedVariables } from "../variable/undefined-variables.js";

/** A query that has its own filter on the tenant, and a variable in it that a viewer writes. */
export interface OpenFilter {
  readonly widget_id: string;
  readonly query_key: string;
  /** The variable. What is written to it may end the filter, unless the source escapes it. */
  readonly variable: string;
}

/**
 * The queries that filter the tenant in their own text and speak of a variable that a viewer may
 * write, directly or through a variable that depends on it: a textbox, or a list that takes values
 * that it does not offer. Ad hoc filters are added by the source, which parts them from the text.
 * On a public dashboard each of them lets a stranger try to leave the tenant.
 */
export function openFilters(dashboard: InteractiveDashboard): OpenFilter[] {
  const open = openNames(dashboard.variables);
  return dashboard.widgets.flatMap(({ widget_id, queries }) =>
    queries.flatMap((query) => {
      if (query.kind !== "text") return [];
      const { isolation, query_key, text } = query;
      if (isolation === "source" || isolation === "proxy") return [];
      return [...new Set(mentionedVariables(text))]
        .filter((name) => open.has(name))
        .map((variable) => ({ widget_id, query_key, variable }));
    }),
  );
}

/** The variables that a viewer writes, and those that are filled in from them. */
function openNames(variables: readonly DashboardVariable[]): Set<string> {
  const dependents = new Map<string, string[]>();
  for (const { name, depends_on } of variables) {
    for (const need of depends_on) dependents.set(need, [...(dependents.get(need) ?? []), name]);
  }
  const open = new Set(variables.filter(isWritten).map(({ name }) => name));
  // A set that grows while it is walked is walked to its new end.
  for (const name of open) for (const next of dependents.get(name) ?? []) open.add(next);
  return open;
}

function isWritten({ source }: DashboardVariable): boolean {
  return (
    source.variable_type === "textbox" ||
    (source.variable_type === "custom" && source.allows_own_values)
  );
}
