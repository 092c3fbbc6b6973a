/**
 * What a reader answered, held against what TypeScript made of the same documents.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import * as z from "zod";
import type { Judgement } from "./document.js";

const ReaderIssue = z.object({
  path: z.string(),
  rule: z.string().nullish(),
  keyword: z.string().nullish(),
  severity: z.enum(["error", "warning", "info"]),
});
type ReaderIssue = z.infer<typeof ReaderIssue>;

const AnswerLine = z.union([
  z.object({ id: z.string(), issues: z.array(ReaderIssue), sha256: z.string().nullish() }),
  z.object({ nanos_per_document: z.number(), nanos_per_digest: z.number() }),
]);

/** The answers of one reader. */
export interface Answers {
  readonly judgements: ReadonlyMap<string, Judgement>;
  readonly nanosPerDocument: number | undefined;
  readonly nanosPerDigest: number | undefined;
}

const readerReasons = new Set([
  "too_long",
  "byte_order_mark",
  "not_utf8",
  "not_json",
  "duplicate_key",
  "lone_surrogate",
  "number_not_exact",
  "too_deep",
]);

/** Reads a file of answers. Throws where a line is none. */
export function readAnswers(file: string): Answers {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  const judgements = new Map<string, Judgement>();
  let nanosPerDocument: number | undefined;
  let nanosPerDigest: number | undefined;
  for (const line of lines) {
    const answer = AnswerLine.parse(JSON.parse(line));
    if ("id" in answer) {
      const sha256 = answer.sha256 ?? undefined;
      judgements.set(answer.id, { ...judgementOf(answer.issues), sha256 });
    } else {
      nanosPerDocument = answer.nanos_per_document;
      nanosPerDigest = answer.nanos_per_digest;
    }
  }
  return { judgements, nanosPerDocument, nanosPerDigest };
}

function judgementOf(issues: readonly ReaderIssue[]): Judgement {
  const valid = issues.every(({ severity }) => severity !== "error");
  const structural = issues.filter(({ rule }) => rule === undefined || rule === null);
  if (structural.length > 0) {
    const isRefused = structural.some(({ keyword }) => readerReasons.has(keyword ?? ""));
    return { valid, stage: isRefused ? "reader" : "structure", rules: [] };
  }
  return { valid, stage: "rules", rules: issues.map(({ rule, path }) => `${rule} ${path}`).sort() };
}

/** How a reader differs about one document. */
export type Difference = "missing" | "verdict" | "stage" | "rules" | "paths" | "digest";

/** How a verdict differs from what is expected; undefined when it does not. */
export function differenceOf(
  expected: Judgement,
  given: Judgement | undefined,
): Difference | undefined {
  if (given === undefined) return "missing";
  if (given.valid !== expected.valid) return "verdict";
  if (given.stage !== expected.stage) return "stage";
  if (given.rules.map(idOf).sort().join() !== expected.rules.map(idOf).sort().join())
    return "rules";
  return given.rules.join() === expected.rules.join() ? undefined : "paths";
}

function idOf(rule: string): string {
  return rule.slice(0, rule.indexOf(" "));
}
