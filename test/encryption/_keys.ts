/**
 * Keys for tests.
 *
 * @module
 */
import { type LocalKey, type LocalKeys, localKeys } from "../../src/encryption/index.js";

/** 32 bytes in base64 that are the same for the same text, and no secret. */
export function testKey(text: string): string {
  return Buffer.alloc(32, text).toString("base64");
}

/** Keys of all tenants: one active, one from before it. */
export function testKeys(...more: LocalKey[]): LocalKeys {
  return localKeys({
    keys: [
      { key_id: "kek-2025", state: "deactivated", key: testKey("old") },
      { key_id: "kek-2026", state: "active", key: testKey("new") },
      ...more,
    ],
  });
}
