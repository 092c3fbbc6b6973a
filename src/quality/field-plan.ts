/**
 * The fields of a schema and which of them a record must have, found once for each schema.
 *
 * @module
 */
import * as core from "zod/v4/core";
import { isRecord } from "../core/is-record.js";
import { branches, shapes } from "../core/schema-tree.js";

/**
 * Whether a record must have a field.
 *
 * - `required`: it must.
 * - `defaulted`: it need not, and is filled in.
 * - `optional`: it need not.
 */
export type FieldKind = "required" | "defaulted" | "optional";

/** A field of an object. */
interface Field {
  readonly step: string;
  readonly kind: FieldKind;
  readonly plan: FieldPlan;
}

/** What one shape of a schema holds: named fields, and members of an array or a map. */
interface ShapePlan {
  readonly claims: (value: unknown) => boolean;
  readonly isArray: boolean;
  readonly fields: readonly Field[];
  readonly members: FieldPlan | undefined;
}

/** The shapes of a schema that have fields or members: none for a single value. */
export type FieldPlan = readonly ShapePlan[];

const known = new WeakMap<core.$ZodType, FieldPlan>();

/** The fields of a schema. */
export function fieldPlan(schema: core.$ZodType): FieldPlan {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const plan = shapes(schema)
    .map(({ schema: shape, claims }) => {
      const inside = branches(shape);
      const named = inside.filter(({ step }) => step !== "[]" && step !== "*");
      const others = inside.find(({ step }) => step === "[]" || step === "*");
      return {
        claims,
        isArray: others?.step === "[]",
        fields: named.map((branch) => ({
          step: branch.step,
          kind: kindOf(branch.schema),
          plan: fieldPlan(branch.schema),
        })),
        members: others && fieldPlan(others.schema),
      };
    })
    .filter(({ fields, members }) => fields.length > 0 || members !== undefined);
  known.set(schema, plan);
  return plan;
}

/** The shape that a value claims; undefined for a single value, or one of no known shape. */
export function claimedShape(plan: FieldPlan, value: unknown): ShapePlan | undefined {
  if (plan.length === 0 || !isRecord(value)) return undefined;
  return plan.find((shape) => shape.isArray === Array.isArray(value) && shape.claims(value));
}

function kindOf(schema: core.$ZodType): FieldKind {
  if (schema instanceof core.$ZodDefault) return "defaulted";
  if (schema instanceof core.$ZodOptional) return "optional";
  return schema instanceof core.$ZodNullable ? kindOf(schema._zod.def.innerType) : "required";
}

/**
 * The field to which a path in a record leads, without what the sender chose: `[]` for an index, `*`
 * for a key of a map. A path into a free-form map ends at the map. The record itself is an empty text.
 */
export function fieldAt(schema: core.$ZodType, path: readonly (string | number)[]): string {
  let plan = fieldPlan(schema);
  let field = "";
  for (const step of path) {
    const shape = plan.find((it) => it.fields.some((known) => known.step === step));
    const named = shape?.fields.find((known) => known.step === step);
    const members = plan.find((it) => it.members !== undefined);
    if (named !== undefined) {
      field = under(field, named.step);
      plan = named.plan;
    } else if (members?.members !== undefined) {
      field = members.isArray ? `${field}[]` : under(field, "*");
      plan = members.members;
    } else {
      return field;
    }
  }
  return field;
}

/** The path of a field in an object that stands at a path. */
export const under = (path: string, step: string): string =>
  path === "" ? step : `${path}.${step}`;
