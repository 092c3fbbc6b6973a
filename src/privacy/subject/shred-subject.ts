/**
 * Destroys the keys of a person, and proves that what they sealed does not open.
 *
 * @module
 */

import type { SealedFields } from "../../core/sealed-fields.js";
import { EncryptionError } from "../../encryption/encryption-error.js";
import { seal } from "../../encryption/seal.js";
import type { SubjectKeyStore } from "../../encryption/subject-key-store.js";
import type { SubjectKeys } from "../../encryption/subject-keys.js";
import { openDataKey } from "../../encryption/unseal.js";
import type { Shredding } from "./erasure-report.js";

/** The keys of the person who is erased. */
export interface ShreddingKeys {
  /** The keys by which records are sealed. */
  readonly keys: SubjectKeys;
  /** Where those of people are kept: the store that was given to `subjectKeys`. */
  readonly store: SubjectKeyStore;
  /** The person, as `seal` was told: `SealOptions.subject`. */
  readonly subject: string;
}

/** The keys of one person while records are erased. */
export class Shredder {
  private readonly given: ShreddingKeys;
  private readonly tenantId: string;
  private readonly keyId: string | undefined;
  private sample: SealedFields | undefined;
  private count = 0;
  private isKept = false;

  private constructor(given: ShreddingKeys, tenantId: string, keyId: string | undefined) {
    this.given = given;
    this.tenantId = tenantId;
    this.keyId = keyId;
  }

  /** Looks which key the person has. */
  static async of(given: ShreddingKeys, tenantId: string): Promise<Shredder> {
    const key = await given.store.current(tenantId, given.subject);
    return new Shredder(given, tenantId, key?.keyId);
  }

  /** Whether an envelope is sealed under the person's key. */
  isTheirs(sealed: SealedFields): boolean {
    const isTheirs = sealed.tenant_id === this.tenantId && sealed.key_id === this.keyId;
    if (isTheirs) {
      this.count += 1;
      this.sample ??= sealed;
    }
    return isTheirs;
  }

  /** Keeps the key, since what it sealed must be kept. */
  keep(): void {
    this.isKept = true;
  }

  /** Destroys the key, unless it is to be kept. */
  async end(isDryRun: boolean): Promise<Shredding> {
    const left = { key_ids: [], envelope_count: this.count, proved: false };
    if (this.keyId === undefined) return { ...left, outcome: "none" };
    if (this.isKept || isDryRun) return { ...left, outcome: "kept" };
    const { keys, subject } = this.given;
    const sample = this.sample ?? (await this.probe());
    const key_ids = [...(await keys.shred({ tenantId: this.tenantId, subject }))];
    return { ...left, outcome: "destroyed", key_ids, proved: await this.isShut(sample) };
  }

  /** Something that is sealed under the key, where none was met. */
  private probe(): Promise<SealedFields> {
    const { keys, subject } = this.given;
    const context = { tenantId: this.tenantId, recordId: "probe", subject };
    return seal(new Map([["/probe", true]]), keys, context);
  }

  /** Whether an envelope does not open because its key is destroyed. */
  private async isShut(sealed: SealedFields): Promise<boolean> {
    try {
      await openDataKey(sealed, this.given.keys);
      return false;
    } catch (error) {
      if (error instanceof EncryptionError) return error.code === "key_destroyed";
      throw error;
    }
  }
}
