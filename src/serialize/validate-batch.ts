/**
 * From values to the valid ones, and a dead letter for each of the others.
 *
 * @module
 */
import type * as z from "zod";
import type { DeadLetter } from "../core/dead-letter.js";
import { type InspectOptions, inspect } from "../core/rules/inspect.js";
import { MOST_BYTES } from "./checked-limits.js";
import { type DeadLetterOrigin, letterOf, type RefusedBytes } from "./dead-letter-of.js";
import type { Judgement } from "./judge.js";
import { modelName } from "./model-name.js";
import { valueText } from "./value-text.js";

/** A value that was refused. */
export interface RefusedValue {
  /** Its place among the values, from 0. */
  readonly index: number;
  /** The value itself, as it was given. */
  readonly value: unknown;
  /** What is wrong with it, and its text. Its `record_number` is the place from 1. */
  readonly deadLetter: DeadLetter;
}

/** What became of the values of a batch: each is in one of the two lists. */
export interface BatchVerdict<Output> {
  /** The valid ones, parsed, in their order. */
  readonly valid: readonly Output[];
  /** The others, in their order. */
  readonly refused: readonly RefusedValue[];
  /** How many of the valid ones break a rule that only warns. */
  readonly warned: number;
}

/** What may be said of a batch. */
export interface ValidateBatchOptions extends InspectOptions {
  /** The name of the schema in dead letters. Absent: its own, given by `.meta({ id })`. */
  readonly model?: string;
  /** Where the values come from, for dead letters: at most 4096 characters. */
  readonly input?: string;
}

/**
 * Judges values: gives the valid ones, parsed, and a dead letter for each of the others. A valid
 * value passes the compiled parser alone; the issues of another are found as `inspect` finds them.
 * Nothing that a value is makes it throw: a value that can't be read is refused too.
 *
 * A dead letter holds a value as JSON writes it, as Node shows it where JSON can't (a `bigint`, a
 * cycle), and of a text over 64 MiB the first part. The value itself stands beside it.
 *
 * @throws {SerializeError} `schema_unnamed` when neither the schema nor the caller gives a name.
 */
export function validateBatch<Schema extends z.ZodType>(
  schema: Schema,
  values: Iterable<unknown>,
  options: ValidateBatchOptions = {},
): BatchVerdict<z.output<Schema>> {
  const origin = { ...options, model: modelName(schema, options.model) };
  const valid: z.output<Schema>[] = [];
  const refused: RefusedValue[] = [];
  let warned = 0;
  let index = 0;
  for (const value of values) {
    const judgement = judged(schema, value, options);
    if (judgement.valid) {
      // What is valid was parsed.
      valid.push(judgement.data as z.output<Schema>);
      if (judgement.issues.length > 0) warned += 1;
    } else {
      refused.push(refusal(value, index, judgement, origin));
    }
    index += 1;
  }
  return { valid, refused, warned };
}

function judged<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  options: InspectOptions,
): Judgement<z.output<Schema>> {
  try {
    return inspect(schema, value, options);
  } catch {
    return { valid: false, issues: [unreadable] };
  }
}

const unreadable = {
  path: [],
  message: "The value can't be read: a getter or a proxy in it throws, or it is too deep.",
  severity: "error",
  code: "unreadable",
} as const;

function refusal(
  value: unknown,
  index: number,
  { issues }: Judgement,
  origin: DeadLetterOrigin,
): RefusedValue {
  const all = Buffer.from(valueText(value));
  const isLong = all.length > MOST_BYTES;
  const refused: RefusedBytes = {
    reason: isLong ? "too_long" : "invalid",
    issues,
    bytes: isLong ? firstPart(all) : all,
    number: index + 1,
    part: isLong ? { index: 0, hasMore: true } : undefined,
  };
  return { index, value, deadLetter: letterOf(refused, origin) };
}

/** As many bytes as a dead letter holds, cut between characters. */
function firstPart(bytes: Buffer): Buffer {
  let length = MOST_BYTES;
  while (((bytes[length] ?? 0) & 0xc0) === 0x80) length--;
  return bytes.subarray(0, length);
}
