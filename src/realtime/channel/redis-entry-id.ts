/**
 * The ids of entries in streams of Redis, and their order.
 *
 * @module
 */
import * as z from "zod";

/**
 * The id of an entry in a stream of Redis, `<milliseconds>-<sequence>`, such as `1526919030474-55`.
 * Both are 64-bit numbers. An id without its second half means two things in Redis and is refused.
 */
export const RedisEntryId = z.string().regex(/^(?:0|[1-9][0-9]{0,19})-(?:0|[1-9][0-9]{0,19})$/, {
  error: "Expected milliseconds, '-' and a sequence number, such as 1526919030474-0.",
});
export type RedisEntryId = z.infer<typeof RedisEntryId>;

/**
 * Which of two entries of one stream came first: negative when the first did, 0 when they are the
 * same. As texts, `9-1` would come after `10-1`.
 */
export function compareRedisEntryIds(a: RedisEntryId, b: RedisEntryId): number {
  const [aTime = "", aSequence = ""] = a.split("-");
  const [bTime = "", bSequence = ""] = b.split("-");
  return compareDecimals(aTime, bTime) || compareDecimals(aSequence, bSequence);
}

/** Decimals without leading zeros: the longer one is larger, and of one length the later text. */
function compareDecimals(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : Number(a > b);
}
