/**
 * From bytes to a verdict for each record in them.
 *
 * @module
 */
import type { DeadLetterReason } from "../core/dead-letter.js";
import type { Issue } from "../core/rules/inspect.js";
import type { IssuePath } from "../core/rules/places.js";
import { decodeRecord } from "./decode-record.js";
import { InputError } from "./input-error.js";
import type { Judge } from "./judge.js";
import { type RecordLimits, usualLimits } from "./limits.js";
import type { RawRecord } from "./raw-record.js";
import type { Refusal } from "./refusal.js";
import { type InputForm, splitterOf } from "./splitter-of.js";

/** The verdict on one record, or on a part of one that is too long to hold. */
export interface RecordVerdict<Output = unknown> {
  /** The record as it stands in the input. */
  readonly record: RawRecord;
  /** Whether the record is accepted. */
  readonly valid: boolean;
  /** Why it is refused. Absent when it is accepted. */
  readonly reason?: DeadLetterReason;
  /** Every issue, warnings too. None on the later parts of a record in parts. */
  readonly issues: readonly Issue[];
  /** What was judged: the record's value, mapped where a mapping was given. Absent when unread. */
  readonly value?: unknown;
  /** The parsed value with its defaults. Absent when it is refused, or the judge makes none. */
  readonly data?: Output | undefined;
}

/** A record of another system in our form, or why it has none. */
export type Mapped =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly issues: readonly { readonly path: IssuePath; readonly message: string }[];
    };

/** How records are read. */
export interface ValidateRecordsOptions {
  /** Turns a record of another system into ours before it is judged. */
  readonly map?: (value: unknown) => Mapped;
  /** How the records stand in the input. Absent: as it looks. */
  readonly form?: InputForm;
  /** How large a record may be. Absent: 1 MiB and 64 levels. */
  readonly limits?: RecordLimits;
}

/**
 * The verdicts on the records of an input, in order, one at a time: memory stays bounded whatever
 * the input. What can't be read is a verdict with a reason. An input that breaks off is one too, at
 * its end; any other fault of the input is thrown.
 */
export async function* validateRecords<Output = unknown>(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  judge: Judge<Output>,
  { map, form = "auto", limits = usualLimits }: ValidateRecordsOptions = {},
): AsyncGenerator<RecordVerdict<Output>> {
  const splitter = splitterOf(form, limits.maxBytes);
  let last = 0;
  let end = 0;
  let broken: InputError | undefined;
  const verdict = (record: RawRecord): RecordVerdict<Output> => {
    last = record.number;
    return verdictOn(record, judge, map, limits);
  };
  try {
    for await (const chunk of chunks) {
      for (const record of splitter.push(chunk)) yield verdict(record);
      end += chunk.length;
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    broken = error;
  }
  for (const record of splitter.end()) yield verdict(record);
  if (broken !== undefined) yield verdict(breakOff(broken, last + 1, end));
}

/** The place at which an input broke off, as a record without bytes. */
function breakOff({ message }: InputError, number: number, byteOffset: number): RawRecord {
  const refusal: Refusal = { reason: "truncated", message, path: [] };
  return { number, byteOffset, bytes: Buffer.alloc(0), refusal };
}

function verdictOn<Output>(
  record: RawRecord,
  judge: Judge<Output>,
  map: ValidateRecordsOptions["map"],
  limits: RecordLimits,
): RecordVerdict<Output> {
  const known = record.part === undefined ? record.refusal : tooLong(limits);
  if (known !== undefined) return refused(record, known);
  const decoded = decodeRecord(record.bytes, limits);
  if (!decoded.ok) return refused(record, cutOff(record, decoded.refusal) ?? decoded.refusal);
  const mapped = map === undefined ? decoded : map(decoded.value);
  if (!mapped.ok) return unmapped(record, mapped.issues);
  const { value } = mapped;
  const { valid, issues, data } = judge(value);
  return valid
    ? { record, valid, issues, value, data }
    : { record, valid, reason: "invalid", issues, value };
}

function tooLong({ maxBytes }: RecordLimits): Refusal {
  const message = `Expected at most ${maxBytes} bytes; the record follows in parts.`;
  return { reason: "too_long", message, path: [] };
}

/** A record whose JSON and whose input end at the same place was cut off there. */
function cutOff({ isUnclosed, bytes }: RawRecord, refusal: Refusal): Refusal | undefined {
  const isCut = isUnclosed && refusal.reason === "not_json" && refusal.offset === bytes.length;
  return isCut ? { ...refusal, reason: "truncated" } : undefined;
}

function refused(record: RawRecord, refusal: Refusal): RecordVerdict<never> {
  const { reason, message, path } = refusal;
  const isLaterPart = record.part !== undefined && record.part.index > 0;
  const issues: Issue[] = isLaterPart ? [] : [{ path, message, severity: "error", code: reason }];
  return { record, valid: false, reason, issues };
}

function unmapped(
  record: RawRecord,
  issues: readonly { readonly path: IssuePath; readonly message: string }[],
): RecordVerdict<never> {
  const reason = "unmapped";
  return {
    record,
    valid: false,
    reason,
    issues: issues.map((issue) => ({ ...issue, severity: "error", code: reason })),
  };
}
