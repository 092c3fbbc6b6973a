/**
 * Tables that say which foreign field becomes which of ours.
 *
 * @module
 */
import * as z from "zod";
import type * as core from "zod/v4/core";
import { AnalyticsEvent } from "../analytics/analytics-event.js";
import { schemasAt } from "../core/schema-tree.js";
import type { Conversion } from "./_conversion.js";
import type { Foreign, ForeignObject } from "./_foreign.js";
import { put, take, valueAt } from "./_place.js";
import { fitsRepair, type NoteRepair } from "./_repair-log.js";

/** One field of ours and where it comes from. */
export interface FieldRow {
  /** Its path in the analytics event. */
  readonly to: string;
  /** How the foreign value becomes one of ours. */
  readonly as: Conversion;
  /** Paths in the foreign record. The first with a value that fits is taken. */
  readonly from: readonly string[];
  /** Another field of ours without which this one says nothing. */
  readonly needs?: string;
  /** Whether a value that does not fit is taken out, and kept in the repair as far as it goes. */
  readonly isRemovable?: boolean;
}

/** A row of a table. */
export function field(to: string, as: Conversion, ...from: readonly string[]): FieldRow {
  return { to, as, from };
}

/** The same rows for fields that say nothing without another. */
export function needing(needs: string, ...rows: readonly FieldRow[]): FieldRow[] {
  return rows.map((row) => ({ ...row, needs }));
}

/** The same rows for fields that are filled in when their value does not fit. */
export function removable(...rows: readonly FieldRow[]): FieldRow[] {
  return rows.map((row) => ({ ...row, isRemovable: true }));
}

interface Found {
  readonly row: FieldRow;
  readonly path: string;
  readonly value: Foreign;
  readonly reason: string | undefined;
}

const leaves = new Map<string, core.$ZodType | undefined>();

/** The schema of a field of ours. */
function leafAt(path: string): core.$ZodType | undefined {
  if (!leaves.has(path)) leaves.set(path, schemasAt(AnalyticsEvent, path.split("."))[0]);
  return leaves.get(path);
}

/**
 * Takes the fields that the table names out of a record and returns them under our names. What fits
 * its field is taken; what does not stays where it is, and a note says so. Null is no value. A row
 * for a field inside another stands before the row for the whole.
 */
export function takeFields(
  record: ForeignObject,
  rows: readonly FieldRow[],
  note: NoteRepair,
): ForeignObject {
  const found = rows.flatMap((row) => find(record, row, note) ?? []);
  const places = new Set(found.map(({ row }) => row.to));
  const event: ForeignObject = {};
  for (const { row, path, value, reason } of found) {
    if (row.needs !== undefined && !places.has(row.needs)) continue;
    const original = take(record, path);
    if (original === undefined) continue;
    put(event, row.to, value);
    if (reason !== undefined) note(path, "converted", reason, original);
  }
  return event;
}

function find(record: ForeignObject, row: FieldRow, note: NoteRepair): Found | undefined {
  const leaf = leafAt(row.to);
  for (const path of row.from) {
    const value = valueAt(record, path);
    if (value === undefined) continue;
    const converted = value === null ? undefined : row.as(value);
    if (converted !== undefined && (!leaf || z.safeParse(leaf, converted.value).success)) {
      return { row, path, value: converted.value, reason: converted.reason };
    }
    noteMisfit(record, row, path, value, note);
  }
  return undefined;
}

function noteMisfit(
  record: ForeignObject,
  row: FieldRow,
  path: string,
  value: Foreign,
  note: NoteRepair,
): void {
  if (value === null || value === "") {
    take(record, path);
    note(path, "removed", "It is empty.", value);
  } else if (row.isRemovable && fitsRepair(value)) {
    take(record, path);
    note(path, "removed", "It does not fit its field in any spelling that is known.", value);
  } else {
    note(path, "moved", "It does not fit its field and is kept in the context.", value);
  }
}
