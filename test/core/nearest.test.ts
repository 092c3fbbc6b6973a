import { expect, test } from "vitest";
import { nearest } from "../../src/core/nearest.js";

const known = ["user_id", "anonymous_id", "event_name", "event_type", "properties"];

test.each([
  ["usr_id", "user_id"],
  ["userId", "user_id"],
  ["user-id", "user_id"],
  ["sure_id", "user_id"],
  ["evnet_name", "event_name"],
  ["event_nmae", "event_name"],
  ["propertys", "properties"],
  ["user_id", "user_id"],
  ["colour", undefined],
  ["", undefined],
  ["x".repeat(100_000), undefined],
])("%j means %j", (word, meant) => {
  expect(nearest(word, known)).toBe(meant);
});
