/**
 * Errors that tests expect.
 *
 * @module
 */
import { EncryptionError } from "../../src/encryption/index.js";

/** The `EncryptionError` that a call throws. Any other error, or none, fails the test. */
export function refusal(call: () => unknown): EncryptionError {
  try {
    call();
  } catch (error) {
    if (error instanceof EncryptionError) return error;
    throw error;
  }
  throw new Error("Nothing was refused.");
}

/** The same for a call that has to be waited for. */
export async function refusalOf(call: Promise<unknown>): Promise<EncryptionError> {
  const error = await call.then(
    () => new Error("Nothing was refused."),
    (thrown: unknown) => thrown,
  );
  if (error instanceof EncryptionError) return error;
  throw error;
}
