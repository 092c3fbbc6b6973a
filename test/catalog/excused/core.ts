/**
 * Fields of `core` that look personal by their words, and hold nothing personal.
 *
 * @module
 */

export const core: Readonly<Record<string, string>> = {
  "CloudResource.account_id": "An account with a cloud, of an organisation.",
  "CloudResource.provider": "A company that runs a cloud.",
  "SealedFields.data_key_id": "Names a key, and is none.",
  "SealedFields.key_id": "Names a key, and is none.",
  "SealedFields.wrapped_key": "Encrypted: only a key management service opens it.",
};
