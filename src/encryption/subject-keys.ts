/**
 * A key for each person, so that what is known of them can be shredded (crypto-shredding, NIST SP
 * 800-88: cryptographic erase).
 *
 * @module
 */
import { randomBytes } from "node:crypto";
import { uuidv7 } from "../core/uuid.js";
import { EncryptionError } from "./encryption-error.js";
import { GcmKey, KEY_BYTES } from "./gcm-key.js";
import type { KeyBinding, KeyOwner, KeyProvider, NewDataKey, WrappedKey } from "./key-provider.js";
import { unwrapKey, wrapKey } from "./key-wrapping.js";
import type { SubjectKey, SubjectKeyStore } from "./subject-key-store.js";

/** Names of keys of people begin with it; what is behind it is the id of the key. */
const PREFIX = "subject/";

/**
 * The keys of a provider, and beneath them one key for each person who is named: it is random, is
 * encrypted by the provider as any data key is, and encrypts the data keys of that person's records.
 * One key a person in a key management service would cost too much.
 */
export class SubjectKeys implements KeyProvider {
  readonly #tenants: KeyProvider;
  readonly #store: SubjectKeyStore;

  /** @internal See `subjectKeys`. */
  constructor(tenants: KeyProvider, store: SubjectKeyStore) {
    this.#tenants = tenants;
    this.#store = store;
  }

  /**
   * Destroys the keys of a person, and thereby all that was sealed for them, in every copy of every
   * envelope. Data keys that a process has at hand work until it drops them: what `sealWith` seals
   * with one afterwards never opens. So keep none of a person for longer than a batch. What is sealed
   * for the person later under a new data key is sealed under a new key of theirs.
   *
   * @returns The names of the keys that were destroyed, for the proof of it: none where there were none.
   */
  async shred(owner: Required<KeyOwner>): Promise<readonly string[]> {
    return this.#store.destroy(owner.tenantId, owner.subject);
  }

  /** Wraps the key of a person under the key of their tenant that is current now, if they have one. */
  async rewrapSubject({ tenantId, subject }: Required<KeyOwner>): Promise<void> {
    const { keyId, wrapped } = (await this.#store.current(tenantId, subject)) ?? {};
    if (keyId === undefined || wrapped === undefined) return;
    await this.#store.replace(
      keyId,
      await this.#tenants.rewrap(wrapped, bindingOf(keyId, tenantId)),
    );
  }

  /**
   * A new data key under the key of the person, or of the tenant where nobody is named.
   *
   * @throws {EncryptionError} `key_destroyed` where the person is shredded at the same time: ask
   * again for a new key, if there is still something to be sealed for them.
   */
  async generate(owner: KeyOwner, binding: KeyBinding): Promise<NewDataKey> {
    const { tenantId, subject } = owner;
    if (subject === undefined) return this.#tenants.generate(owner, binding);
    const present = await this.#store.current(tenantId, subject);
    const key = present ?? (await this.#store.add(subject, await this.#newKey(tenantId)));
    const plaintext = randomBytes(KEY_BYTES);
    const wrapped = wrapKey(plaintext, await this.#opened(key), key.keyId, binding);
    // It may have been destroyed meanwhile: what is sealed from now on would be lost unseen.
    if ((await this.#store.byId(key.keyId))?.wrapped === undefined) throw destroyed(key.keyId);
    return { plaintext, wrapped };
  }

  async unwrap(wrapped: WrappedKey, binding: KeyBinding): Promise<Uint8Array> {
    if (!wrapped.keyId.startsWith(PREFIX)) return this.#tenants.unwrap(wrapped, binding);
    return unwrapKey(wrapped, await this.#subjectKey(wrapped.keyId, binding), binding);
  }

  /** The data key of a person stays: their own key is wrapped again by `rewrapSubject`. */
  async rewrap(wrapped: WrappedKey, binding: KeyBinding): Promise<WrappedKey> {
    if (!wrapped.keyId.startsWith(PREFIX)) return this.#tenants.rewrap(wrapped, binding);
    unwrapKey(wrapped, await this.#subjectKey(wrapped.keyId, binding), binding).fill(0);
    return wrapped;
  }

  async #newKey(tenantId: string): Promise<SubjectKey> {
    const keyId = `${PREFIX}${uuidv7()}`;
    const { plaintext, wrapped } = await this.#tenants.generate(
      { tenantId },
      bindingOf(keyId, tenantId),
    );
    plaintext.fill(0);
    return { keyId, tenantId, wrapped };
  }

  async #subjectKey(keyId: string, { tenantId }: KeyBinding): Promise<GcmKey> {
    const key = await this.#store.byId(keyId);
    if (key === undefined || key.tenantId !== tenantId) {
      throw new EncryptionError("unknown_key", `There is no key ${keyId} for this tenant.`);
    }
    return this.#opened(key);
  }

  async #opened({ keyId, tenantId, wrapped }: SubjectKey): Promise<GcmKey> {
    if (wrapped === undefined) throw destroyed(keyId);
    const bytes = await this.#tenants.unwrap(wrapped, bindingOf(keyId, tenantId));
    const key = new GcmKey(bytes, 1);
    bytes.fill(0);
    return key;
  }
}

/** The keys of a provider, and beneath them one for each person, which a store keeps encrypted. */
export function subjectKeys(keys: KeyProvider, store: SubjectKeyStore): SubjectKeys {
  return new SubjectKeys(keys, store);
}

function destroyed(keyId: string): EncryptionError {
  return new EncryptionError("key_destroyed", `The key ${keyId} was destroyed.`);
}

function bindingOf(keyId: string, tenantId: string): KeyBinding {
  return { tenantId, dataKeyId: keyId.slice(PREFIX.length) };
}
