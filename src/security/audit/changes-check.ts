/**
 * Whether the changes that an audit record tells lead from what was to what is (RFC 6902).
 *
 * @module
 */
import { applyPatch, type PatchProblem } from "../../core/json-patch/apply-patch.js";
import { sameJson } from "../../core/same-json.js";
import type { AuditLog } from "../audit-log.js";

/**
 * Whether changes lead from what was to what is.
 *
 * - `agree`: they do.
 * - `disagree`: they cannot be made, or lead to something else.
 * - `unknown`: the record does not tell enough, or more than `applyPatch` makes.
 */
export type ChangesVerdict = "agree" | "disagree" | "unknown";

/** Whether changes lead from what was to what is, and which of them cannot be made. */
export interface ChangesCheck {
  /** Whether they do. */
  readonly verdict: ChangesVerdict;
  /** The first change that cannot be made. Absent: all of them can, or none was tried. */
  readonly problem?: PatchProblem;
}

/**
 * Whether the `changes` of an audit record lead from its `before` to its `after`. What is made comes
 * of an empty map, and of what is deleted the last change may take away all; a record without `after`
 * tells nothing else to compare with.
 */
export function changesCheck(
  record: Pick<AuditLog, "operation" | "before" | "after" | "changes">,
): ChangesCheck {
  const { operation, after, changes } = record;
  const before = record.before ?? (operation === "create" ? {} : undefined);
  if (changes === undefined || before === undefined) return { verdict: "unknown" };
  const outcome = applyPatch(before, changes);
  if (!outcome.ok) {
    const { problem } = outcome;
    if (problem.kind === "too_large") return { verdict: "unknown", problem };
    const isGone = problem.kind === "root_removed" && problem.index === changes.length - 1;
    return isGone && after === undefined ? { verdict: "agree" } : { verdict: "disagree", problem };
  }
  if (after === undefined) return { verdict: "unknown" };
  return { verdict: sameJson(outcome.document, after) ? "agree" : "disagree" };
}
