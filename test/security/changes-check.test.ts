/**
 * Whether the changes of audit records lead from what was to what is.
 *
 * @module
 */
import { expect, test } from "vitest";
import { diff } from "../../src/core/json-patch/diff.js";
import { changesCheck } from "../../src/security/audit/changes-check.js";
import { AuditLog } from "../../src/security/audit-log.js";
import { examplesOf } from "../_fixtures.js";

type Told = Parameters<typeof changesCheck>[0];

const before = { title: "Blue", tags: ["jazz", "live"], rank: 1 };
const after = { title: "Blue", tags: ["jazz"], rank: 2 };
const changes = diff(before, after);

test.each<[string, Told, string]>([
  ["an update", { operation: "update", before, after, changes }, "agree"],
  [
    "an update by a move",
    {
      operation: "update",
      before: { a: 1 },
      after: { b: 1 },
      changes: [{ op: "move", from: "/a", path: "/b" }],
    },
    "agree",
  ],
  ["a save without a change", { operation: "update", before, after: before, changes: [] }, "agree"],
  [
    "keys in another order",
    {
      operation: "update",
      before,
      after: { rank: 1, tags: ["jazz", "live"], title: "Blue" },
      changes: [],
    },
    "agree",
  ],
  ["a change that is not told", { operation: "update", before, after, changes: [] }, "disagree"],
  [
    "another value",
    {
      operation: "update",
      before: { a: 1 },
      after: { a: 3 },
      changes: [{ op: "replace", path: "/a", value: 2 }],
    },
    "disagree",
  ],
  [
    "the changes of a list in the wrong order",
    {
      operation: "update",
      before: { a: ["x", "y"] },
      after: { a: ["z", "x", "y"] },
      changes: [{ op: "add", path: "/a/-", value: "z" }],
    },
    "disagree",
  ],
  [
    "a creation, member by member",
    { operation: "create", after: { a: 1 }, changes: [{ op: "add", path: "/a", value: 1 }] },
    "agree",
  ],
  [
    "a creation, as a whole",
    { operation: "create", after: { a: 1 }, changes: [{ op: "add", path: "", value: { a: 1 } }] },
    "agree",
  ],
  [
    "a deletion of all",
    { operation: "delete", before, changes: [{ op: "remove", path: "" }] },
    "agree",
  ],
  [
    "a soft deletion",
    {
      operation: "delete",
      before: { deleted_at: null },
      after: { deleted_at: "2026-03-02T20:15:00Z" },
      changes: [{ op: "replace", path: "/deleted_at", value: "2026-03-02T20:15:00Z" }],
    },
    "agree",
  ],
  [
    "a deletion of all that leaves something",
    { operation: "delete", before, after: {}, changes: [{ op: "remove", path: "" }] },
    "disagree",
  ],
  [
    "a deletion that goes on after all is gone",
    {
      operation: "delete",
      before,
      changes: [
        { op: "remove", path: "" },
        { op: "remove", path: "/rank" },
      ],
    },
    "disagree",
  ],
  ["no changes told", { operation: "update", before, after }, "unknown"],
  ["only changes", { operation: "update", changes }, "unknown"],
  ["changes and what comes of them", { operation: "update", after, changes }, "unknown"],
  ["changes of what was", { operation: "update", before, changes }, "unknown"],
])("%s", (_, told, verdict) => {
  expect(changesCheck(told).verdict).toBe(verdict);
});

test("the change that cannot be made is told", () => {
  const check = changesCheck({
    operation: "update",
    before: { a: 1 },
    after: { a: 1 },
    changes: [
      { op: "test", path: "/a", value: 1 },
      { op: "replace", path: "/b", value: 2 },
    ],
  });
  expect(check).toMatchObject({
    verdict: "disagree",
    problem: { kind: "not_found", index: 1, pointer: "/b" },
  });
});

test("what is too large to be made is not judged", () => {
  const text = "x".repeat(8192);
  const big = { a: Array.from({ length: 600 }, () => text) };
  const changes = [{ op: "copy", from: "/a", path: "/b" } as const];
  expect(changesCheck({ operation: "update", before: big, after: big, changes })).toMatchObject({
    verdict: "unknown",
    problem: { kind: "too_large" },
  });
});

test.each(examplesOf("AuditLog").map(({ name, value }) => [name, AuditLog.parse(value)] as const))(
  "the example %s does not contradict itself",
  (_, record) => {
    expect(changesCheck(record).verdict).not.toBe("disagree");
  },
);
