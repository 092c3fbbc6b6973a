/**
 * From a verdict to the dead letter that keeps the record.
 *
 * @module
 */
import { isUtf8 } from "node:buffer";
import type { DeadLetter, DeadLetterIssue, DeadLetterReason } from "../core/dead-letter.js";
import { now } from "../core/instant.js";
import type { Issue } from "../core/rules/inspect.js";
import { uuidv7 } from "../core/uuid.js";
import type { RecordPart } from "./raw-record.js";
import type { RecordVerdict } from "./validate-records.js";

/** Where a refused record came from, and by what it was judged. */
export interface DeadLetterOrigin {
  /** The name of the model. */
  readonly model: string;
  /** The name of the input. Absent when it has none. */
  readonly input?: string;
}

/** Issues that a dead letter keeps. */
const MAX_ISSUES = 1000;
/** Steps of a path that a dead letter keeps. */
const MAX_STEPS = 64;
/** Characters of a step in a path. */
const MAX_STEP_LENGTH = 8192;
/** Characters of a message. */
const MAX_MESSAGE_LENGTH = 4096;

/** What a dead letter keeps of a refused record. */
export interface RefusedBytes {
  readonly reason: DeadLetterReason;
  /** All of them: the dead letter keeps the first 1000. */
  readonly issues: readonly Issue[];
  readonly bytes: Buffer;
  /** Its place among the records of the input, from 1. Absent when it came alone. */
  readonly number?: number;
  /** Absent when it stood in no bytes. */
  readonly byteOffset?: number;
  readonly part?: RecordPart | undefined;
}

/**
 * The dead letter of a refused record: valid under `DeadLetter`, with the bytes as they came and the
 * first 1000 issues. Undefined for a record that was accepted.
 */
export function deadLetterOf(
  { record, reason, issues }: RecordVerdict,
  origin: DeadLetterOrigin,
): DeadLetter | undefined {
  return reason === undefined ? undefined : letterOf({ ...record, reason, issues }, origin);
}

/** The dead letter of a record, valid under `DeadLetter`. */
export function letterOf(
  { reason, issues, bytes, number, byteOffset, part }: RefusedBytes,
  { model, input }: DeadLetterOrigin,
): DeadLetter {
  return {
    dead_letter_id: uuidv7(),
    refused_at: now(),
    model,
    reason,
    ...(input !== undefined && input !== "" && { input: cut(input, 4096) }),
    ...(number !== undefined && { record_number: number }),
    ...(byteOffset !== undefined && { byte_offset: byteOffset }),
    byte_count: bytes.length,
    ...(isUtf8(bytes)
      ? { raw_text: bytes.toString("utf8") }
      : { raw_base64: bytes.toString("base64") }),
    ...(part !== undefined && { part_index: part.index, has_more_parts: part.hasMore }),
    issues: issues.slice(0, MAX_ISSUES).map(kept),
  };
}

function kept({ path, message, severity, code, rule }: Issue): DeadLetterIssue {
  return {
    path: path
      .slice(0, MAX_STEPS)
      .map((step) => (typeof step === "string" ? cut(step, MAX_STEP_LENGTH) : step)),
    message: cut(message, MAX_MESSAGE_LENGTH),
    severity,
    code,
    ...(rule !== undefined && { rule }),
  };
}

/** The text cut to a length, halves of surrogate pairs replaced. */
function cut(text: string, length: number): string {
  return text.slice(0, length).toWellFormed();
}
