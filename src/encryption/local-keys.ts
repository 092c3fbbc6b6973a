/**
 * Key-encryption keys in the memory of the process.
 *
 * @module
 */
import { Buffer } from "node:buffer";
import { randomBytes } from "node:crypto";
import type * as z from "zod";
import { EncryptionError } from "./encryption-error.js";
import { GcmKey, KEY_BYTES } from "./gcm-key.js";
import type { KeyBinding, KeyOwner, KeyProvider, NewDataKey, WrappedKey } from "./key-provider.js";
import { unwrapKey, wrapKey } from "./key-wrapping.js";
import { type KeyState, LocalKey, LocalKeyRing } from "./local-key-ring.js";

/** How often one process wraps under a key: a quarter of what all of them together may. */
const MOST_WRAPPINGS = 1_073_741_824;

interface HeldKey {
  readonly tenantId: string | undefined;
  state: KeyState;
  key: GcmKey | undefined;
}

/** Key-encryption keys in memory. Neither JSON nor `util.inspect` shows them. */
export class LocalKeys implements KeyProvider {
  readonly #keys = new Map<string, HeldKey>();
  /** The active key of each tenant; of those that have none of their own, under undefined. */
  readonly #active = new Map<string | undefined, string>();
  /** The tenants that have, or had, a key of their own: the key of all is not for them. */
  readonly #withOwn = new Set<string | undefined>();

  /** @internal See `localKeys`. */
  constructor({ keys }: LocalKeyRing) {
    const active = keys.filter(({ state }) => state === "active").map(({ tenant_id }) => tenant_id);
    if (new Set(active).size !== active.length) {
      throw new EncryptionError("bad_key_ring", "Expected one active key for each tenant.");
    }
    for (const key of keys) this.#hold(key);
  }

  /**
   * Adds a key. An active one takes the place of the one that was active for its tenant, which
   * decrypts as before.
   *
   * @throws {EncryptionError} `bad_key_ring` for what is no key, and for an id that was given before.
   */
  add(key: LocalKey): void {
    this.#hold(accepted(LocalKey.safeParse(key)));
  }

  /**
   * Destroys a key, and thereby all that was encrypted under it, wherever it is kept, unless another
   * copy of the key exists. Its id stays, so that it is told from one that never was.
   *
   * @throws {EncryptionError} `unknown_key` for an id that was never given.
   */
  destroy(keyId: string): void {
    const held = this.#keys.get(keyId);
    if (held === undefined) throw unknownKey(keyId);
    held.state = "destroyed";
    held.key = undefined;
    if (this.#active.get(held.tenantId) === keyId) this.#active.delete(held.tenantId);
  }

  /** The state of every key by its id. */
  states(): Map<string, KeyState> {
    return new Map(Array.from(this.#keys, ([keyId, { state }]) => [keyId, state]));
  }

  async generate(owner: KeyOwner, binding: KeyBinding): Promise<NewDataKey> {
    if (owner.subject !== undefined) {
      throw new EncryptionError("unknown_key", "These keys are of tenants only: see subjectKeys.");
    }
    const plaintext = randomBytes(KEY_BYTES);
    return { plaintext, wrapped: this.#wrapped(plaintext, binding) };
  }

  async unwrap(wrapped: WrappedKey, binding: KeyBinding): Promise<Uint8Array> {
    return unwrapKey(wrapped, this.#keyOf(wrapped.keyId, binding.tenantId), binding);
  }

  async rewrap(wrapped: WrappedKey, binding: KeyBinding): Promise<WrappedKey> {
    const plaintext = await this.unwrap(wrapped, binding);
    try {
      const isCurrent = this.#activeIdOf(binding.tenantId) === wrapped.keyId;
      return isCurrent ? wrapped : this.#wrapped(plaintext, binding);
    } finally {
      plaintext.fill(0);
    }
  }

  #wrapped(plaintext: Uint8Array, binding: KeyBinding): WrappedKey {
    const keyId = this.#activeIdOf(binding.tenantId);
    return wrapKey(plaintext, this.#keyOf(keyId, binding.tenantId), keyId, binding);
  }

  #activeIdOf(tenantId: string): string {
    const keyId = this.#active.get(this.#withOwn.has(tenantId) ? tenantId : undefined);
    if (keyId !== undefined) return keyId;
    throw new EncryptionError("unknown_key", `No key is active for the tenant ${tenantId}.`);
  }

  #keyOf(keyId: string, tenantId: string): GcmKey {
    const held = this.#keys.get(keyId);
    if (held === undefined || (held.tenantId ?? tenantId) !== tenantId) throw unknownKey(keyId);
    if (held.key === undefined) {
      throw new EncryptionError("key_destroyed", `The key ${keyId} was destroyed.`);
    }
    return held.key;
  }

  #hold({ key_id, state, key, tenant_id }: LocalKey): void {
    if (this.#keys.has(key_id)) {
      throw new EncryptionError("bad_key_ring", `The key ${key_id} is given more than once.`);
    }
    if ((key === undefined) !== (state === "destroyed")) {
      throw new EncryptionError("bad_key_ring", `Only a destroyed key has no bytes: ${key_id}.`);
    }
    const bytes = key === undefined ? undefined : Buffer.from(key, "base64");
    const held = bytes === undefined ? undefined : new GcmKey(bytes, MOST_WRAPPINGS);
    bytes?.fill(0);
    this.#keys.set(key_id, { tenantId: tenant_id, state, key: held });
    this.#withOwn.add(tenant_id);
    if (state !== "active") return;
    const before = this.#keys.get(this.#active.get(tenant_id) ?? "");
    if (before !== undefined) before.state = "deactivated";
    this.#active.set(tenant_id, key_id);
  }
}

/**
 * Keys from their text: as an object, or as the JSON of it from the environment. The text stays in
 * memory until the runtime drops it; a key management service keeps keys better.
 *
 * @throws {EncryptionError} `bad_key_ring`, which never holds a key.
 */
export function localKeys(ring: LocalKeyRing | string): LocalKeys {
  return new LocalKeys(
    accepted(LocalKeyRing.safeParse(typeof ring === "string" ? fromJson(ring) : ring)),
  );
}

/** What JSON the text is; undefined where it is none. The message of a parser shows some of it. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The message of a schema may show what it refuses: here it might be a key. */
function accepted<Value>(outcome: z.ZodSafeParseResult<Value>): Value {
  if (outcome.success) return outcome.data;
  const path = outcome.error.issues[0]?.path.join(".") || "the top";
  throw new EncryptionError("bad_key_ring", `Expected a LocalKeyRing: ${path} does not fit.`);
}

function unknownKey(keyId: string): EncryptionError {
  return new EncryptionError("unknown_key", `There is no key ${keyId} for this tenant.`);
}
