/**
 * OCSF's numbers, against the tables of its schema (1.9).
 *
 * @module
 */
import { expect, test } from "vitest";
import { ocsfDispositionId } from "../../src/security/event/control-action.js";
import { EcsEventType, ecsCategoriesOf } from "../../src/security/event/ecs-event-types.js";
import { ocsfCategoryUid, ocsfTypeUid } from "../../src/security/event/ocsf-class.js";
import {
  ObservableType,
  ocsfObservableTypeId,
} from "../../src/security/event/security-observable.js";

test.each([
  ["authentication, logon", 3002, 1, 3, 300_201],
  ["detection finding, another", 2004, 99, 2, 200_499],
  ["the base class", 0, 0, 0, 0],
  ["Windows, a registry key", 201_001, 1, 1, 20_100_101],
  ["the last of an extension", 99_906_999, 99, 6, 9_990_699_999],
])("%s: class %d, activity %d", (_, classUid, activityId, categoryUid, typeUid) => {
  expect([ocsfCategoryUid(classUid), ocsfTypeUid(classUid, activityId)]).toEqual([
    categoryUid,
    typeUid,
  ]);
});

test.each([
  ["unknown", 0],
  ["allowed", 1],
  ["blocked", 2],
  ["dropped", 6],
  ["exonerated", 10],
  ["detected", 15],
  ["alert", 19],
  ["reset", 21],
  ["access_revoked", 24],
  ["unauthorized", 26],
  ["error", 27],
] as const)("disposition %s is %d", (disposition, id) => {
  expect(ocsfDispositionId(disposition)).toBe(id);
});

test.each([
  ["hostname", 1],
  ["hash", 8],
  ["resource_id", 10],
  ["command_line", 13],
  ["credential_id", 19],
  ["user_id", 31],
  ["account_id", 35],
  ["script_content", 36],
  ["message_id", 42],
  ["advisory_id", 44],
  ["file_path", 45],
  ["role_id", 50],
] as const)("observable %s is %d", (type, id) => {
  expect(ocsfObservableTypeId(type)).toBe(id);
});

test("no two observables have one number", () => {
  const ids = ObservableType.options.map(ocsfObservableTypeId);
  expect(new Set(ids).size).toBe(ObservableType.options.length);
});

test("every type of ECS but that of devices belongs to a category", () => {
  const homeless = EcsEventType.options.filter((type) => ecsCategoriesOf(type).length === 0);
  expect(homeless).toEqual(["device"]);
  expect(ecsCategoriesOf("indicator")).toEqual(["threat"]);
});
