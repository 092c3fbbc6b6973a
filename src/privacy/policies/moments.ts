/**
 * Dates of a record, without all but their year, in three steps: each says as little as the rules of
 * the record allow (45 CFR 164.514(b)(2)(i)(C)).
 *
 * @module
 */
import * as z from "zod";

/**
 * What the dates of a de-identified record still say.
 *
 * - `none`: the record is about nobody, and its dates are as they were.
 * - `years`: their years. Each stands at the start of its year.
 * - `order`: their years and their order. Each stands at the start of its year and so many
 *   milliseconds, or of days, as there are earlier ones of that year.
 * - `intervals`: the time between them. All were moved together, the earliest to the start of its year.
 * - `weekdays`: the same, and their day of the week and time of day. All were moved by whole weeks, the
 *   earliest into the first week of its year. For records whose rules count from midnight or Monday.
 */
export const DateDetail = z
  .enum({
    NONE: "none",
    YEARS: "years",
    ORDER: "order",
    INTERVALS: "intervals",
    WEEKDAYS: "weekdays",
  })
  .meta({ id: "DateDetail", title: "What dates still say" });
export type DateDetail = z.infer<typeof DateDetail>;

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

type Kind = "instant" | "day" | "seconds" | "milliseconds";

interface Moment {
  readonly kind: Kind;
  readonly ms: number;
}

const INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,12})?)?(?:Z|[+-]\d\d:?\d\d)?$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Numbers from which on they are milliseconds, and not seconds, since 1970. */
const LEAST_MS = 100_000_000_000;

function momentOf(value: unknown): Moment | undefined {
  if (typeof value === "number") {
    return value < LEAST_MS
      ? { kind: "seconds", ms: value * 1000 }
      : { kind: "milliseconds", ms: value };
  }
  if (typeof value !== "string") return undefined;
  const kind = DAY.test(value) ? "day" : INSTANT.test(value) ? "instant" : undefined;
  const ms = Date.parse(value);
  if (kind === undefined || Number.isNaN(ms)) return undefined;
  // An offset can carry an instant out of the years that have four digits.
  return { kind, ms: Math.min(Math.max(ms, yearStart(0)), yearStart(10_000) - 1) };
}

/** The start of a year, by UTC. */
function yearStart(year: number): number {
  // Date.UTC reads years below 100 as of the 20th century.
  return new Date(0).setUTCFullYear(year, 0, 1);
}

const written: Readonly<Record<Kind, (ms: number) => string | number>> = {
  instant: (ms) => new Date(ms).toISOString(),
  day: (ms) => new Date(ms).toISOString().slice(0, 10),
  seconds: (ms) => Math.floor(ms / 1000),
  milliseconds: (ms) => ms,
};

/** The year of a date, by UTC; undefined for what is none. */
function yearOf(value: unknown): number | undefined {
  const moment = momentOf(value);
  return moment && new Date(moment.ms).getUTCFullYear();
}

/**
 * The year that a record is of: the latest of its dates that is not to come yet. Ages are counted
 * from there.
 */
function yearOfRecord(dates: readonly unknown[], thisYear: number): number {
  const years = dates.flatMap((date) => yearOf(date) ?? []).filter((year) => year <= thisYear);
  return years.length === 0 ? thisYear : Math.max(...years);
}

/** The start of a year, at most 90 years before that of the record: an age over 89 is one band. */
function startOfYear(ms: number, recordYear: number): number {
  const year = Math.max(new Date(ms).getUTCFullYear(), recordYear - 90);
  return yearStart(year);
}

/**
 * Whether an instant is as redactions of instants are: a whole second of the first minutes of 1970. It
 * stays, so that a record that was de-identified comes out the same again.
 */
function isRedacted(ms: number): boolean {
  return ms >= 0 && ms <= 256_000 && ms % 1000 === 0;
}

/** The dates of one record, each with what stands for it. */
export class Moments {
  private readonly recordYear: number;
  private readonly ranks: Readonly<Record<"instant" | "day", ReadonlyMap<number, number>>>;
  private readonly shift: number;

  /** @param dates All dates of the record. What is no date is passed over. */
  constructor(dates: readonly unknown[], thisYear: number) {
    this.recordYear = yearOfRecord(dates, thisYear);
    const moments = dates.flatMap((date) => momentOf(date) ?? []);
    const of = (kind: Kind) => moments.filter((it) => it.kind === kind).map(({ ms }) => ms);
    this.ranks = { instant: ranksOf(of("instant")), day: ranksOf(of("day")) };
    const recent = [...of("instant"), ...of("day")].filter(
      (ms) => !this.isOld(ms) && !isRedacted(ms),
    );
    const earliest = recent.reduce((least, ms) => Math.min(least, ms), Number.POSITIVE_INFINITY);
    this.shift = recent.length === 0 ? 0 : earliest - startOfYear(earliest, this.recordYear);
  }

  /**
   * What stands for a date; undefined for what is none. Numbers tell their year at most: they stand
   * where no rule reads them.
   */
  coarse(value: unknown, detail: DateDetail): string | number | undefined {
    const moment = momentOf(value);
    return moment && written[moment.kind](this.moved(moment, detail));
  }

  /** The year that stands in a text which is no date of ours, such as `March 2026`. */
  yearIn(text: unknown): string | undefined {
    const [year] = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(String(text)) ?? [];
    return year === undefined ? undefined : String(Math.max(Number(year), this.recordYear - 90));
  }

  private moved({ kind, ms }: Moment, detail: DateDetail): number {
    const start = startOfYear(ms, this.recordYear);
    if (detail === "none" || (kind === "instant" && isRedacted(ms))) return ms;
    if (detail === "years" || this.isOld(ms) || (kind !== "instant" && kind !== "day"))
      return start;
    if (detail === "order") {
      return start + (this.ranks[kind].get(ms) ?? 0) * (kind === "day" ? DAY_MS : 1);
    }
    const unit = detail === "weekdays" ? WEEK_MS : kind === "day" ? DAY_MS : 1;
    return ms - Math.floor(this.shift / unit) * unit;
  }

  private isOld(ms: number): boolean {
    return this.recordYear - new Date(ms).getUTCFullYear() >= 90;
  }
}

/** How many earlier ones each has in its year. */
function ranksOf(moments: readonly number[]): Map<number, number> {
  const ranks = new Map<number, number>();
  let year = Number.NaN;
  let rank = 0;
  for (const ms of [...new Set(moments)].sort((a, b) => a - b)) {
    const its = new Date(ms).getUTCFullYear();
    rank = its === year ? rank + 1 : 0;
    year = its;
    ranks.set(ms, rank);
  }
  return ranks;
}
