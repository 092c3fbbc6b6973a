/**
 * What is wrong with a tree of routes that only the channels beside it can tell.
 *
 * @module
 */
import type { AlertChannel } from "../alert-channel.js";
import type { AlertRouteTree } from "../alert-route-tree.js";
import type { AlertRoute } from "./alert-route.js";
import { unreachableRoutes } from "./route-alert.js";

/**
 * What is wrong.
 *
 * - `unreachable_route`: no way leads to the route from the root.
 * - `unknown_channel`: the receiver names a channel that is not there, or another tenant's.
 * - `disabled_channel`: the channel is not in use.
 * - `unused_receiver`: no route names the receiver.
 * - `slow_webhook`: the receiver's webhook waits longer for an answer than the route does until it
 *   tells of the group again, so that messages pile up.
 */
export type RouteTreeProblemKind =
  | "unreachable_route"
  | "unknown_channel"
  | "disabled_channel"
  | "unused_receiver"
  | "slow_webhook";

/** Something that is wrong with a tree of routes. */
export interface RouteTreeProblem {
  /** What it is. */
  readonly kind: RouteTreeProblemKind;
  /** The route or receiver in which it is. */
  readonly where: string;
  /** The channel that it is about, if it is about one. */
  readonly channelId?: string;
}

/** What is wrong with a tree of routes, given the channels of its tenant. */
export function routeTreeProblems(
  tree: AlertRouteTree,
  channels: readonly AlertChannel[],
): RouteTreeProblem[] {
  const known = new Map(
    channels
      .filter(({ tenant_id }) => tenant_id === tree.tenant_id)
      .map((channel) => [channel.channel_id, channel]),
  );
  const named = new Set(tree.routes.map(({ receiver }) => receiver));
  return [
    ...unreachableRoutes(tree).map((where) => ({ kind: "unreachable_route" as const, where })),
    ...tree.receivers
      .filter(({ name }) => !named.has(name))
      .map(({ name }) => ({ kind: "unused_receiver" as const, where: name })),
    ...tree.receivers.flatMap(({ name, channel_ids }) =>
      channel_ids.flatMap((channelId): RouteTreeProblem[] => {
        const channel = known.get(channelId);
        if (channel === undefined) return [{ kind: "unknown_channel", where: name, channelId }];
        if (channel.is_enabled) return [];
        return [{ kind: "disabled_channel", where: name, channelId }];
      }),
    ),
    ...tree.routes.flatMap((route) => slowWebhooks(route, tree, known)),
  ];
}

function slowWebhooks(
  route: AlertRoute,
  { routes, receivers }: AlertRouteTree,
  known: ReadonlyMap<string, AlertChannel>,
): RouteTreeProblem[] {
  const line = [route, ...routesAbove(route, routes)];
  const receiver = line.find((each) => each.receiver !== undefined)?.receiver;
  const interval_s = line.find((each) => each.group_interval_s !== undefined)?.group_interval_s;
  return receivers
    .filter(({ name }) => name === receiver)
    .flatMap(({ channel_ids }) => channel_ids)
    .filter((id) => {
      const target = known.get(id)?.target;
      return target?.kind === "webhook" && target.timeout_ms > (interval_s ?? 300) * 1000;
    })
    .map((channelId) => ({ kind: "slow_webhook", where: route.route_id, channelId }));
}

/** The routes above a route, the nearest first; of a circle, each once. */
function routesAbove(route: AlertRoute, routes: readonly AlertRoute[]): AlertRoute[] {
  const above: AlertRoute[] = [];
  for (let at: AlertRoute | undefined = route; at !== undefined; ) {
    const { parent_id }: AlertRoute = at;
    at = routes.find(({ route_id }) => route_id === parent_id);
    if (at === undefined || at === route || above.includes(at)) break;
    above.push(at);
  }
  return above;
}
