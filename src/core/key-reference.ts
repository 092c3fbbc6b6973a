/**
 * Names of keys. Keys themselves are never written down (NIST SP 800-57).
 *
 * @module
 */
import * as z from "zod";

/**
 * The name of a key in the system that keeps it, such as an ARN, a resource name or an address. The
 * key itself is never written down: 1 to 512 of the characters that such names have.
 */
export const KeyReference = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9:/_.@-]{0,511}$/, {
  error: "Expected the name of a key, such as arn:aws:kms:eu-central-1:111122223333:key/1234abcd.",
});
export type KeyReference = z.infer<typeof KeyReference>;
