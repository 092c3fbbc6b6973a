/**
 * Where the keys of single people are kept, encrypted.
 *
 * @module
 */
import type { KeyReference } from "../core/key-reference.js";
import type { WrappedKey } from "./key-provider.js";

/** The key of one person, encrypted under a key of their tenant. */
export interface SubjectKey {
  /** Its name, which says nothing of the person: `subject/` and a UUID. */
  readonly keyId: KeyReference;
  /** The tenant. */
  readonly tenantId: string;
  /** The key, encrypted. Undefined: it was destroyed. */
  readonly wrapped: WrappedKey | undefined;
}

/**
 * Keeps the keys of people: a table, with one key that is not destroyed for each person at most.
 *
 * Its backups hold the keys for as long as they are kept: shredding is over when they are gone. So
 * keep it apart from the records, and its backups for a short time.
 */
export interface SubjectKeyStore {
  /** The key of a person that is not destroyed; undefined where there is none. */
  current(tenantId: string, subject: string): Promise<SubjectKey | undefined>;
  /** A key by its name, destroyed or not; undefined where there never was one. */
  byId(keyId: KeyReference): Promise<SubjectKey | undefined>;
  /** Keeps a new key of a person, unless they have one by now, and gives the one they have. */
  add(subject: string, key: SubjectKey): Promise<SubjectKey>;
  /** Keeps the same key in another wrapping, unless it was destroyed. */
  replace(keyId: KeyReference, wrapped: WrappedKey): Promise<void>;
  /**
   * Deletes the bytes of all keys of a person, and keeps their names. Gives the names of those that
   * were not destroyed before.
   */
  destroy(tenantId: string, subject: string): Promise<readonly KeyReference[]>;
}

/** A store in memory: for tests, and for processes that seal nothing that outlives them. */
export function memorySubjectKeyStore(): SubjectKeyStore {
  const keys = new Map<KeyReference, SubjectKey>();
  const holders = new Map<string, KeyReference>();
  const holderOf = (tenantId: string, subject: string) => JSON.stringify([tenantId, subject]);
  const currentOf = (tenantId: string, subject: string) =>
    keys.get(holders.get(holderOf(tenantId, subject)) ?? "");
  return {
    current: async (tenantId, subject) => copyOf(currentOf(tenantId, subject)),
    byId: async (keyId) => copyOf(keys.get(keyId)),
    add: async (subject, key) => {
      const present = copyOf(currentOf(key.tenantId, subject));
      if (present !== undefined) return present;
      keys.set(key.keyId, copyOf(key));
      holders.set(holderOf(key.tenantId, subject), key.keyId);
      return key;
    },
    replace: async (keyId, wrapped) => {
      const key = keys.get(keyId);
      if (key?.wrapped === undefined) return;
      key.wrapped.bytes.fill(0);
      keys.set(keyId, copyOf({ ...key, wrapped }));
    },
    destroy: async (tenantId, subject) => {
      const key = currentOf(tenantId, subject);
      if (key === undefined) return [];
      key.wrapped?.bytes.fill(0);
      keys.set(key.keyId, { ...key, wrapped: undefined });
      holders.delete(holderOf(tenantId, subject));
      return [key.keyId];
    },
  };
}

/** Bytes of its own: those of the store are overwritten when the key is destroyed. */
function copyOf<Key extends SubjectKey | undefined>(key: Key): Key {
  if (key?.wrapped === undefined) return key;
  const { keyId, bytes } = key.wrapped;
  return { ...key, wrapped: { keyId, bytes: Uint8Array.from(bytes) } };
}
