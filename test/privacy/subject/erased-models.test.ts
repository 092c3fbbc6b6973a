/**
 * Of every model: after erasure nothing of the person is left, and the record is as valid as it was.
 *
 * @module
 */
import { expect, test } from "vitest";
import * as z from "zod";
import { seeded } from "../../../scripts/random.js";
import { models } from "../../../src/catalog.js";
import {
  type DataSubject,
  type ErasureItem,
  type ErasureMethod,
  eraseSubject,
  exportSubject,
  RecordErasure,
  SubjectErasureReport,
  SubjectExportEntry,
  SubjectExportManifest,
  type SubjectInput,
} from "../../../src/privacy/index.js";
import { all, clear, planted } from "./_planted.js";

const SEED = 20261123;
const VALUES = 60;

const read = (value: unknown) => JSON.stringify(value).toLowerCase();
const leaks = (value: unknown) => clear.filter((text) => read(value).includes(text));

function recordOf(item: ErasureItem | undefined): unknown {
  return item?.kind === "record" && "record" in item.input ? item.input.record : undefined;
}

const erasedFrom = (
  input: SubjectInput,
  subject: DataSubject,
  method: ErasureMethod,
): Promise<ErasureItem[]> => all(eraseSubject([input], subject, { method }));

test.each(models)(
  "$name",
  async (model) => {
    const random = seeded(SEED);
    let plantings = 0;
    let retained = 0;
    for (let index = 0; index < VALUES; index++) {
      const { value, subject, count } = planted(model.name, model.schema, random);
      if (count === 0) continue;
      plantings += 1;
      const told = `seed ${SEED}, value ${index}: ${JSON.stringify(value)}`;
      const before = JSON.stringify(value);
      for (const method of ["remove", "pseudonymise"] as const) {
        const items = await erasedFrom({ model, record: value }, subject, method);
        const [first, last] = items;
        if (first?.kind !== "record" || last?.kind !== "report") expect.fail(told);
        expect(JSON.stringify(value), told).toBe(before);
        expect(RecordErasure.safeParse(first.erasure).error, told).toBeUndefined();
        expect(SubjectErasureReport.safeParse(last.report).error, told).toBeUndefined();
        expect(leaks([first.erasure, last.report]), told).toEqual([]);
        const record = recordOf(first);
        if (first.erasure.outcome === "retained") {
          retained += 1;
          continue;
        }
        expect(leaks(record), `${told} ${JSON.stringify(record)}`).toEqual([]);
        expect(z.safeParse(model.schema, record).error, told).toBeUndefined();
        const [again] = await erasedFrom({ model, record }, subject, method);
        expect(again?.kind === "record" && again.erasure.outcome, told).toBe("untouched");
        expect(recordOf(again) === record, told).toBe(true);
      }
      const [entry, manifest] = await all(exportSubject([{ model, record: value }], subject));
      expect(SubjectExportEntry.safeParse(entry).error, told).toBeUndefined();
      expect(SubjectExportManifest.safeParse(manifest).error, told).toBeUndefined();
      expect(entry?.kind === "entry" && entry.withheld, told).toBeUndefined();
      expect(read(entry), told).not.toContain("hunter2");
    }
    // Money, coordinates and the like have no place for a text of a person.
    if (plantings === 0) expect(["GeoPoint", "Money", "TraceContext"]).toContain(model.name);
    // Audit records say of themselves that they are to be kept, or are of a chain without commitments.
    if (model.name !== "AuditLog") expect({ retained }).toEqual({ retained: 0 });
  },
  120_000,
);
