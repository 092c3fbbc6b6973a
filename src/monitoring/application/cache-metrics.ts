/**
 * How often a cache had what was looked up in it.
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  add,
  atLeastOne,
  eq,
  gt,
  le,
  not,
  type Operand,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { Bytes, Count, Milliseconds, Ratio } from "../../core/units.js";
import { isShare, twoDigits } from "../rounding.js";

const lookups = add("hit_count", "miss_count");
const shareOf = (ratio: string, part: Operand) =>
  when(gt(lookups, 0), isShare(ratio, part, lookups, twoDigits));

/** How often a cache had what was looked up in it. */
export const CacheMetrics = withRules(
  closed({
    /** Its name. */
    name: Name,
    /** Lookups that found a value. */
    hit_count: Count,
    /** Lookups that found none. */
    miss_count: Count,
    /** The share that found one. Absent when there were no lookups. */
    hit_ratio: Ratio.optional(),
    /** The share that found none. Absent when there were no lookups. */
    miss_ratio: Ratio.optional(),
    /** Values thrown out for want of room. */
    eviction_count: Count.optional(),
    /** Values thrown out for their age. */
    expired_count: Count.optional(),
    /** Values held. */
    entry_count: Count.optional(),
    /** Values that it is meant to hold at most. */
    entry_limit_count: Count.optional(),
    /** Bytes held. */
    size_bytes: Bytes.optional(),
    /** Bytes that it is meant to hold at most. */
    limit_bytes: Bytes.optional(),
    /** How long it took on average to get a value that was missing. */
    mean_load_ms: Milliseconds.optional(),
  }),
  {
    hits_are_a_share: rule(
      "The share of hits is that of lookups that found a value.",
      shareOf("hit_ratio", "hit_count"),
      "hit_ratio",
    ),
    misses_are_a_share: rule(
      "The share of misses is that of lookups that found none.",
      shareOf("miss_ratio", "miss_count"),
      "miss_ratio",
    ),
    nothing_has_no_share: rule(
      "Without lookups there is no share of them.",
      when(eq(lookups, 0), not(atLeastOne("hit_ratio", "miss_ratio"))),
      "hit_ratio",
    ),
    entries_within_limit: warn(
      // Caches throw out values after they have grown.
      "A cache holds no more values than it is meant to.",
      le("entry_count", "entry_limit_count"),
      "entry_count",
    ),
    bytes_within_limit: warn(
      "A cache holds no more bytes than it is meant to.",
      le("size_bytes", "limit_bytes"),
      "size_bytes",
    ),
  },
).meta({ id: "CacheMetrics", title: "Metrics of a cache" });
export type CacheMetrics = z.infer<typeof CacheMetrics>;
