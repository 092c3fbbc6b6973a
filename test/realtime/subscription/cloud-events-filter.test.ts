/**
 * Filters in the JSON form of the CloudEvents Subscriptions API come in and go out unchanged.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import {
  fromCloudEventsFilter,
  toCloudEventsFilter,
} from "../../../src/realtime/subscription/cloud-events-filter.js";
import { matches } from "../../../src/realtime/subscription/matches.js";
import { SubscriptionFilter } from "../../../src/realtime/subscription/subscription-filter.js";

const push = {
  id: "1",
  source: "/cloudevents/spec",
  type: "com.github.push",
  subject: "https://github.com/cloudevents/spec",
};

/** A filter within as many levels of `not`. */
const nested = (levels: number): unknown =>
  levels === 0 ? { exact: { type: "x" } } : { not: nested(levels - 1) };

describe("the examples of the specification, and of Knative", () => {
  test.each<[unknown, boolean]>([
    [{ exact: { type: "com.github.push", subject: "https://github.com/cloudevents/spec" } }, true],
    [{ prefix: { type: "com.github.", subject: "https://github.com/cloudevents" } }, true],
    [{ suffix: { type: ".created", subject: "/cloudevents/spec" } }, false],
    [{ all: [{ exact: { type: "com.github.push" } }, { exact: { subject: "x" } }] }, false],
    [{ any: [{ exact: { type: "com.github.push" } }, { exact: { subject: "x" } }] }, true],
    [{ not: { exact: { type: "com.github.push" } } }, false],
    [{ any: [{ all: [{ prefix: { type: "com." } }] }, { not: { suffix: { type: "h" } } }] }, true],
  ])("%j: %j", (json, expected) => {
    const found = fromCloudEventsFilter(json);
    if ("problem" in found) throw new Error(found.problem.message);
    expect(matches(found.filter, push)).toBe(expected);
    expect(SubscriptionFilter.parse(found.filter)).toEqual(found.filter);
    expect(toCloudEventsFilter(found.filter)).toEqual(json);
  });
});

test.each<[string, unknown, string]>([
  ["no object", "exact", ": Expected an object of one member, whose name is the dialect."],
  ["null", null, ": Expected an object of one member, whose name is the dialect."],
  ["a list", [], ": Expected an object of one member, whose name is the dialect."],
  ["no dialect", {}, ": Expected an object of one member, whose name is the dialect."],
  [
    "two dialects",
    { exact: { type: "a" }, prefix: { type: "a" } },
    ": Expected an object of one member, whose name is the dialect.",
  ],
  [
    "the dialect sql",
    { any: [{ exact: { type: "a" } }, { sql: "type = 'a'" }] },
    "any.1.sql: Expected the dialect exact, prefix, suffix, all, any or not.",
  ],
  [
    "the name of a method",
    { toString: {} },
    "toString: Expected the dialect exact, prefix, suffix, all, any or not.",
  ],
  ["no attributes", { exact: {} }, "exact: Expected an object of attributes and texts."],
  ["no terms", { prefix: "com." }, "prefix: Expected an object of attributes and texts."],
  [
    "an empty text",
    { not: { suffix: { type: "" } } },
    "not.suffix.type: Expected an attribute and a text that is not empty.",
  ],
  [
    "an empty name",
    { exact: { "": "a" } },
    "exact.: Expected an attribute and a text that is not empty.",
  ],
  [
    "a number",
    { exact: { type: 7 } },
    "exact.type: Expected an attribute and a text that is not empty.",
  ],
  ["an empty group", { all: [] }, "all: Expected a list of at least one filter."],
  [
    "a group that is no list",
    { any: { exact: { type: "a" } } },
    "any: Expected a list of at least one filter.",
  ],
])("%s is refused, with its place", (_, json, expected) => {
  const found = fromCloudEventsFilter(json);
  const told = "problem" in found && `${found.problem.path.join(".")}: ${found.problem.message}`;
  expect(told).toBe(expected);
});

test("levels without end are refused, and do not fill the stack", () => {
  let deep: unknown = { exact: { type: "x" } };
  for (let level = 0; level < 100_000; level += 1) deep = { not: deep };
  expect(fromCloudEventsFilter(nested(15))).toHaveProperty("filter");
  expect(fromCloudEventsFilter(nested(16))).toHaveProperty("problem.path.length", 16);
  expect(fromCloudEventsFilter(deep)).toHaveProperty(
    "problem.message",
    "Expected at most 16 levels.",
  );
});
