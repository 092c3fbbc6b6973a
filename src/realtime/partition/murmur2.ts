/**
 * The hash by which Kafka spreads keys over partitions (MurmurHash2, 32 bits, by Austin Appleby).
 *
 * @module
 */

const SEED = 0x9747b28c;
const MULTIPLIER = 0x5bd1e995;

/**
 * Kafka's MurmurHash2 of bytes, or of a text in UTF-8: a signed number of 32 bits, the same as
 * `org.apache.kafka.common.utils.Utils.murmur2`.
 */
export function murmur2(key: string | Uint8Array): number {
  const bytes = typeof key === "string" ? new TextEncoder().encode(key) : key;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 4);
  let hash = SEED ^ bytes.length;
  for (let at = 0; at < whole; at += 4) {
    let word = Math.imul(view.getInt32(at, true), MULTIPLIER);
    word = Math.imul(word ^ (word >>> 24), MULTIPLIER);
    hash = Math.imul(hash, MULTIPLIER) ^ word;
  }
  if (whole < bytes.length) hash = Math.imul(hash ^ tail(view, whole), MULTIPLIER);
  hash = Math.imul(hash ^ (hash >>> 13), MULTIPLIER);
  return hash ^ (hash >>> 15);
}

/** The last one to three bytes, the first of them lowest. */
function tail(view: DataView, from: number): number {
  let word = 0;
  for (let at = view.byteLength - 1; at >= from; at--) word = (word << 8) | view.getUint8(at);
  return word;
}
