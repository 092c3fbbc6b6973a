/**
 * How many values of a record are as the schema and its rules say (ISO/IEC 25024 Acc-I-1).
 *
 * @module
 */
import { ownMember } from "../core/is-record.js";
import type { Issue } from "../core/rules/inspect.js";
import type { IssuePath } from "../core/rules/places.js";
import type { Finding, Measure } from "./measure.js";

/** How much an issue counts: a warning is true almost always, and half a fault. */
export const penalties = { error: 1, warning: 0.5, info: 0 } as const satisfies Record<
  Issue["severity"],
  number
>;

/**
 * How accurate a record is: `1 - Σ p / n`, at least 0, with `n` single values in the record and, for
 * each place at which an issue of `inspect` points, its worst penalty `p`: 1 for an error, ½ for a
 * warning. A required field that is missing is not counted here: completeness does. This is syntactic
 * accuracy by ISO/IEC 25012: whether values are true of the world cannot be read off a record.
 *
 * @param judged The share of the rules whose fields are well-formed, so that they could be judged.
 */
export function accuracyOf(
  record: unknown,
  leaves: number,
  issues: readonly Issue[],
  judged: number,
  fieldOf: (path: IssuePath) => string,
): Measure {
  const there = issues.filter(({ path, rule }) => rule !== undefined || isThere(record, path));
  const worst = new Map<string, number>();
  for (const { path, severity } of there) {
    const place = JSON.stringify(path);
    worst.set(place, Math.max(worst.get(place) ?? 0, penalties[severity]));
  }
  const lost = [...worst.values()].reduce((sum, penalty) => sum + penalty, 0);
  const findings = there.map((issue) => findingOf(issue, fieldOf(issue.path)));
  return { score: Math.max(0, 1 - lost / Math.max(1, leaves)), evidence: judged, findings };
}

function findingOf({ rule, severity, message, code }: Issue, field: string): Finding {
  const place = field === "" ? {} : { field };
  if (rule === undefined) {
    return {
      code: "structure",
      ...place,
      message: `What stands here does not have the form that the schema asks for: ${code}.`,
    };
  }
  return { code: severity === "error" ? "rule_broken" : "rule_warned", ...place, rule, message };
}

function isThere(record: unknown, path: IssuePath): boolean {
  return path.reduce<unknown>(ownMember, record) !== undefined;
}
