/**
 * Policies that do one thing to all personal data.
 *
 * @module
 */
import type { KeyObject } from "node:crypto";
import type { MaskPolicy } from "./policy.js";
import { tenantKeys } from "./tenant-key.js";
import type { TokenStore } from "./token-store.js";

/** Constants in place of all personal data. */
export const redactAll: MaskPolicy = { name: "redact_all", otherwise: "redact" };

/** A little of what is safe to show in part stays, and nothing else. */
export const partialAll: MaskPolicy = { name: "partial_all", otherwise: "partial" };

/** Places, times and measures become coarser, and nothing else stays. */
export const generaliseAll: MaskPolicy = { name: "generalise_all", otherwise: "generalise" };

/** Personal data is left out where the schema allows it, and redacted where it does not. */
export const removeAll: MaskPolicy = { name: "remove_all", otherwise: "remove" };

/**
 * Pseudonyms in place of all that identifies; measures and dates become coarser. Credentials tell of
 * nobody whom a pseudonym would have to keep apart, and are redacted.
 *
 * @param master A key of at least 32 bytes, from which that of each tenant is derived.
 */
export function pseudonymiseAll(master: Uint8Array | KeyObject): MaskPolicy {
  return {
    name: "pseudonymise_all",
    categories: { credential: "redact" },
    otherwise: "pseudonymise",
    key: tenantKeys(master),
  };
}

/** Tokens of a store in place of all that identifies. It needs `maskAsync`. */
export function tokeniseAll(tokens: TokenStore): MaskPolicy {
  return {
    name: "tokenise_all",
    categories: { credential: "redact" },
    otherwise: "tokenise",
    tokens,
  };
}
