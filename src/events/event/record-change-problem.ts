/**
 * Whether what was before, what is after and what lies between agree.
 *
 * @module
 */
import type { JsonObject } from "../../core/free-form.js";
import { applyPatch, type PatchProblem } from "../../core/json-patch/apply-patch.js";
import { diff } from "../../core/json-patch/diff.js";
import type { JsonPatchStep } from "../../core/json-patch/json-patch.js";
import { sameJson } from "../../core/same-json.js";
import type { BusinessEvent } from "../business-event.js";
import type { RecordChange } from "./record-change.js";

/**
 * Why before, after and patch of a change do not agree.
 *
 * - `patch_fails`: a step of the patch cannot be done on what was before.
 * - `patch_differs`: the patch makes something else of it than what is after. `steps` lead from what
 *   it makes to what is told.
 * - `nothing_changed`: a record that was changed is told to be as it was. Worth a look, no
 *   contradiction: some writers save what did not change.
 */
export type RecordChangeProblem =
  | { readonly kind: "patch_fails"; readonly problem: PatchProblem }
  | { readonly kind: "patch_differs"; readonly steps: readonly JsonPatchStep[] }
  | { readonly kind: "nothing_changed" };

const nothing: JsonObject = {};

/**
 * Why before, after and patch of a change do not agree, the worst of it first; undefined where they
 * do, or where too little is told to say. A patch can be judged if the record before is told, or was
 * made only now. If the fields that did not change are left out (`is_partial`), it cannot.
 */
export function recordChangeProblem(change: RecordChange): RecordChangeProblem | undefined {
  const { kind, before, after, patch, is_partial } = change;
  const origin = before ?? (kind === "create" ? nothing : undefined);
  if (patch !== undefined && origin !== undefined && is_partial !== true) {
    const outcome = applyPatch(origin, patch);
    if (!outcome.ok) return { kind: "patch_fails", problem: outcome.problem };
    if (after !== undefined && !sameJson(outcome.document, after)) {
      return { kind: "patch_differs", steps: diff(outcome.document, after) };
    }
  }
  const isSame = before !== undefined && after !== undefined && sameJson(before, after);
  return kind === "update" && isSame ? { kind: "nothing_changed" } : undefined;
}

/**
 * Whether the change that an event tells holds together: `after` is what `patch` makes of `before`.
 * Undefined where the event does not tell all three, or tells only a part of the record.
 */
export function patchLeadsToAfter({ change }: BusinessEvent): boolean | undefined {
  if (change?.before === undefined || change.after === undefined) return undefined;
  if (change.patch === undefined || change.is_partial === true) return undefined;
  const problem = recordChangeProblem(change);
  return problem === undefined || problem.kind === "nothing_changed";
}
