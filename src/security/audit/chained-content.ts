/**
 * What the hash of an audit record covers.
 *
 * @module
 */
import type { JsonObject, JsonValue } from "../../core/free-form.js";
import { tokensOf } from "../../core/json-patch/json-pointer.js";
import { isList, isMap, valueAt, withRemoved, withReplaced } from "../../core/json-patch/place.js";
import type { AuditLog } from "../audit-log.js";
import type { AuditCommitment } from "./audit-chain.js";

/**
 * What the hash of an audit record covers: the record without its hash, what was made of the hash (a
 * time-stamp, a signature), `erased_at`, and the values that `chain.commitments` names, so that the
 * hash still holds once they are erased. A member of an object is left out; an item of a list is
 * null, and stays something once it is erased. The hash is taken of its canonical JSON (RFC 8785).
 */
export function chainedContent(record: AuditLog): JsonObject {
  const { erased_at: _erased, chain, ...rest } = record;
  const { hash: _hash, timestamp_token: _token, signature: _signature, ...link } = chain ?? {};
  // Only what JSON carries is hashed: no member that is undefined.
  const content: JsonValue = JSON.parse(
    JSON.stringify(chain === undefined ? rest : { ...rest, chain: link }),
  );
  const left = (chain?.commitments ?? []).reduce(without, content);
  return isMap(left) ? left : {};
}

function without(content: JsonValue, { path }: AuditCommitment): JsonValue {
  const tokens = tokensOf(path);
  const holder = valueAt(content, tokens.slice(0, -1));
  const isItem = holder !== undefined && isList(holder);
  const left = isItem ? withReplaced(content, tokens, null) : withRemoved(content, tokens);
  return left.ok ? left.value : content;
}
