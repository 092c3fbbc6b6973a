/**
 * How a tenant's alerts find those who must know (Alertmanager's configuration).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { TenantId, Uuid } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import {
  add,
  count,
  each,
  eq,
  has,
  le,
  not,
  or,
  subset,
  unique,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";
import { uuidv7 } from "../core/uuid.js";
import { AlertRoute } from "./routing/alert-route.js";
import { AlertTimeInterval } from "./routing/alert-time-interval.js";

/** Somebody who is told, by one or more channels. */
export const AlertReceiver = withRules(
  closed({
    /** Its name, by which routes name it. */
    name: Name,
    /** The channels that are taken, all of them: at most 50. None: it is told nothing. */
    channel_ids: z.array(Uuid).max(50),
  }),
  {
    channels_once: rule("Each channel is named once.", unique("channel_ids[]")),
  },
).meta({ id: "AlertReceiver", title: "Receiver of alerts" });
export type AlertReceiver = z.infer<typeof AlertReceiver>;

/** How a tenant's alerts find those who must know. */
export const AlertRouteTree = withRules(
  closed({
    /** Identifies the tree. Absent: a new UUID of version 7. */
    tree_id: Uuid.default(() => uuidv7()),
    /** The tenant whose alerts it routes. */
    tenant_id: TenantId,
    /** What it is called. */
    name: Name,
    /** What it is for: at most 2000 characters. */
    description: Text.max(2000).optional(),
    /** Counts the changes, from 1 on. */
    version: z.int().min(1).default(1),
    /** When this version was made. Absent: now. */
    created_at: Instant.default(now),
    /** The routes: 1 to 500. Those beside one another are tried in this order. */
    routes: z.array(AlertRoute).min(1).max(500),
    /** Those who are told: 1 to 500. */
    receivers: z.array(AlertReceiver).min(1).max(500),
    /** The intervals that routes name: at most 100. */
    time_intervals: z.array(AlertTimeInterval).max(100).default([]),
    /** After how long an alert without an end, of which nothing more is heard, is over: to 7 days. */
    resolve_timeout_s: z.int().min(1).max(604_800).default(300),
    /** How long it is remembered what was told: 120 hours unless said. */
    retention_s: z.int().min(60).max(31_622_400).default(432_000),
  }),
  {
    one_root: rule(
      "One route, and no other, stands below none.",
      eq(count("routes[]", not(has("parent_id"))), 1),
      "routes",
    ),
    routes_once: rule("No two routes have the same id.", unique("routes[].route_id")),
    parents_are_routes: rule(
      "The route above a route stands in the tree.",
      subset("routes[].parent_id", "routes[].route_id"),
    ),
    root_has_receiver: rule(
      "The root says who is told.",
      each("routes[]", or(has("parent_id"), has("receiver"))),
    ),
    root_takes_all: rule(
      "Every alert comes to the root, at any time.",
      each(
        "routes[]",
        or(
          has("parent_id"),
          eq(
            add(
              count("matchers[]"),
              add(count("mute_time_intervals[]"), count("active_time_intervals[]")),
            ),
            0,
          ),
        ),
      ),
    ),
    receivers_are_known: rule(
      "Routes name receivers that the tree has.",
      subset("routes[].receiver", "receivers[].name"),
    ),
    receivers_once: rule("No two receivers have the same name.", unique("receivers[].name")),
    mutes_are_known: rule(
      "Routes are muted at intervals that the tree has.",
      subset("routes[].mute_time_intervals[]", "time_intervals[].name"),
    ),
    actives_are_known: rule(
      "Routes are active at intervals that the tree has.",
      subset("routes[].active_time_intervals[]", "time_intervals[].name"),
    ),
    intervals_once: rule("No two intervals have the same name.", unique("time_intervals[].name")),
    // What is no longer remembered is told of again as if it were new.
    repeat_is_remembered: warn(
      "What was told is remembered until it is told again.",
      each("routes[]", le("repeat_interval_s", "$.retention_s")),
      "repeat_interval_s",
    ),
  },
).meta({ id: "AlertRouteTree", title: "Routing of alerts" });
export type AlertRouteTree = z.infer<typeof AlertRouteTree>;
