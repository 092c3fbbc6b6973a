/**
 * Rules that masking broke, made to hold again.
 *
 * @module
 */
import * as z from "zod";
import type * as core from "zod/v4/core";
import { ownMember } from "../../core/is-record.js";
import { type IssuePath, type Place, places } from "../../core/rules/places.js";
import { ruledPlaces, rulePlans } from "../../core/rules/rule-plan.js";
import type { ReadyRule } from "../../core/rules/with-rules.js";
import { sameJson } from "../../core/same-json.js";
import { withDefaults } from "../../core/with-defaults.js";
import type { Change, Edits } from "./edits.js";
import { MaskError } from "./mask-error.js";
import { redactionOf } from "./replace.js";
import { fieldAt } from "./risks.js";
import type { Run } from "./run.js";
import type { Slot } from "./slots.js";

/** A change that was made for a rule's sake. */
export interface Settled {
  readonly path: IssuePath;
  readonly change: Change;
  readonly rule: string;
}

interface Broken {
  readonly rule: ReadyRule;
  readonly place: IssuePath;
}

/** Changes that are made together. */
type Way = readonly (readonly [IssuePath, Change | undefined])[];

const MOST_ROUNDS = 64;

/**
 * Changes more of a record until every rule that held before holds again. First a value that was
 * taken out is redacted in its place, and one that was replaced is taken out; then a field that holds
 * the same as a masked one is masked alike; at last other optional fields that the rule names are
 * taken out.
 *
 * @throws {MaskError} `rule` when nothing helps.
 */
export function settle(schema: core.$ZodType, run: Run, edits: Edits): Settled[] {
  const settled: Settled[] = [];
  const before = new Set(brokenIn(schema, run.record).map(nameOf));
  const brokenNow = () =>
    brokenIn(schema, edits.applied(run.record)).filter((it) => !before.has(nameOf(it)));
  let broken = brokenNow();
  for (let round = 0; broken.length > 0; round++) {
    const [first] = broken;
    if (first === undefined) break;
    const isSettled =
      round < MOST_ROUNDS &&
      waysOut(schema, run, edits, first).some((way) => {
        const undo = way.map(([path]) => [path, edits.changeAt(path)] as const);
        for (const [path, change] of way) edits.at(path, change);
        const left = brokenNow();
        if (left.length < broken.length && !left.some((it) => nameOf(it) === nameOf(first))) {
          broken = left;
          for (const [path, change] of way) {
            if (change !== undefined) settled.push({ path, change, rule: first.rule.id });
          }
          return true;
        }
        for (const [path, change] of undo) edits.at(path, change);
        return false;
      });
    if (!isSettled) {
      const { id } = first.rule;
      throw new MaskError("rule", `The masked record would break the rule ${id}.`, first.place, id);
    }
  }
  return settled;
}

const nameOf = ({ rule, place }: Broken) => `${rule.id} ${JSON.stringify(place)}`;

function brokenIn(schema: core.$ZodType, value: unknown): Broken[] {
  const whole = { path: [], value: withDefaults(schema, value) };
  return ruledPlaces(rulePlans(schema), whole).flatMap(({ place, rules }) =>
    rules
      .filter((rule) => rule.severity === "error" && !rule.holds(place.value, place.value))
      .map((rule) => ({ rule, place: place.path })),
  );
}

/** What may make a broken rule hold again, the gentlest first. */
function waysOut(schema: core.$ZodType, run: Run, edits: Edits, broken: Broken): Way[] {
  const read = readIn(run.record, broken);
  const slots = run.collected.slots.filter(({ path }) =>
    read.some((place) => isAbove(place.path, path) || isAbove(path, place.path)),
  );
  const isGone = ({ path }: Slot) => {
    const change = edits.changeAt(path);
    return change !== undefined && "remove" in change;
  };
  const redactions: Way[] = slots.flatMap((slot) => {
    const above = slot.path
      .map((_, index) => slot.path.slice(0, index))
      .filter((path) => edits.changeAt(path) !== undefined);
    if (edits.changeAt(slot.path) === undefined && above.length === 0) return [];
    const made = redactionOf(run, slot);
    if (made === undefined) return [];
    // What was taken out as a whole comes back.
    const back = above.map((path) => [path, undefined] as const);
    return [[...back, [slot.path, { set: made.value }] as const]];
  });
  const removals: Way[] = slots
    .filter((slot) => !isGone(slot) && slot.leaf.isRemovable && edits.changeAt(slot.path))
    .map(({ path }) => [[path, { remove: true }] as const]);
  const alike = read.flatMap((place) => maskedAlike(schema, run, edits, place));
  const others: Way[] = read
    .flatMap(({ path }) => ancestors(path, broken.place.length))
    .filter((path) => mayBeAbsent(schema, run.record, path))
    .map((path) => [[path, { remove: true }] as const]);
  return [
    ...redactions,
    ...together(redactions),
    ...alike,
    ...together(alike),
    ...removals,
    ...together(removals),
    ...others,
    ...together(others),
  ];
}

function together(ways: readonly Way[]): Way[] {
  return ways.length < 2 ? [] : [ways.flat()];
}

/** Every place that a rule reads in the clear record. */
function readIn(record: unknown, { rule, place }: Broken): Place[] {
  const from = place.reduce<unknown>(ownMember, record);
  return rule.reads.flatMap((steps) => places(from, steps, place));
}

/** A field that nobody masked and that holds the same as one that was masked. */
function maskedAlike(schema: core.$ZodType, run: Run, edits: Edits, { path, value }: Place): Way[] {
  if (edits.changeAt(path) !== undefined || typeof value !== "string") return [];
  const twin = run.collected.slots.find((slot) => sameJson(slot.value, value));
  const change = twin === undefined ? undefined : edits.changeAt(twin.path);
  const field = fieldAt(schema, run.record, path);
  if (change === undefined || !("set" in change) || field === undefined) return [];
  return z.safeParse(field, change.set).success ? [[[path, change]]] : [];
}

function ancestors(path: IssuePath, from: number): IssuePath[] {
  return path
    .map((_, index) => path.slice(0, path.length - index))
    .filter((it) => it.length > from);
}

function mayBeAbsent(schema: core.$ZodType, record: unknown, path: IssuePath): boolean {
  if (typeof path.at(-1) === "number") return false;
  const field = fieldAt(schema, record, path);
  return field !== undefined && z.safeParse(field, undefined).success;
}

function isAbove(above: IssuePath, path: IssuePath): boolean {
  return above.every((step, index) => step === path[index]);
}
