/**
 * A tree of routes is held against the channels that it names.
 *
 * @module
 */
import { expect, test } from "vitest";
import { AlertChannel } from "../../../src/alerts/alert-channel.js";
import { AlertRouteTree } from "../../../src/alerts/alert-route-tree.js";
import { routeTreeProblems } from "../../../src/alerts/routing/route-tree-problems.js";
import { examplesOf } from "../../_fixtures.js";

const channels = examplesOf("AlertChannel").map(({ value }) => AlertChannel.parse(value));
const mail = "0192f0c1-2345-7abc-8def-000000000101";
const off = "0192f0c1-2345-7abc-8def-000000000103";
const hook = "0192f0c1-2345-7abc-8def-000000000111";
const gone = "0192f0c1-2345-7abc-8def-000000000999";

const tree = (fields: Record<string, unknown>) =>
  AlertRouteTree.parse({
    tenant_id: "acme-music",
    name: "Tree",
    routes: [{ route_id: "root", receiver: "all" }],
    receivers: [{ name: "all", channel_ids: [mail] }],
    ...fields,
  });

test.each<[string, Record<string, unknown>, readonly unknown[]]>([
  ["nothing", {}, []],
  [
    "a channel that is not there",
    { receivers: [{ name: "all", channel_ids: [gone] }] },
    [{ kind: "unknown_channel", where: "all", channelId: gone }],
  ],
  [
    "a channel of another tenant",
    { tenant_id: "acme-labs" },
    [{ kind: "unknown_channel", where: "all", channelId: mail }],
  ],
  [
    "a channel that is not in use",
    { receivers: [{ name: "all", channel_ids: [mail, off] }] },
    [{ kind: "disabled_channel", where: "all", channelId: off }],
  ],
  [
    "a receiver that no route names",
    {
      receivers: [
        { name: "all", channel_ids: [] },
        { name: "spare", channel_ids: [] },
      ],
    },
    [{ kind: "unused_receiver", where: "spare" }],
  ],
  [
    "routes in a circle",
    {
      routes: [
        { route_id: "root", receiver: "all" },
        { route_id: "a", parent_id: "b" },
        { route_id: "b", parent_id: "a" },
      ],
    },
    [
      { kind: "unreachable_route", where: "a" },
      { kind: "unreachable_route", where: "b" },
    ],
  ],
  [
    "a webhook that may take five seconds, told of every four",
    {
      routes: [{ route_id: "root", receiver: "all", group_interval_s: 4 }],
      receivers: [{ name: "all", channel_ids: [hook, mail] }],
    },
    [{ kind: "slow_webhook", where: "root", channelId: hook }],
  ],
  [
    "and told of every five",
    {
      routes: [{ route_id: "root", receiver: "all", group_interval_s: 5 }],
      receivers: [{ name: "all", channel_ids: [hook] }],
    },
    [],
  ],
  [
    "on a route that has both from above",
    {
      routes: [
        { route_id: "root", receiver: "all", group_interval_s: 4 },
        { route_id: "below", parent_id: "root" },
      ],
      receivers: [{ name: "all", channel_ids: [hook] }],
    },
    [
      { kind: "slow_webhook", where: "root", channelId: hook },
      { kind: "slow_webhook", where: "below", channelId: hook },
    ],
  ],
])("%s", (_, fields, expected) => {
  expect(routeTreeProblems(tree(fields), channels)).toEqual(expected);
});
