/**
 * Where a secret is kept. The secret itself never stands in a record.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Text } from "../../core/text.js";

/**
 * Where a secret is kept: a key, a token, or an address that lets everybody in who knows it. A
 * record names the place; whoever sends looks it up.
 */
export const SecretReference = closed({
  /** The store: `vault`, `aws_secrets_manager`, `gcp_secret_manager`, `kubernetes`, `env`, … */
  store: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, {
    error: "Expected a term in lower case, such as vault or aws_secrets_manager.",
  }),
  /** Its name within the store, in the store's spelling: 1 to 512 characters. */
  path: Text.min(1).max(512),
  /** The entry of the secret, where it has several: at most 128 characters. */
  key: Text.min(1).max(128).optional(),
}).meta({ id: "SecretReference", title: "Reference to a secret" });
export type SecretReference = z.infer<typeof SecretReference>;
