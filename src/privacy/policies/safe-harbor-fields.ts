/**
 * What schemas hold beyond their annotation, for Safe Harbor: dates, identifiers, texts for people.
 *
 * @module
 */
import * as z from "zod";
import * as core from "zod/v4/core";
import { ForeignId } from "../../core/identifier.js";
import { type PersonalData, pii } from "../../core/personal-data.js";
import type { Classify } from "../mask/plan.js";

/** A date or an instant that no annotation speaks of. */
const anyDate: PersonalData = pii("date");
/** A UUID that no annotation speaks of. */
export const anyId: PersonalData = pii("other");
/** A text for people that no annotation speaks of. */
export const anyText: PersonalData = pii("other");

const probes = [
  [anyDate, "2026-03-01T12:00:00.000Z"],
  [anyDate, "2026-03-01"],
  [anyId, "0192f0c1-2345-7abc-8def-0123456789ab"],
] as const;

/** The last check of an id that another system made: it stays when a schema gets other metadata. */
const [idCheck] = (ForeignId._zod.def.checks ?? []).slice(-1);

/** Dates and identifiers. */
export const datesAndIds: Classify = (schema) => {
  if (!(schema instanceof core.$ZodString)) return undefined;
  const accepts = (text: string) => z.safeParse(schema, text).success;
  if (accepts("aa") || accepts("a a")) return undefined;
  return probes.find(([, probe]) => accepts(probe))?.[0];
};

/** Dates, identifiers, and every text that its pattern does not bind. */
export const datesIdsAndTexts: Classify = (schema) => {
  if (!(schema instanceof core.$ZodString)) return undefined;
  const checks = schema._zod.def.checks ?? [];
  const isBound =
    checks.some((check) => "pattern" in check._zod.def) ||
    (idCheck !== undefined && checks.includes(idCheck)) ||
    schema instanceof core.$ZodStringFormat;
  return isBound ? datesAndIds(schema) : anyText;
};

/** Whether a field is looked at for Safe Harbor's sake only. */
export function isAddedBySafeHarbor(annotation: PersonalData | undefined): boolean {
  return annotation === anyDate || annotation === anyId || annotation === anyText;
}
