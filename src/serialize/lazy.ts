/**
 * Records whose envelope is checked at once, and the rest when it is needed.
 *
 * @module
 */
import type * as z from "zod";
import type { DeadLetter } from "../core/dead-letter.js";
import { type Issue, inspect } from "../core/rules/inspect.js";
import { checkedLimits } from "./checked-limits.js";
import { letterOf } from "./dead-letter-of.js";
import { decodeRecord } from "./decode-record.js";
import { type Envelope, envelopeIn, envelopeKeys } from "./envelope.js";
import type { RecordLimits } from "./limits.js";
import { modelName } from "./model-name.js";

/** A record that is read in two steps, or why it is none. */
export type LazyRecord<Schema extends z.ZodObject> =
  | {
      readonly ok: true;
      /** The parsed envelope, with its defaults. */
      readonly envelope: Envelope<Schema>;
      /** The whole record: judged the first time, the same answer after that. */
      readonly read: () => WholeRecord<z.output<Schema>>;
    }
  | RefusedRecord;

/** A whole record, or why it is refused. */
export type WholeRecord<Output> =
  | {
      readonly ok: true;
      /** The parsed record; its envelope is the one that was given before. */
      readonly value: Output;
      /** Rules that only warn, and are broken. */
      readonly warnings: readonly Issue[];
    }
  | RefusedRecord;

/** A record that is refused. */
export interface RefusedRecord {
  readonly ok: false;
  /** What is wrong with it, and its bytes as they came. */
  readonly deadLetter: DeadLetter;
}

/** How a record is read. */
export interface LazyOptions {
  /** How large a record may be. Absent: 1 MiB and 64 levels. At most 64 MiB and 1000 levels. */
  readonly limits?: Partial<RecordLimits>;
  /** The name of the schema in dead letters. Absent: its own, given by `.meta({ id })`. */
  readonly model?: string;
}

/**
 * Checks the envelope of a record at once, and the rest on first use, once: for whoever routes many
 * records and looks into few. The envelope is what says whose a record is and of what type: those of
 * its members `metadata`, `tenant_id`, `source`, `event_type`, `event_name` and `type` that the schema
 * has. `AnalyticsEvent`, `BusinessEvent` and `StreamEvent` have one, and any schema with `metadata` or
 * `tenant_id`, and a type. Senders who write it first make it cheap: nothing behind it is looked at.
 * It pays where payloads are large: an event of 1 KB is parsed as a whole in the same time.
 *
 * Until `read` is called nothing is known of the rest, not even that it is JSON, nor of rules that
 * join envelope and payload. A record whose envelope is wrong is judged as a whole at once, so that
 * its dead letter has every issue.
 *
 * @param bytes The record as JSON. They are kept until it is read, and must not change.
 * @throws {SerializeError} `no_envelope`, `schema_unnamed`, `wrong_limits`.
 */
export function lazy<Schema extends z.ZodObject>(
  schema: Schema,
  bytes: Uint8Array,
  options: LazyOptions = {},
): LazyRecord<Schema> {
  const keys = envelopeKeys(schema);
  const model = modelName(schema, options.model);
  const limits = checkedLimits(options.limits);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const envelope = envelopeIn(schema, buffer, keys, limits);
  if (envelope !== undefined) {
    const read = once(() => wholeRecord(schema, buffer, { model, limits, envelope }));
    return { ok: true, envelope, read };
  }
  const whole = wholeRecord(schema, buffer, { model, limits, envelope: {} });
  if (!whole.ok) return whole;
  const own = Object.entries(whole.value).filter(([key]) => keys.has(key));
  // The record was parsed, and these are its members.
  return { ok: true, envelope: Object.fromEntries(own) as Envelope<Schema>, read: () => whole };
}

/** The answer of the first call, every time; what makes it is let go after that. */
function once<Answer>(make: () => Answer): () => Answer {
  let state: { readonly make: () => Answer } | { readonly answer: Answer } = { make };
  return () => {
    if ("make" in state) state = { answer: state.make() };
    return state.answer;
  };
}

interface Known {
  readonly model: string;
  readonly limits: RecordLimits;
  /** Members that were parsed before: ids and times that were filled in stay what they are. */
  readonly envelope: object;
}

function wholeRecord<Schema extends z.ZodObject>(
  schema: Schema,
  bytes: Buffer,
  { model, limits, envelope }: Known,
): WholeRecord<z.output<Schema>> {
  const decoded = decodeRecord(bytes, limits);
  if (!decoded.ok) {
    const { reason, path, message } = decoded.refusal;
    const issues: Issue[] = [{ path, message, severity: "error", code: reason }];
    return { ok: false, deadLetter: letterOf({ reason, issues, bytes }, { model }) };
  }
  const { value: found } = decoded;
  const isObject = typeof found === "object" && found !== null && !Array.isArray(found);
  const { valid, issues, data } = inspect(schema, isObject ? { ...found, ...envelope } : found);
  if (valid) {
    // What is valid was parsed.
    return { ok: true, value: data as z.output<Schema>, warnings: issues };
  }
  return { ok: false, deadLetter: letterOf({ reason: "invalid", issues, bytes }, { model }) };
}
