/**
 * Envelopes as they come from elsewhere.
 *
 * @module
 */
import type * as z from "zod";
import { isRecord } from "../core/is-record.js";
import { SealedFields } from "../core/sealed-fields.js";
import { EncryptionError } from "./encryption-error.js";

/**
 * The envelope that a value is.
 *
 * @throws {EncryptionError} `malformed` or `unsupported_algorithm`.
 */
export function readSealed(value: unknown): SealedFields {
  const outcome = SealedFields.safeParse(value);
  if (!outcome.success && isRecord(value) && isOther(value)) {
    throw new EncryptionError("unsupported_algorithm", "Expected A256GCM of version 1.");
  }
  return accepted(outcome);
}

/**
 * What a schema accepted.
 *
 * @throws {EncryptionError} `malformed`, with the first place that does not fit.
 */
export function accepted<Value>(outcome: z.ZodSafeParseResult<Value>): Value {
  if (outcome.success) return outcome.data;
  const { path = [], message } = outcome.error.issues[0] ?? {};
  throw new EncryptionError("malformed", `${path.join(".") || "The envelope"}: ${message}`);
}

/** Whether an envelope says that it is sealed in another way. */
function isOther({ version, algorithm }: Readonly<Record<string, unknown>>): boolean {
  return (
    (typeof version === "number" && version !== 1) ||
    (typeof algorithm === "string" && algorithm !== "A256GCM")
  );
}
