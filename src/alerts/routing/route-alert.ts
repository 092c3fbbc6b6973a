/**
 * Finds the routes that an alert takes, as Alertmanager does (`dispatch/route.go`).
 *
 * @module
 */
import type { AlertLabels } from "../../monitoring/alert/alert-labels.js";
import { labelText } from "../../monitoring/alert/label-text.js";
import { matchesLabels } from "../../monitoring/alert/matches-labels.js";
import type { AlertRouteTree } from "../alert-route-tree.js";
import type { AlertRoute } from "./alert-route.js";

/** A route that an alert takes, with all that it has from the routes above it. */
export interface RouteTaken {
  /** The route. */
  readonly routeId: string;
  /** Who is told. */
  readonly receiver: string;
  /** The labels by which alerts are grouped; `...` is all of them. */
  readonly groupBy: readonly string[];
  /** How long a new group waits. */
  readonly groupWaitS: number;
  /** After how long a group that changed is told of again. */
  readonly groupIntervalS: number;
  /** After how long a group that did not change is told of again. */
  readonly repeatIntervalS: number;
  /** The intervals at which nothing is said; not those of the routes above. */
  readonly muteTimeIntervals: readonly string[];
  /** The intervals outside of which nothing is said; not those of the routes above. */
  readonly activeTimeIntervals: readonly string[];
}

/** What Alertmanager does where no route says anything else. */
const atRoot: RouteTaken = {
  routeId: "",
  receiver: "",
  groupBy: [],
  groupWaitS: 30,
  groupIntervalS: 300,
  repeatIntervalS: 14_400,
  muteTimeIntervals: [],
  activeTimeIntervals: [],
};

/**
 * The routes that an alert takes, the first one first: at least one, since the root takes all.
 *
 * The tree is searched in depth before breadth. A route whose matchers agree hands the alert down;
 * it takes it itself only where no route below did. After a route that took it, the routes beside
 * it are tried only if it `continues`. Routes that no way leads to from the root are never taken.
 */
export function routeAlert(tree: AlertRouteTree, labels: AlertLabels): RouteTaken[] {
  const below = routesBelow(tree);
  const take = (route: AlertRoute, above: RouteTaken): RouteTaken[] => {
    if (!matchesLabels(route.matchers, labels)) return [];
    const here = inherited(route, above);
    const taken: RouteTaken[] = [];
    for (const child of below.get(route.route_id) ?? []) {
      const found = take(child, here);
      taken.push(...found);
      if (found.length > 0 && !child.continues) break;
    }
    return taken.length > 0 ? taken : [here];
  };
  return (below.get(undefined) ?? []).flatMap((root) => take(root, atRoot));
}

/** The ids of routes to which no way leads from the root, since they stand in a circle. */
export function unreachableRoutes(tree: AlertRouteTree): string[] {
  const below = routesBelow(tree);
  const reached = new Set<string>();
  const visit = (routes: readonly AlertRoute[]): void => {
    for (const { route_id } of routes) {
      if (reached.has(route_id)) continue;
      reached.add(route_id);
      visit(below.get(route_id) ?? []);
    }
  };
  visit(below.get(undefined) ?? []);
  return tree.routes.map(({ route_id }) => route_id).filter((id) => !reached.has(id));
}

/**
 * The labels of the group into which an alert falls on a route, sorted by name. A label that the
 * alert does not have is left out.
 */
export function groupLabelsOf(taken: RouteTaken, labels: AlertLabels): Record<string, string> {
  const names = taken.groupBy.includes("...") ? Object.keys(labels) : taken.groupBy;
  const pairs = [...names]
    .sort()
    .map((name): [string, string] => [name, labelText(labels, name)])
    .filter(([, text]) => text !== "");
  return Object.fromEntries(pairs);
}

/** The routes below each route, in order; those below none are roots. */
function routesBelow({ routes }: AlertRouteTree): Map<string | undefined, AlertRoute[]> {
  const below = new Map<string | undefined, AlertRoute[]>();
  for (const route of routes) {
    const beside = below.get(route.parent_id);
    if (beside === undefined) below.set(route.parent_id, [route]);
    else beside.push(route);
  }
  return below;
}

function inherited(route: AlertRoute, above: RouteTaken): RouteTaken {
  return {
    routeId: route.route_id,
    receiver: route.receiver ?? above.receiver,
    groupBy: route.group_by ?? above.groupBy,
    groupWaitS: route.group_wait_s ?? above.groupWaitS,
    groupIntervalS: route.group_interval_s ?? above.groupIntervalS,
    repeatIntervalS: route.repeat_interval_s ?? above.repeatIntervalS,
    muteTimeIntervals: route.mute_time_intervals,
    activeTimeIntervals: route.active_time_intervals,
  };
}
