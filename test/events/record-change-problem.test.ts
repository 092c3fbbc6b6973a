/**
 * Whether what was before, what is after and what lies between agree.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { BusinessEvent } from "../../src/events/business-event.js";
import { RecordChange } from "../../src/events/event/record-change.js";
import {
  patchLeadsToAfter,
  recordChangeProblem,
} from "../../src/events/event/record-change-problem.js";
import { examplesOf } from "../_fixtures.js";

const before = { title: "Rainy day", tags: ["calm"] };
const after = { title: "Rainy day", tags: ["calm", "jazz"] };
const patch = [{ op: "add", path: "/tags/-", value: "jazz" }];
const fails = { kind: "patch_fails", problem: { kind: "not_found", index: 0 } };

const rows: [string, Record<string, unknown>, object | undefined, boolean | undefined][] = [
  ["all agree", { before, after, patch }, undefined, true],
  [
    "keys in another order",
    { before, after: { tags: after.tags, title: after.title }, patch },
    undefined,
    true,
  ],
  [
    "the patch makes something else",
    { before, after: before, patch },
    { kind: "patch_differs", steps: [{ op: "remove", path: "/tags/1" }] },
    false,
  ],
  ["the patch does not fit", { before: {}, after, patch }, fails, false],
  ["the patch does not fit, nothing told after", { before: {}, patch }, fails, undefined],
  ["a part of the record", { before: {}, after, patch, is_partial: true }, undefined, undefined],
  ["no patch", { before, after }, undefined, undefined],
  ["no patch, no change", { before, after: before }, { kind: "nothing_changed" }, undefined],
  [
    "an empty patch, no change",
    { before, after: before, patch: [] },
    { kind: "nothing_changed" },
    true,
  ],
  [
    "a patch that comes back to what was",
    { before, after: before, patch: [{ op: "replace", path: "/title", value: "Rainy day" }] },
    { kind: "nothing_changed" },
    true,
  ],
  ["nothing before", { after, patch }, undefined, undefined],
  [
    "an upsert of what was there already",
    { kind: "upsert", before, after: before },
    undefined,
    undefined,
  ],
  [
    "made by a patch",
    { kind: "create", after: { a: 1 }, patch: [{ op: "add", path: "/a", value: 1 }] },
    undefined,
    undefined,
  ],
  [
    "made whole by a patch",
    { kind: "create", after: { a: 1 }, patch: [{ op: "add", path: "", value: { a: 1 } }] },
    undefined,
    undefined,
  ],
  [
    "made by a patch of something else",
    { kind: "create", after: { a: 2 }, patch: [{ op: "add", path: "/a", value: 1 }] },
    { kind: "patch_differs", steps: [{ op: "replace", path: "/a", value: 2 }] },
    undefined,
  ],
];

const base = { kind: "update", record_type: "playlist", record_id: "77120" };
const envelope = {
  metadata: { tenant_id: "acme", source: "playlists" },
  type: "com.example.playlist.updated",
  category: "data_change",
};

describe("a change", () => {
  test.each(rows)("%s", (_, told, problem, leads) => {
    const change = RecordChange.parse({ ...base, ...told });
    const found = recordChangeProblem(change);
    if (problem === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(problem);
    expect(patchLeadsToAfter(BusinessEvent.parse({ ...envelope, change }))).toBe(leads);
  });

  test("an event without one says nothing", () => {
    expect(patchLeadsToAfter(BusinessEvent.parse(envelope))).toBeUndefined();
  });

  test("no example contradicts itself", () => {
    const changes = examplesOf("BusinessEvent")
      .map(({ value }) => BusinessEvent.parse(value).change)
      .filter((change) => change !== undefined);
    expect(changes.length).toBeGreaterThan(3);
    expect(changes.map(recordChangeProblem).filter((found) => found !== undefined)).toEqual([]);
  });
});
