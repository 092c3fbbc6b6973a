/**
 * The envelope of a record: what says whose it is, whence it comes and of what type it is.
 *
 * @module
 */
import type * as z from "zod";
import { decodeRecord } from "./decode-record.js";
import type { RecordLimits } from "./limits.js";
import { SerializeError } from "./serialize-error.js";
import { topMembers } from "./top-members.js";

/** The members that say whose a record is. */
const owners = ["metadata", "tenant_id", "source"] as const;
/** The members that say of what type it is. */
const types = ["event_type", "event_name", "type"] as const;

/** A member that belongs to the envelope of a record, where its schema has it. */
export type EnvelopeKey = (typeof owners)[number] | (typeof types)[number];

/**
 * The envelope of a record: those of `metadata`, `tenant_id`, `source`, `event_type`, `event_name` and
 * `type` that its schema has.
 */
export type Envelope<Schema extends z.ZodObject> = Pick<
  z.output<Schema>,
  Extract<keyof z.output<Schema>, EnvelopeKey>
>;

/**
 * The keys of the envelope of a schema.
 *
 * @throws {SerializeError} `no_envelope` for one that has neither `metadata` nor `tenant_id`, or
 * nothing that names a type.
 */
export function envelopeKeys({ shape }: z.ZodObject): ReadonlySet<string> {
  const has = (key: string) => Object.hasOwn(shape, key);
  if ((has("metadata") || has("tenant_id")) && types.some(has)) {
    return new Set([...owners, ...types].filter(has));
  }
  throw new SerializeError(
    "no_envelope",
    "A schema is read lazily by its metadata or tenant_id, and its event_type, event_name or type: this one lacks them, so parse it as a whole.",
  );
}

/** The parsed envelope in the bytes of a record; undefined where it is not valid. */
export function envelopeIn<Schema extends z.ZodObject>(
  schema: Schema,
  bytes: Buffer,
  keys: ReadonlySet<string>,
  limits: RecordLimits,
): Envelope<Schema> | undefined {
  if (bytes.length > limits.maxBytes) return undefined;
  const members = topMembers(bytes, keys);
  if (members === undefined) return undefined;
  const parsed: [string, unknown][] = [];
  for (const key of keys) {
    const text = members.get(key);
    const decoded = text === undefined ? absent : decodeRecord(text, limits);
    const field: z.ZodType | undefined = schema.shape[key];
    if (!decoded.ok || field === undefined) return undefined;
    const { success, data } = field.safeParse(decoded.value);
    if (!success) return undefined;
    if (data !== undefined) parsed.push([key, data]);
  }
  // Each member was parsed by its own part of the schema.
  return Object.fromEntries(parsed) as Envelope<Schema>;
}

const absent = { ok: true, value: undefined } as const;
