/**
 * `npm run bench` prints what events cost; `npm run bench:check` fails when a budget is passed.
 *
 * Each case runs in a process of its own, for what one case teaches the engine slows the next.
 *
 * @module
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { caseNames, type Load, type Validity } from "./cases.js";
import type { Measurement, Operation } from "./measure.js";

/** What the package is held to; the other ways to judge are measured beside it. */
type Budgeted = Extract<Operation, "verdict" | "parse">;

/** The budgets: ratios to `JSON.parse` of the same bytes, and milliseconds for one event. */
interface Budgets {
  readonly event_ms: number;
  readonly p99_ms: number;
  readonly ratios: Readonly<
    Record<Load, Readonly<Record<Validity, Readonly<Record<Budgeted, number>>>>>
  >;
}

const budgets: Budgets = JSON.parse(
  readFileSync(join(import.meta.dirname, "budgets.json"), "utf8"),
);
const isCheck = process.argv.includes("--check");
const rounds = isCheck ? 15 : 31;
const measurements = caseNames.flatMap(({ load, validity }) => measured(load, validity));

const widths = [5, 6, 7, 9, 12, 6, 9, 9, 11];
const head = [
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
  it.load,
  String(it.event_bytes),
  it.validity,
  it.operation,
  it.ratio.toFixed(2),
  budgetOf(it)?.toFixed(2) ?? "",
  (it.median_ms * 1000).toFixed(1),
  (it.p99_ms * 1000).toFixed(1),
  isWithin(it) ? "" : "over budget",
]);
for (const row of [head, ...rows]) console.log(row.map(padded).join("  ").trimEnd());

const over = measurements.filter((it) => !isWithin(it));
if (over.length > 0) {
  console.log(`\n${over.length} of ${measurements.length} measurements are over budget.`);
  if (isCheck) process.exitCode = 1;
} else {
  const held = measurements.filter((it) => budgetOf(it) !== undefined);
  console.log(`\nAll ${held.length} measurements are within budget (bench/budgets.json).`);
}

/** Measures a case; again, at most twice, while it is over budget: a busy machine may be why. */
function measured(load: Load, validity: Validity): Measurement[] {
  let found = inOwnProcess(load, validity);
  for (let again = 0; again < 2 && !found.every(isWithin); again++) {
    found = inOwnProcess(load, validity);
  }
  return found;
}

function inOwnProcess(load: Load, validity: Validity): Measurement[] {
  const script = join(import.meta.dirname, "measure-case.ts");
  const args = [...process.execArgv, script, load, validity, String(rounds)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
}

/** The budget of an operation; undefined for those that are measured for comparison. */
function budgetOf({ load, validity, operation }: Measurement): number | undefined {
  return operation === "verdict" || operation === "parse"
    ? budgets.ratios[load][validity][operation]
    : undefined;
}

function isWithin(it: Measurement): boolean {
  const ratio = budgetOf(it);
  if (ratio === undefined) return true;
  return it.ratio <= ratio && it.median_ms <= budgets.event_ms && it.p99_ms <= budgets.p99_ms;
}

function padded(text: string, column: number): string {
  const width = widths[column] ?? 0;
  return [0, 2, 3, 8].includes(column) ? text.padEnd(width) : text.padStart(width);
}
