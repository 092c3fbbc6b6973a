/**
 * From a stream of NDJSON to a verdict for each line, in order.
 *
 * @module
 */
import type * as z from "zod";
import type { DeadLetter } from "../core/dead-letter.js";
import { type InspectOptions, type Issue, inspect } from "../core/rules/inspect.js";
import { type ByteSource, bytesOf } from "./bytes-of.js";
import { checkedLimits } from "./checked-limits.js";
import { type DeadLetterOrigin, deadLetterOf } from "./dead-letter-of.js";
import type { RecordLimits } from "./limits.js";
import { modelName } from "./model-name.js";
import { validateRecords } from "./validate-records.js";

/** What became of one line. */
export type LineVerdict<Output> = AcceptedLine<Output> | RefusedLine;

/** A line whose record is valid. */
export interface AcceptedLine<Output> {
  readonly ok: true;
  /** Its place among the records, from 1. Blank lines are none. */
  readonly recordNumber: number;
  /** The parsed record with its defaults. */
  readonly value: Output;
  /** Rules that only warn, and are broken. */
  readonly warnings: readonly Issue[];
}

/** A line that is refused, or a part of one that is too long to hold. */
export interface RefusedLine {
  readonly ok: false;
  /** Its place among the records, from 1. The parts of a line share it. */
  readonly recordNumber: number;
  /** What is wrong with it, and its bytes as they came. */
  readonly deadLetter: DeadLetter;
}

/** How a stream is read. */
export interface ValidateStreamOptions extends InspectOptions {
  /** How large a record may be. Absent: 1 MiB and 64 levels. At most 64 MiB and 1000 levels. */
  readonly limits?: Partial<RecordLimits>;
  /** The name of the schema in dead letters. Absent: its own, given by `.meta({ id })`. */
  readonly model?: string;
  /** The name of the stream in dead letters: at most 4096 characters. */
  readonly input?: string;
  /** Ends the reading: the loop over the verdicts then throws its reason. */
  readonly signal?: AbortSignal;
}

/**
 * Judges NDJSON line by line and gives the verdicts in order. The stream is read no faster than the
 * verdicts are taken, a chunk at a time, and memory holds one chunk and one record at most. What is no
 * JSON, no UTF-8, too long or cut off is a dead letter as what breaks the schema; a line longer than
 * the limit comes in several, which together hold its bytes. Whoever leaves the loop closes the
 * stream.
 *
 * The loop throws what the stream throws, and the reason of the signal.
 *
 * @throws {SerializeError} `schema_unnamed` when neither the schema nor the caller gives a name,
 * `wrong_limits`; within the loop `wrong_chunk` for a stream that gives text.
 */
export function validateStream<Schema extends z.ZodType>(
  schema: Schema,
  bytes: ByteSource,
  options: ValidateStreamOptions = {},
): AsyncGenerator<LineVerdict<z.output<Schema>>, void, void> {
  const origin = { ...options, model: modelName(schema, options.model) };
  const limits = checkedLimits(options.limits);
  const judge = (value: unknown) => inspect(schema, value, options);
  const verdicts = validateRecords(bytesOf(bytes, options.signal), judge, {
    form: "ndjson",
    limits,
  });
  return lineVerdicts(verdicts, origin, options.signal);
}

async function* lineVerdicts<Output>(
  verdicts: ReturnType<typeof validateRecords<Output>>,
  origin: DeadLetterOrigin,
  signal: AbortSignal | undefined,
): AsyncGenerator<LineVerdict<Output>, void, void> {
  for await (const verdict of verdicts) {
    signal?.throwIfAborted();
    const recordNumber = verdict.record.number;
    const deadLetter = deadLetterOf(verdict, origin);
    if (deadLetter !== undefined) yield { ok: false, recordNumber, deadLetter };
    else {
      // What is accepted was parsed.
      const value = verdict.data as Output;
      yield { ok: true, recordNumber, value, warnings: verdict.issues };
    }
  }
}
