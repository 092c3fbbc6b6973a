/**
 * The patch that makes one JSON document of another (RFC 6902).
 *
 * @module
 */
import type { JsonObject, JsonValue } from "../free-form.js";
import { sameJson } from "../same-json.js";
import { alignment } from "./alignment.js";
import type { JsonPatchStep } from "./json-patch.js";
import { type JsonPointer, pointerUnder } from "./json-pointer.js";
import { isList, isMap } from "./place.js";

const MOST_STEPS = 500;

/**
 * A patch of at most 500 steps with which `applyPatch` makes `after` of `before`; empty where both
 * are the same, whatever the order of their keys. It adds, removes and replaces, the smallest parts
 * that it can. Where more than 500 steps are needed inside an object or a list, it is replaced whole.
 */
export function diff(before: JsonValue, after: JsonValue): JsonPatchStep[] {
  return stepsAt("", before, after);
}

function stepsAt(path: JsonPointer, before: JsonValue, after: JsonValue): JsonPatchStep[] {
  const steps = stepsWithin(path, before, after);
  if (steps !== undefined && steps.length <= MOST_STEPS) return steps;
  return [{ op: "replace", path, value: after }];
}

/** The steps inside a value; undefined where it must be replaced whole. */
function stepsWithin(
  path: JsonPointer,
  before: JsonValue,
  after: JsonValue,
): JsonPatchStep[] | undefined {
  if (isMap(before) && isMap(after)) return stepsOfMap(path, before, after);
  if (isList(before) && isList(after)) return stepsOfList(path, before, after);
  return sameJson(before, after) ? [] : undefined;
}

function stepsOfMap(path: JsonPointer, before: JsonObject, after: JsonObject): JsonPatchStep[] {
  const left = new Map(Object.entries(before));
  const right = new Map(Object.entries(after));
  const removed = [...left.keys()]
    .filter((key) => !right.has(key))
    .map((key): JsonPatchStep => ({ op: "remove", path: pointerUnder(path, key) }));
  const others = [...right].flatMap(([key, value]): JsonPatchStep[] => {
    const was = left.get(key);
    const place = pointerUnder(path, key);
    return was === undefined ? [{ op: "add", path: place, value }] : stepsAt(place, was, value);
  });
  return [...removed, ...others];
}

/** From the end to the beginning, so that no step moves the items of the next. */
function stepsOfList(
  path: JsonPointer,
  before: readonly JsonValue[],
  after: readonly JsonValue[],
): JsonPatchStep[] {
  return alignment(before, after)
    .reverse()
    .flatMap(({ at, removed, added }): JsonPatchStep[] => {
      const place = (offset: number) => pointerUnder(path, at + offset);
      const kept = Math.min(removed.length, added.length);
      return [
        ...removed
          .slice(kept)
          .map((_, index): JsonPatchStep => ({ op: "remove", path: place(kept + index) }))
          .reverse(),
        ...added
          .slice(kept)
          .map((value, index): JsonPatchStep => ({ op: "add", path: place(kept + index), value })),
        ...added
          .slice(0, kept)
          .flatMap((value, index) => stepsAt(place(index), removed[index] ?? null, value)),
      ];
    });
}
