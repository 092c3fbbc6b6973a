/**
 * What a ciphertext is bound to.
 *
 * @module
 */
import { Buffer } from "node:buffer";
import { canonicalJson } from "../core/canonical-json.js";
import type { JsonPointer } from "../core/json-patch/json-pointer.js";
import type { SealedHead } from "../core/sealed-fields.js";

/**
 * The bytes that are authenticated with the value at each place: the canonical JSON (RFC 8785) of a
 * list of the head of the envelope, the number of its fields and the place. A value that is taken out
 * of the envelope, or put elsewhere, is found out by them.
 */
export function associatedDataOf(
  head: SealedHead,
  fieldsCount: number,
): (path: JsonPointer) => Uint8Array {
  const start = `[${canonicalJson(head)},${fieldsCount},`;
  return (path) => Buffer.from(`${start}${canonicalJson(path)}]`, "utf8");
}
