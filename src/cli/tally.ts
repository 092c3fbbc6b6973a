/**
 * Counts what verdicts say.
 *
 * @module
 */
import type { DeadLetterReason } from "../core/dead-letter.js";
import type { Issue } from "../core/rules/inspect.js";
import type { RawRecord } from "../serialize/raw-record.js";
import type { RecordVerdict } from "../serialize/validate-records.js";
import { collapsedPathText } from "./path-text.js";

/** One broken rule and how often. */
export interface RuleCount {
  readonly count: number;
  /** The rule's sentence. */
  readonly message: string;
}

/** A record that was refused, for people to look at. */
export interface Failure {
  readonly input: string;
  readonly recordNumber: number;
  /** Absent in a JSON array. */
  readonly line?: number;
  readonly issues: readonly Issue[];
}

/** Failures that are kept to be shown: the first of each kind. */
const MAX_FAILURES = 5;
/** Different paths that are counted: a sender who invents keys must not fill the memory. */
const MAX_PATHS = 1000;

/** Counts what verdicts say. Its size is bounded, however many there are. */
export class Tally {
  records = 0;
  valid = 0;
  /** Valid records with a warning or an info. */
  warned = 0;
  /** Bytes of the records, separators left out. */
  bytes = 0;
  readonly reasons = new Map<DeadLetterReason, number>();
  /** Broken rules that make a record invalid, by id. */
  readonly rules = new Map<string, RuleCount>();
  /** Broken rules that do not, by id. */
  readonly warnings = new Map<string, RuleCount>();
  /** Errors by path, indexes left out. */
  readonly paths = new Map<string, number>();
  /** The first failures that differ in more than a number, by what makes them differ. */
  readonly failures = new Map<string, Failure>();

  get invalid(): number {
    return this.records - this.valid;
  }

  /** Counts a verdict. The parts of a record are one record. */
  add({ record, valid, reason, issues }: RecordVerdict, input: string): void {
    this.bytes += record.bytes.length;
    if (record.part !== undefined && record.part.index > 0) return;
    this.records += 1;
    if (valid) this.valid += 1;
    if (valid && issues.length > 0) this.warned += 1;
    for (const issue of issues) this.addIssue(issue);
    if (reason === undefined) return;
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
    if (this.failures.size < MAX_FAILURES) this.keep(record, reason, issues, input);
  }

  private keep(
    { number: recordNumber, line }: RawRecord,
    reason: DeadLetterReason,
    issues: readonly Issue[],
    input: string,
  ): void {
    const faults = issues.map(({ path, message }) => [collapsedPathText(path), message]);
    const kind = JSON.stringify([reason, ...faults]).replace(/[0-9]+/g, "");
    if (this.failures.has(kind)) return;
    this.failures.set(kind, { input, recordNumber, ...(line !== undefined && { line }), issues });
  }

  private addIssue({ severity, rule, message, path }: Issue): void {
    if (rule !== undefined) {
      const counts = severity === "error" ? this.rules : this.warnings;
      counts.set(rule, { count: (counts.get(rule)?.count ?? 0) + 1, message });
    }
    if (severity !== "error") return;
    const text = collapsedPathText(path);
    const counted = this.paths.has(text) || this.paths.size < MAX_PATHS ? text : "(other paths)";
    this.paths.set(counted, (this.paths.get(counted) ?? 0) + 1);
  }
}
