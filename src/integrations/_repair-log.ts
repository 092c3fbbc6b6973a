/**
 * What a mapping changed in a record, for `metadata.quality.repairs`.
 *
 * @module
 */
import type { RepairAction } from "../core/repair.js";
import type { Foreign, ForeignObject } from "./_foreign.js";

/** Characters that a repair keeps of what stood there (`Repair.original`). */
export const ORIGINAL_LENGTH = 1000;

/** Characters of a repair's field (`Repair.field`). */
const FIELD_LENGTH = 256;

/** Notes one change. `original` is what stood there; absent when nothing did. */
export type NoteRepair = (
  field: string,
  action: RepairAction,
  reason: string,
  original?: Foreign,
) => void;

/** The changes that one mapping made. */
export interface RepairLog {
  /** Notes one change. */
  readonly note: NoteRepair;
  /** All changes so far, in the form of `Repair`. */
  readonly repairs: ForeignObject[];
}

/** An empty log. */
export function repairLog(): RepairLog {
  const repairs: ForeignObject[] = [];
  return {
    repairs,
    note: (field, action, reason, original) => {
      repairs.push({
        field: field.slice(0, FIELD_LENGTH).toWellFormed(),
        action,
        reason,
        ...(original !== undefined && { original: originalText(original) }),
      });
    },
  };
}

/** Whether a repair can keep the whole of a value. */
export function fitsRepair(value: Foreign): boolean {
  return JSON.stringify(value).length <= ORIGINAL_LENGTH;
}

function originalText(value: Foreign): string {
  return JSON.stringify(value).slice(0, ORIGINAL_LENGTH).toWellFormed();
}
