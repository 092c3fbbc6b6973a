/**
 * What a patch makes of a JSON document (RFC 6902).
 *
 * @module
 */
import type { JsonValue } from "../free-form.js";
import { sameJson } from "../same-json.js";
import { measureOf } from "./extent.js";
import type { JsonPatchStep } from "./json-patch.js";
import { type JsonPointer, tokensOf } from "./json-pointer.js";
import { type PlaceProblem, valueAt, withAdded, withRemoved, withReplaced } from "./place.js";

/**
 * Why a step of a patch cannot be done.
 *
 * - `not_found`: nothing stands at the place, or nothing that could hold it; an index lies behind
 *   the end of a list, or is none.
 * - `not_equal`: a test finds another value.
 * - `moved_into_itself`: a value would become a part of itself.
 * - `root_removed`: the whole document is taken away.
 * - `forbidden_key`: a member `__proto__` is put, which no free-form map may have.
 * - `too_large`: the document would have more than 64 levels, or 4 194 304 characters.
 */
export type PatchProblemKind = PlaceProblem | "not_equal" | "moved_into_itself" | "too_large";

/** Why a patch cannot be applied. */
export interface PatchProblem {
  readonly kind: PatchProblemKind;
  /** The step that fails, by its place in the patch, from 0 on. */
  readonly index: number;
  /** What that step does. */
  readonly op: JsonPatchStep["op"];
  /** The place in the document at which it fails. */
  readonly pointer: JsonPointer;
  /** The same as a sentence. */
  readonly message: string;
}

/** What came of a patch: a document, or why there is none. */
export type PatchOutcome =
  | { readonly ok: true; readonly document: JsonValue }
  | { readonly ok: false; readonly problem: PatchProblem };

/** What came of one step. */
type StepOutcome =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly kind: PatchProblemKind; readonly pointer?: JsonPointer };

const MOST_LEVELS = 64;
const MOST_CHARACTERS = 4_194_304;

const messages = {
  not_found: "Nothing stands there, or nothing that could hold it.",
  not_equal: "Another value stands there.",
  moved_into_itself: "A value cannot be moved into itself.",
  root_removed: "The whole document cannot be taken away.",
  forbidden_key: 'The key "__proto__" is not allowed.',
  too_large: `Expected at most ${MOST_LEVELS} levels and ${MOST_CHARACTERS} characters.`,
} as const satisfies Readonly<Record<PatchProblemKind, string>>;

/**
 * What a patch makes of a document: all its steps in order, or none of them (RFC 6902, section 5).
 * Neither is changed; the result shares with the document what the patch leaves alone. Copies of
 * copies cannot blow it up: it has at most 64 levels and 4 194 304 characters of keys and texts,
 * each value counted as one more.
 */
export function applyPatch(document: JsonValue, patch: readonly JsonPatchStep[]): PatchOutcome {
  const measure = measureOf(MOST_LEVELS);
  let present = document;
  for (const [index, step] of patch.entries()) {
    const next = afterStep(present, step);
    if (!next.ok) return failed(next.kind, index, step, next.pointer ?? step.path);
    const { size, levels } = measure(next.value);
    if (levels > MOST_LEVELS || size > MOST_CHARACTERS) {
      return failed("too_large", index, step, step.path);
    }
    present = next.value;
  }
  return { ok: true, document: present };
}

function afterStep(document: JsonValue, step: JsonPatchStep): StepOutcome {
  const tokens = tokensOf(step.path);
  switch (step.op) {
    case "add":
      return withAdded(document, tokens, step.value);
    case "remove":
      return withRemoved(document, tokens);
    case "replace":
      return withReplaced(document, tokens, step.value);
    case "test":
      return tested(document, tokens, step.value);
    case "copy": {
      const value = valueAt(document, tokensOf(step.from));
      return value === undefined ? nothingAt(step.from) : withAdded(document, tokens, value);
    }
    case "move":
      return moved(document, step.from, step.path);
  }
}

function tested(document: JsonValue, tokens: readonly string[], expected: JsonValue): StepOutcome {
  const value = valueAt(document, tokens);
  if (value === undefined) return { ok: false, kind: "not_found" };
  return sameJson(value, expected)
    ? { ok: true, value: document }
    : { ok: false, kind: "not_equal" };
}

function moved(document: JsonValue, from: JsonPointer, path: JsonPointer): StepOutcome {
  const value = valueAt(document, tokensOf(from));
  if (value === undefined) return nothingAt(from);
  if (path === from) return { ok: true, value: document };
  if (path.startsWith(`${from}/`)) return { ok: false, kind: "moved_into_itself" };
  const left = withRemoved(document, tokensOf(from));
  return left.ok ? withAdded(left.value, tokensOf(path), value) : { ...left, pointer: from };
}

function nothingAt(pointer: JsonPointer): StepOutcome {
  return { ok: false, kind: "not_found", pointer };
}

function failed(
  kind: PatchProblemKind,
  index: number,
  { op }: JsonPatchStep,
  pointer: JsonPointer,
): PatchOutcome {
  return { ok: false, problem: { kind, index, op, pointer, message: messages[kind] } };
}
