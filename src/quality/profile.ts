/**
 * What is usual for each number of a schema, as columns are counted (OpenLineage,
 * `DataQualityMetricsInputDatasetFacet`).
 *
 * @module
 */
import type * as z from "zod";
import type * as core from "zod/v4/core";
import { $ZodNumber } from "zod/v4/core";
import type { ColumnQuality } from "../core/column-quality.js";
import { Key } from "../core/identifier.js";
import { steps } from "../core/rules/path.js";
import { places } from "../core/rules/places.js";
import { branches, shapes, unwrap } from "../core/schema-tree.js";
import { under } from "./field-plan.js";
import { IdSample } from "./id-sample.js";
import { QualityError } from "./quality-error.js";
import { RunningBaseline } from "./running-baseline.js";

/** Columns of one profile, as many as a record of quality holds. */
const MOST_COLUMNS = 500;

/** Different values of a column that are counted exactly; beyond, the count is an estimate. */
const MOST_DISTINCT = 10_000;

interface Column {
  readonly steps: readonly string[];
  readonly baseline: RunningBaseline;
  readonly distinct: IdSample;
}

/**
 * The numbers of many records by field: of a schema's first 500 fields that hold one number, those in
 * lists and maps left out. Memory is bounded. A number that a baseline cannot hold counts as none.
 */
export class Profile {
  private rowCount = 0;
  private readonly schema: z.ZodType;
  private readonly columns: ReadonlyMap<string, Column>;

  constructor(schema: z.ZodType) {
    this.schema = schema;
    const paths = [...new Set(numbersOf(schema, ""))].filter((it) => Key.safeParse(it).success);
    this.columns = new Map(paths.slice(0, MOST_COLUMNS).map((path) => [path, columnAt(path)]));
  }

  /** Counts a record, which may be anything. */
  add(record: unknown): void {
    this.rowCount += 1;
    for (const { steps: path, baseline, distinct } of this.columns.values()) {
      const value = places(record, path)[0]?.value;
      if (typeof value !== "number") continue;
      try {
        baseline.add(value);
      } catch (error) {
        if (error instanceof QualityError) continue;
        throw error;
      }
      distinct.add(String(value));
    }
  }

  /**
   * Counts all that another has seen.
   *
   * @throws {QualityError} `unlike` for a profile of another schema.
   */
  merge(other: Profile): void {
    if (other.schema !== this.schema) {
      throw new QualityError("unlike", "Only profiles of one schema can be merged.");
    }
    for (const [path, { baseline, distinct }] of this.columns) {
      const theirs = other.columns.get(path);
      if (theirs === undefined) continue;
      baseline.merge(theirs.baseline);
      distinct.merge(theirs.distinct);
    }
    this.rowCount += other.rowCount;
  }

  /** The baseline of a field; undefined for a field that has none. It grows with the profile. */
  baseline(path: string): RunningBaseline | undefined {
    return this.columns.get(path)?.baseline;
  }

  /**
   * What was counted, a record for each field that had a number. With more than 10,000 different
   * values, their count is an estimate with a standard error of about 1 %.
   */
  result(): ColumnQuality[] {
    return [...this.columns].flatMap(([column, { baseline, distinct }]) => {
      const summary = baseline.summary();
      if (summary === undefined) return [];
      const { count, min, max } = summary;
      return {
        column,
        row_count: this.rowCount,
        null_count: this.rowCount - count,
        distinct_count: Math.min(distinct.distinctCount, count),
        completeness_ratio: count / this.rowCount,
        min,
        max,
        quantiles: [0, 0.25, 0.5, 0.75, 1].map((share) => ({
          quantile_ratio: share,
          value: baseline.quantile(share) ?? min,
        })),
      };
    });
  }
}

/** A profile of all records of a stream, such as those of a file. */
export async function profile(
  schema: z.ZodType,
  records: AsyncIterable<unknown> | Iterable<unknown>,
): Promise<ColumnQuality[]> {
  const all = new Profile(schema);
  for await (const record of records) all.add(record);
  return all.result();
}

function columnAt(path: string): Column {
  return {
    steps: steps(path),
    baseline: new RunningBaseline(),
    distinct: new IdSample(MOST_DISTINCT),
  };
}

/** The paths of a schema's numbers, of every shape, those in lists and maps left out. */
function numbersOf(schema: core.$ZodType, path: string): string[] {
  if (unwrap(schema) instanceof $ZodNumber) return path === "" ? [] : [path];
  return shapes(schema).flatMap((shape) =>
    branches(shape.schema)
      .filter(({ step }) => step !== "[]" && step !== "*")
      .flatMap(({ step, schema: inner }) => numbersOf(inner, under(path, step))),
  );
}
