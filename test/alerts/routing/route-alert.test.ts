/**
 * Alerts find their way through a tree as Alertmanager sends them.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { AlertRouteTree } from "../../../src/alerts/alert-route-tree.js";
import {
  groupLabelsOf,
  routeAlert,
  unreachableRoutes,
} from "../../../src/alerts/routing/route-alert.js";

/** The tree of Alertmanager's own test of `Match` (`dispatch/route_test.go`), less its time spans. */
const tree = AlertRouteTree.parse({
  tenant_id: "acme",
  name: "Alertmanager's own",
  routes: [
    { route_id: "root", receiver: "notify-def" },
    {
      route_id: "a",
      parent_id: "root",
      matchers: [{ name: "owner", value: "team-A" }],
      receiver: "notify-A",
    },
    {
      route_id: "a.testing",
      parent_id: "a",
      matchers: [{ name: "env", value: "testing" }],
      receiver: "notify-testing",
      group_by: ["..."],
    },
    {
      route_id: "a.production",
      parent_id: "a",
      matchers: [{ name: "env", value: "production" }],
      receiver: "notify-productionA",
      group_wait_s: 60,
      continues: true,
    },
    {
      route_id: "a.produ",
      parent_id: "a",
      matchers: [{ name: "env", value: "produ.*", is_regex: true }],
      receiver: "notify-productionB",
      group_wait_s: 30,
      group_interval_s: 300,
      repeat_interval_s: 3600,
      group_by: ["job"],
    },
    {
      route_id: "b",
      parent_id: "root",
      matchers: [{ name: "owner", value: "team-(B|C)", is_regex: true }],
      group_by: ["foo", "bar"],
      group_wait_s: 120,
      receiver: "notify-BC",
    },
    {
      route_id: "wait",
      parent_id: "root",
      matchers: [{ name: "group_by", value: "role" }],
      group_by: ["role"],
    },
    {
      route_id: "wait.testing",
      parent_id: "wait",
      matchers: [{ name: "env", value: "testing" }],
      receiver: "notify-testing",
    },
    {
      route_id: "wait.testing.long",
      parent_id: "wait.testing",
      matchers: [{ name: "wait", value: "long" }],
      group_wait_s: 120,
    },
  ],
  receivers: [
    "notify-def",
    "notify-A",
    "notify-testing",
    "notify-productionA",
    "notify-productionB",
    "notify-BC",
  ].map((name) => ({ name, channel_ids: [] })),
});

describe("each alert takes the routes that Alertmanager's test expects", () => {
  test.each([
    [{ owner: "team-A" }, ["a"], ["notify-A"]],
    [{ owner: "team-A", env: "unset" }, ["a"], ["notify-A"]],
    [{ owner: "team-C" }, ["b"], ["notify-BC"]],
    [{ owner: "team-A", env: "testing" }, ["a.testing"], ["notify-testing"]],
    [
      { owner: "team-A", env: "production" },
      ["a.production", "a.produ"],
      ["notify-productionA", "notify-productionB"],
    ],
    [{ group_by: "role" }, ["wait"], ["notify-def"]],
    [{ env: "testing", group_by: "role" }, ["wait.testing"], ["notify-testing"]],
    [{ env: "testing", group_by: "role", wait: "long" }, ["wait.testing.long"], ["notify-testing"]],
    [{}, ["root"], ["notify-def"]],
    [{ owner: "team-AB" }, ["root"], ["notify-def"]],
  ])("%j", (labels, routes, receivers) => {
    const taken = routeAlert(tree, labels);
    expect(taken.map(({ routeId }) => routeId)).toEqual(routes);
    expect(taken.map(({ receiver }) => receiver)).toEqual(receivers);
  });
});

describe("a route has from above what it does not say itself", () => {
  test.each([
    [{}, { groupBy: [], groupWaitS: 30, groupIntervalS: 300, repeatIntervalS: 14_400 }],
    [{ owner: "team-B" }, { groupBy: ["foo", "bar"], groupWaitS: 120, groupIntervalS: 300 }],
    [
      { owner: "team-A", env: "testing" },
      { groupBy: ["..."], groupWaitS: 30 },
    ],
    [
      { group_by: "role", env: "testing", wait: "long" },
      { groupBy: ["role"], groupWaitS: 120 },
    ],
  ])("%j", (labels, expected) => {
    expect(routeAlert(tree, labels)[0]).toMatchObject(expected);
  });
});

test("time intervals are not handed down", () => {
  const muted = AlertRouteTree.parse({
    tenant_id: "acme",
    name: "Muted above",
    routes: [
      { route_id: "root", receiver: "all" },
      { route_id: "a", parent_id: "root", mute_time_intervals: ["night"] },
      { route_id: "a.b", parent_id: "a", active_time_intervals: ["day"] },
    ],
    receivers: [{ name: "all", channel_ids: [] }],
    time_intervals: ["night", "day"].map((name) => ({ name, times: [{ weekdays: ["monday"] }] })),
  });
  expect(routeAlert(muted, {})).toMatchObject([
    { routeId: "a.b", muteTimeIntervals: [], activeTimeIntervals: ["day"] },
  ]);
});

test("a circle that no way leads to is never taken, and found", () => {
  const circle = AlertRouteTree.parse({
    tenant_id: "acme",
    name: "A circle",
    routes: [
      { route_id: "root", receiver: "all" },
      { route_id: "a", parent_id: "b" },
      { route_id: "b", parent_id: "a" },
    ],
    receivers: [{ name: "all", channel_ids: [] }],
  });
  expect(routeAlert(circle, {}).map(({ routeId }) => routeId)).toEqual(["root"]);
  expect(unreachableRoutes(circle)).toEqual(["a", "b"]);
  expect(unreachableRoutes(tree)).toEqual([]);
});

test.each([
  [
    { owner: "team-A", env: "testing", job: "" },
    { env: "testing", owner: "team-A" },
  ],
  [{ owner: "team-B", foo: "1", job: "x" }, { foo: "1" }],
  [{ alertname: "Up" }, {}],
])("the labels of the group of %j", (labels, expected) => {
  const [taken] = routeAlert(tree, labels);
  expect(taken && groupLabelsOf(taken, labels)).toEqual(expected);
});
