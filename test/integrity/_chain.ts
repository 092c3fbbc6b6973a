/**
 * Chains to be verified and broken.
 *
 * @module
 */
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import type * as z from "zod";
import { type ChainOptions, chain } from "../../src/integrity/audit/chain.js";
import type { AuditLog } from "../../src/security/audit-log.js";

/** A key pair, and the finder of its public key by the id `k1`. */
export function keys(): { key: KeyObject; findKey: (id: string) => KeyObject | undefined } {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return { key: privateKey, findKey: (id) => (id === "k1" ? publicKey : undefined) };
}

/** An audit record of no chain; the number sets its id and its time. */
export function log(number: number, patch: object = {}): z.input<typeof AuditLog> {
  const second = String(number % 60).padStart(2, "0");
  const minute = String(Math.floor(number / 60) % 60).padStart(2, "0");
  return {
    audit_id: `0192f0c1-2345-7abc-8def-${number.toString(16).padStart(12, "0")}`,
    tenant_id: "acme",
    actor: { kind: "user", actor_id: "u-1", name: "Mira", roles: ["admin", "editor"] },
    action: "playlist.share",
    operation: "execute",
    resource: { type: "playlist", resource_id: "pl-1" },
    occurred_at: `2026-03-02T20:${minute}:${second}Z`,
    recorded_at: `2026-03-02T20:${minute}:${second}Z`,
    service: "playlists",
    client: { ip: "203.0.113.7" },
    outcome: "success",
    ...patch,
  };
}

/** A chain of so many records. */
export function chainOf(count: number, options: ChainOptions = {}, patch: object = {}): AuditLog[] {
  const records: AuditLog[] = [];
  for (let number = 0; number < count; number++) {
    records.push(chain(records.at(-1), log(number, patch), options).record);
  }
  return records;
}
