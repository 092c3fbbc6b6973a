/**
 * `npm run bench` prints what events cost; `npm run bench:check` fails when a budget is passed.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Size, Validity } from "./cases.js";
import { type Measurement, measure, type Operation } from "./measure.js";

/** The budgets: ratios to `JSON.parse` of the same bytes, and milliseconds for one event. */
interface Budgets {
  readonly event_ms: number;
  readonly ratios: Readonly<
    Record<Size, Readonly<Record<Validity, Readonly<Record<Operation, number>>>>>
  >;
}

const budgets: Budgets = JSON.parse(
  readFileSync(join(import.meta.dirname, "budgets.json"), "utf8"),
);
const isCheck = process.argv.includes("--check");
const measurements = await measure(isCheck ? 11 : 21, 60);

const columns = [
  "event",
  "bytes",
  "",
  "operation",
  "× JSON.parse",
  "budget",
  "median µs",
  "p99 µs",
  "",
];
const rows = measurements.map((it) => [
  it.size,
  String(it.event_bytes),
  it.validity,
  it.operation,
  it.ratio.toFixed(2),
  budgetOf(it).toFixed(2),
  (it.median_ms * 1000).toFixed(1),
  (it.p99_ms * 1000).toFixed(1),
  isWithin(it) ? "" : "over budget",
]);
for (const row of [columns, ...rows]) console.log(row.map(padded).join("  ").trimEnd());

const over = measurements.filter((it) => !isWithin(it));
if (over.length > 0) {
  console.log(`\n${over.length} of ${measurements.length} measurements are over budget.`);
  if (isCheck) process.exitCode = 1;
} else {
  console.log(`\nAll ${measurements.length} measurements are within budget (bench/budgets.json).`);
}

function budgetOf({ size, validity, operation }: Measurement): number {
  return budgets.ratios[size][validity][operation];
}

function isWithin(it: Measurement): boolean {
  return it.ratio <= budgetOf(it) && it.p99_ms <= budgets.event_ms;
}

function padded(text: string, column: number): string {
  const widths = [5, 6, 7, 9, 12, 6, 9, 9, 11];
  const width = widths[column] ?? 0;
  return [0, 2, 3, 8].includes(column) ? text.padEnd(width) : text.padStart(width);
}
