/**
 * Links of dashboards that lead nowhere.
 *
 * @module
 */
import type { InteractiveDashboard } from "./interactive-dashboard.js";

/**
 * What is wrong with a link.
 *
 * - `no_dashboard`: the dashboard to which it leads is not there.
 * - `other_tenant`: it belongs to another tenant.
 * - `no_variable`: it does not have the variable that the link sets.
 */
export type LinkProblem = "no_dashboard" | "other_tenant" | "no_variable";

/** A link that leads nowhere. */
export interface BrokenLink {
  /** The dashboard on which it stands. */
  readonly dashboard_id: string;
  /** The keys and indices that lead to the link, or to the variable that it sets. */
  readonly path: readonly (string | number)[];
  /** What is wrong with it. */
  readonly problem: LinkProblem;
}

/**
 * The drill-downs and links of dashboards that lead to a dashboard which is not among them, or is
 * one of another tenant, or that set a variable which their end does not have. A click that leads to
 * a widget or nowhere sets variables of its own dashboard. Addresses are not looked at. Takes time in
 * proportion to the dashboards and their links.
 */
export function brokenLinks(dashboards: readonly InteractiveDashboard[]): BrokenLink[] {
  const ends = new Map(
    dashboards.map((dashboard) => [
      dashboard.dashboard_id,
      {
        tenant_id: dashboard.tenant_id,
        variables: new Set(dashboard.variables.map(({ name }) => name)),
      },
    ]),
  );
  return dashboards.flatMap((dashboard) =>
    linksOf(dashboard).flatMap(({ to, sets, path }): BrokenLink[] => {
      const { dashboard_id, tenant_id } = dashboard;
      const end = ends.get(to ?? dashboard_id);
      if (end === undefined) return [{ dashboard_id, path, problem: "no_dashboard" }];
      if (end.tenant_id !== tenant_id) return [{ dashboard_id, path, problem: "other_tenant" }];
      return sets.flatMap(({ name }, index) =>
        end.variables.has(name)
          ? []
          : [{ dashboard_id, path: [...path, "variables", index], problem: "no_variable" }],
      );
    }),
  );
}

interface Link {
  readonly to: string | undefined;
  readonly sets: readonly { readonly name: string }[];
  readonly path: readonly (string | number)[];
}

function linksOf({ links, widgets }: InteractiveDashboard): Link[] {
  return [
    ...links.flatMap(({ dashboard_id: to }, index) =>
      to === undefined ? [] : [{ to, sets: [], path: ["links", index] }],
    ),
    ...widgets.flatMap(({ drill_downs }, place) =>
      drill_downs.flatMap(({ dashboard_id: to, url, variables: sets }, index) =>
        url === undefined ? [{ to, sets, path: ["widgets", place, "drill_downs", index] }] : [],
      ),
    ),
  ];
}
