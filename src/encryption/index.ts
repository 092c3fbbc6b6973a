/**
 * Fields that only the holder of a key can read: AES-256 in Galois/Counter Mode, each record's data
 * key wrapped under a key that stays in a key management service.
 *
 * @module
 */

export { SealedField, SealedFields } from "../core/sealed-fields.js";
export { type DataKey, newDataKey } from "./data-key.js";
export { decryptFields, type EncryptedRecord, encryptFields } from "./encrypt-fields.js";
export { EncryptionError, type EncryptionErrorCode } from "./encryption-error.js";
export type {
  KeyBinding,
  KeyOwner,
  KeyProvider,
  NewDataKey,
  WrappedKey,
} from "./key-provider.js";
export { KeyState, LocalKey, LocalKeyRing } from "./local-key-ring.js";
export { type LocalKeys, localKeys } from "./local-keys.js";
export { reseal, rewrap } from "./rewrap.js";
export { type SealContext, type SealOptions, seal, sealWith } from "./seal.js";
export {
  memorySubjectKeyStore,
  type SubjectKey,
  type SubjectKeyStore,
} from "./subject-key-store.js";
export { type SubjectKeys, subjectKeys } from "./subject-keys.js";
export { openDataKey, unseal, unsealWith } from "./unseal.js";
