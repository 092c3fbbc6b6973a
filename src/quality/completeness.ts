/**
 * How much of a record is there (ODCS 3.1 `completeness`, `missingValues`; ISO/IEC 25024 Com-I-1).
 *
 * @module
 */
import { steps } from "../core/rules/path.js";
import { places } from "../core/rules/places.js";
import { claimedShape, type FieldPlan, under } from "./field-plan.js";
import type { Finding, Measure } from "./measure.js";

/** What a walk over the fields of a record found. */
export interface FieldWalk {
  /** The share of fields that are there, each object by the share of its own. */
  readonly share: number;
  /** Single values that are there. */
  readonly leaves: number;
  /** Required fields in the objects that are there. */
  readonly required: number;
  /** Fields that are absent, or null, or an empty text. */
  readonly missing: readonly Finding[];
}

/** Whether nothing stands there: absent, null or an empty text. An empty list is an answer. */
export const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || value === "";

/** Walks over the fields of a record, as its schema names them. */
export function walkFields(plan: FieldPlan, record: unknown): FieldWalk {
  const missing: Finding[] = [];
  let leaves = 0;
  let required = 0;

  const walk = (fields: FieldPlan, value: unknown, path: string): number => {
    const shape = claimedShape(fields, value);
    if (shape === undefined) {
      leaves += 1;
      return 1;
    }
    const members = value as Readonly<Record<string, unknown>>;
    let counted = 0;
    let share = 0;
    for (const { step, kind, plan: inner } of shape.fields) {
      const member = members[step];
      const place = under(path, step);
      if (kind === "required") required += 1;
      if (isMissing(member)) missing.push({ code: missingCodes[kind], field: place });
      const part = isMissing(member) ? 0 : walk(inner, member, place);
      if (kind === "defaulted") continue;
      counted += 1;
      share += part;
    }
    if (shape.members !== undefined) {
      const named = new Set(shape.fields.map(({ step }) => step));
      const place = shape.isArray ? `${path}[]` : under(path, "*");
      for (const [key, member] of Object.entries(members)) {
        if (named.has(key)) continue;
        counted += 1;
        share += walk(shape.members, member, place);
      }
    }
    return counted === 0 ? 1 : share / counted;
  };

  // What has no shape that the schema knows, such as a text, has none of its fields.
  const isKnown = plan.length === 0 || claimedShape(plan, record) !== undefined;
  const share = isMissing(record) || !isKnown ? 0 : walk(plan, record, "");
  return { share, leaves, required, missing };
}

const missingCodes = {
  required: "missing_required",
  defaulted: "filled_in",
  optional: "missing_optional",
} as const;

/** A field that a caller expects, and how much it counts. */
export interface ExpectedField {
  readonly path: string;
  readonly weight: number;
}

/**
 * How complete a record is.
 *
 * Where the caller expects nothing in particular: the share of its required and optional fields that
 * are there. A field that is an object counts by the share of its own fields, a list or map by the
 * mean of its members, so that adding a field never makes a record less complete. A union counts the
 * shape that the record claims.
 *
 * Where fields are expected: `(r + Σ wᵢ sᵢ) / (R + Σ wᵢ)`, with `r` of `R` required fields there, and
 * of each expected field its weight `w` and the share `s` of the places where it could stand that
 * have it. All other optional fields are left out.
 *
 * Fields with a default are filled in and never count; those that were are told.
 */
export function completenessOf(
  { share, required, missing }: FieldWalk,
  record: unknown,
  expected: readonly ExpectedField[] | undefined,
): Measure {
  if (expected === undefined) return { score: share, evidence: 1, findings: missing };
  const lost = missing.filter(({ code }) => code === "missing_required");
  const filled = missing.filter(({ code }) => code === "filled_in");
  const shares = expected.map((field) => ({ ...field, share: shareAt(record, field.path) }));
  const weight = required + shares.reduce((sum, field) => sum + field.weight, 0);
  const there =
    required - lost.length + shares.reduce((sum, field) => sum + field.weight * field.share, 0);
  const absent = shares
    .filter((field) => field.share < 1)
    .map(({ path }): Finding => ({ code: "missing_expected", field: path }));
  const score = isMissing(record) ? 0 : weight === 0 ? 1 : there / weight;
  return { score, evidence: 1, findings: [...lost, ...absent, ...filled] };
}

/** The share of the places where a field could stand that have it; 0 when there is no such place. */
function shareAt(record: unknown, path: string): number {
  const all = steps(path);
  const last = all.at(-1) ?? "";
  const holders = places(record, all.slice(0, -1));
  const found = holders.filter(({ value }) => {
    return places(value, [last]).some((place) => !isMissing(place.value));
  });
  return holders.length === 0 ? 0 : found.length / holders.length;
}
