/**
 * What a run of `validate` came to, for people.
 *
 * @module
 */
import type { DeadLetterReason } from "../core/dead-letter.js";
import type { Colors } from "./io.js";
import { bytesText, counted, countText, durationText, percentText } from "./numbers.js";
import { pathText } from "./path-text.js";
import { printable } from "./printable.js";
import { byCount, type Outcome, perSecond } from "./summary.js";
import { table } from "./table.js";
import type { Failure, RuleCount } from "./tally.js";

/** Rows of each table that are shown; the JSON summary has them all. */
const MAX_ROWS = 10;
/** Issues of each failure that are shown. */
const MAX_ISSUES = 3;
/** Characters of a message that are shown. */
const LONGEST_MESSAGE = 240;

const reasonTexts = {
  invalid: "breaks the schema or a rule",
  unmapped: "has no form in this model",
  not_json: "is no JSON",
  not_utf8: "is no UTF-8",
  byte_order_mark: "begins with a byte-order mark",
  lone_surrogate: "holds half of a surrogate pair",
  number_not_exact: "holds a number that no double holds",
  duplicate_key: "holds a key twice in one object",
  too_long: "has more bytes than allowed",
  too_deep: "is nested deeper than allowed",
  truncated: "is cut off by the end of the input",
} as const satisfies Record<DeadLetterReason, string>;

/** A summary for people. */
export function summaryText(outcome: Outcome, colors: Colors, width: number): string {
  const { tally } = outcome;
  const rows = (title: string, all: readonly string[][]) => section(title, all, colors, width);
  const lines = [
    headline(outcome, colors),
    ...rows("Refused because it …", reasonRows(outcome)),
    ...rows("Rules broken", ruleRows(tally.rules)),
    ...rows(
      "Where the errors are",
      byCount(tally.paths).map(([path, n]) => [countText(n), path]),
    ),
    ...rows("Warnings, which refuse nothing", ruleRows(tally.warnings)),
    ...failureLines(outcome, colors, width),
    "",
    ...closing(outcome),
  ];
  return `${lines.join("\n")}\n`;
}

function headline({ model, inputs, tally }: Outcome, colors: Colors): string {
  const { records, valid, invalid } = tally;
  const [first = "-", ...more] = inputs;
  const names = more.length === 0 ? inputName(first) : `${inputs.length} inputs`;
  if (records === 0) return `${colors.bold(model)}  ${names}  ${colors.yellow("no records")}`;
  const verdict =
    invalid === 0
      ? colors.green(`all ${counted(valid, "record")} valid`)
      : `${counted(records, "record")}: ${colors.green(`${countText(valid)} valid`)}, ${colors.red(
          `${countText(invalid)} invalid`,
        )} (${percentText(invalid, records)})`;
  return `${colors.bold(model)}  ${names}  ${verdict}`;
}

function inputName(name: string): string {
  return name === "-" ? "standard input" : printable(name);
}

function reasonRows({ tally }: Outcome): string[][] {
  return byCount(tally.reasons).map(([reason, count]) => [
    countText(count),
    reason,
    reasonTexts[reason],
  ]);
}

function ruleRows(rules: ReadonlyMap<string, RuleCount>): string[][] {
  const counts = new Map([...rules].map(([rule, { count }]) => [rule, count]));
  return byCount(counts).map(([rule, count]) => [
    countText(count),
    rule,
    rules.get(rule)?.message ?? "",
  ]);
}

function section(
  title: string,
  rows: readonly string[][],
  colors: Colors,
  width: number,
): string[] {
  if (rows.length === 0) return [];
  const left = rows.length - MAX_ROWS;
  const more = left > 0 ? [colors.dim(`  and ${left} more; --format json lists them all`)] : [];
  return ["", colors.bold(title), ...table(rows.slice(0, MAX_ROWS), width, true), ...more];
}

function failureLines({ tally, inputs }: Outcome, colors: Colors, width: number): string[] {
  if (tally.failures.size === 0) return [];
  const title = tally.invalid > tally.failures.size ? "The first of each kind" : "Each of them";
  const lines = [...tally.failures.values()].flatMap((failure) => [
    `  ${colors.cyan(placeOf(failure, inputs.length > 1))}`,
    ...issueRows(failure, width),
  ]);
  return ["", colors.bold(title), ...lines];
}

function placeOf({ input, line, recordNumber }: Failure, isNamed: boolean): string {
  const place =
    line === undefined ? `record ${countText(recordNumber)}` : `line ${countText(line)}`;
  return isNamed ? `${inputName(input)}, ${place}` : place;
}

function issueRows({ issues }: Failure, width: number): string[] {
  const errors = issues.filter(({ severity }) => severity === "error");
  const rows = errors
    .slice(0, MAX_ISSUES)
    .map(({ path, message }) => [pathText(path), messageText(message)]);
  const left = errors.length - rows.length;
  const more = left > 0 ? [`    and ${counted(left, "more error")}`] : [];
  return [...table(rows, width - 2).map((row) => `  ${row}`), ...more];
}

/** A message on a few lines: a list of values can be broken, and what is very long is cut. */
function messageText(message: string): string {
  const breakable = printable(message).replaceAll('"|"', '", "');
  if (breakable.length <= LONGEST_MESSAGE) return breakable;
  return `${breakable.slice(0, LONGEST_MESSAGE).toWellFormed()} …`;
}

function closing({ tally, elapsedMs, deadLetters, isInterrupted }: Outcome): string[] {
  const rate = `${countText(perSecond(tally.records, elapsedMs))} records/s`;
  const speed = `${bytesText(perSecond(tally.bytes, elapsedMs))}/s`;
  const lines = [`${bytesText(tally.bytes)} in ${durationText(elapsedMs)}: ${rate}, ${speed}.`];
  if (deadLetters !== undefined) {
    const { count, file } = deadLetters;
    lines.push(`${counted(count, "dead letter")} in ${printable(file)}.`);
  }
  if (isInterrupted) lines.push("Interrupted: what came after was not read.");
  return lines;
}
