/**
 * One run of `verify-audit`: verifies chains of audit records and prints what it came to.
 *
 * @module
 */
import type { ChainProblem } from "../integrity/audit/chain-problem.js";
import type { ChainExtent } from "../integrity/audit/chain-state.js";
import { ChainVerifier } from "../integrity/audit/chain-verifier.js";
import { IntegrityError } from "../integrity/integrity-error.js";
import { auditProof } from "./audit-proof.js";
import { auditReportText } from "./audit-report-text.js";
import { exitCodeOf, exitCodes } from "./exit-code.js";
import { faultWords } from "./fault-words.js";
import { inputFiles } from "./input-files.js";
import type { Io } from "./io.js";
import { Output } from "./output.js";
import { readRecords } from "./read-records.js";
import { UsageError } from "./usage-error.js";
import type { InputVerdict } from "./walk-inputs.js";

/** The options of `verify-audit`, as they are given. */
export interface VerifyAuditOptions {
  readonly head?: string;
  readonly key?: string;
  readonly format: "pretty" | "json";
}

/** A problem with its place in the inputs. */
export interface PlacedProblem extends Omit<ChainProblem, "fault" | "index"> {
  /** A fault of a chain, or `unread`: the record is no JSON, or the input broke off. */
  readonly fault: ChainProblem["fault"] | "unread";
  /** What is wrong, in words. */
  readonly message: string;
  /** Absent when it is about no record. */
  readonly input?: string;
  /** From 1. */
  readonly record_number?: number;
  /** From 1. Absent in a JSON array. */
  readonly line?: number;
}

/** What a run came to. */
export interface AuditReport {
  readonly ok: boolean;
  readonly is_interrupted: boolean;
  readonly record_count: number;
  readonly problem_count: number;
  /** How often each fault was found. */
  readonly faults: Readonly<Record<string, number>>;
  readonly first?: PlacedProblem;
  readonly chains: readonly ChainExtent[];
}

/** Verifies the chains of the inputs and prints what it came to. Gives the exit code. */
export async function verifyAudit(
  files: readonly string[],
  { head, key, format }: VerifyAuditOptions,
  io: Io,
): Promise<number> {
  const stdout = new Output(io.stdout);
  const inputs = await inputFiles(files, io);
  const verifier = new ChainVerifier(await auditProof(head, key, io, stdout));
  const faults: Record<string, number> = {};
  let first: PlacedProblem | undefined;
  let records = 0;
  const tell = (problem: PlacedProblem) => {
    first ??= problem;
    faults[problem.fault] = (faults[problem.fault] ?? 0) + 1;
  };
  for await (const record of readRecords(inputs, io, stdout)) {
    records += 1;
    for (const problem of problemsOf(record, verifier)) tell(problem);
  }
  const isInterrupted = io.signal.aborted;
  if (!isInterrupted) for (const problem of verifier.end()) tell(placed(problem));
  const count = Object.values(faults).reduce((sum, some) => sum + some, 0);
  const report: AuditReport = {
    ok: count === 0 && !isInterrupted,
    is_interrupted: isInterrupted,
    record_count: records,
    problem_count: count,
    faults,
    ...(first !== undefined && { first }),
    chains: verifier.extents,
  };
  const json = () => `${JSON.stringify(report, null, 2)}\n`;
  await stdout.write(format === "json" ? json() : auditReportText(report, io.colors));
  if (isInterrupted) return exitCodeOf(io.signal);
  return count === 0 ? exitCodes.allValid : exitCodes.someInvalid;
}

function problemsOf({ input, verdict }: InputVerdict, verifier: ChainVerifier): PlacedProblem[] {
  const { number, line } = verdict.record;
  const place = { input: input.name, record_number: number, ...(line !== undefined && { line }) };
  if (!verdict.valid) {
    const message = `it can't be read: ${verdict.issues[0]?.message ?? "it is no JSON."}`;
    return [{ fault: "unread", message: message.replace(/\.$/, ""), ...place }];
  }
  return pushed(verdict.value, verifier).map((problem) => ({ ...placed(problem), ...place }));
}

/** @throws {UsageError} for an input of more chains than can be held. */
function pushed(record: unknown, verifier: ChainVerifier): readonly ChainProblem[] {
  try {
    return verifier.push(record);
  } catch (error) {
    if (error instanceof IntegrityError) throw new UsageError(error.message);
    throw error;
  }
}

function placed({ index: _, ...problem }: ChainProblem): PlacedProblem {
  return { ...problem, message: faultWords(problem) };
}
