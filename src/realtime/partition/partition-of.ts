/**
 * The partition of a key, as Kafka's own producers find it.
 *
 * @module
 */
import { murmur2 } from "./murmur2.js";

/** The most partitions that fit Kafka's 32-bit number. */
const MOST_PARTITIONS = 2_147_483_647;

/**
 * The partition of a key, from 0 to `count - 1`: `toPositive(murmur2(key)) % count`, as in Kafka's
 * default partitioner. A text is hashed by its UTF-8 bytes. Producers on librdkafka must be set to
 * `murmur2_random` to agree: their own default is another hash. When the count changes, keys move.
 * An empty key is one; for a message without a key there is nothing to ask: its producer chooses.
 *
 * @param count The partitions of the channel: 1 to 2^31 - 1. Anything else is a RangeError.
 */
export function partitionOf(key: string | Uint8Array, count: number): number {
  if (!Number.isInteger(count) || count < 1 || count > MOST_PARTITIONS) {
    throw new RangeError(`Give the number of partitions, 1 to ${MOST_PARTITIONS}, not ${count}.`);
  }
  return (murmur2(key) & 0x7fffffff) % count;
}
