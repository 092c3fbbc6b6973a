/**
 * The places in a value to which a path leads.
 *
 * @module
 */
import type { Step } from "./path.js";

/** A path with every wildcard filled in, as Zod's issues carry it. */
export type IssuePath = readonly (string | number)[];

/** A value and where it stands. */
export interface Place {
  readonly path: IssuePath;
  readonly value: unknown;
}

/** Every place in a value to which the steps lead, in order; absent ones are left out. */
export function places(value: unknown, steps: readonly Step[], path: IssuePath = []): Place[] {
  const [first, ...rest] = steps;
  if (value === undefined || value === null) return [];
  if (first === undefined) return [{ path, value }];
  return entries(value, first).flatMap(([key, member]) => places(member, rest, [...path, key]));
}

function entries(value: unknown, step: Step): (readonly [string | number, unknown])[] {
  if (typeof value !== "object" || value === null) return [];
  if (step === "[]") return Array.isArray(value) ? [...value.entries()] : [];
  const members = Object.entries(value);
  return step === "*" ? members : members.filter(([key]) => key === step);
}
