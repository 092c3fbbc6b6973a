/**
 * What the hash of an audit record covers.
 *
 * @module
 */
import type { JsonObject, JsonValue } from "../../core/free-form.js";
import { tokensOf } from "../../core/json-patch/json-pointer.js";
import { isList, isMap, valueAt, withRemoved, withReplaced } from "../../core/json-patch/place.js";
import { plainJson } from "../../core/plain-json.js";
import type { AuditChain, AuditCommitment } from "./audit-chain.js";

/** An audit record as far as its hash is concerned: its link, and whatever else it has. */
export interface ChainedRecord {
  readonly [member: string]: unknown;
  /** The link to the record before. Absent: it is no link of a chain. */
  readonly chain?: AuditChain | undefined;
}

/**
 * What the hash of an audit record covers: the record without its hash, what was made of the hash (a
 * time-stamp, a signature), `erased_at`, and the values that `chain.commitments` names, so that the
 * hash still holds once they are erased. A member of an object is left out; an item of a list is
 * null, and stays something once it is erased. A commitment to the link itself leaves nothing out, or
 * commitments could be put in unseen. The hash is taken of its canonical JSON (RFC 8785).
 *
 * @throws {TypeError} for what JSON has no form for.
 */
export function chainedContent(record: ChainedRecord): JsonObject {
  const { erased_at: _erased, chain, ...rest } = record;
  const { hash: _hash, timestamp_token: _token, signature: _signature, ...link } = chain ?? {};
  const content = plainJson(chain === undefined ? rest : { ...rest, chain: link });
  const left = (chain?.commitments ?? []).reduce(without, content);
  return isMap(left) ? left : {};
}

function without(content: JsonValue, { path }: AuditCommitment): JsonValue {
  const tokens = tokensOf(path);
  if (tokens[0] === "chain") return content;
  const holder = valueAt(content, tokens.slice(0, -1));
  const isItem = holder !== undefined && isList(holder);
  const left = isItem ? withReplaced(content, tokens, null) : withRemoved(content, tokens);
  return left.ok ? left.value : content;
}
