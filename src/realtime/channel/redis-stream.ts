/**
 * Streams of Redis, as `XINFO STREAM` tells of them.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { and, atLeastOne, eq, gt, has, le, not, or, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count } from "../../core/units.js";
import { RedisEntryId } from "./redis-entry-id.js";

/** A stream of Redis. */
export const RedisStream = withRules(
  closed({
    /** Tells this kind from the others. */
    kind: z.literal("redis"),
    /** Its key: 1 to 512 characters. */
    key: Text.min(1).max(512),
    /** The entries in it. */
    length: Count.optional(),
    /** The entries that were ever added. */
    added_count: Count.optional(),
    /** How many entries are kept when one is added (`MAXLEN`). Absent: all. */
    max_length: Count.optional(),
    /** From which id on entries are kept (`MINID`). */
    min_id: RedisEntryId.optional(),
    /** Whether a few more may stay, which is faster (`~`). */
    is_trim_approximate: z.boolean().optional(),
    /** The first entry in it. */
    first_entry_id: RedisEntryId.optional(),
    /** The last id that was given, whether or not that entry is still there. */
    last_generated_id: RedisEntryId.optional(),
  }),
  {
    length_within_added: rule(
      "A stream holds no more entries than were added.",
      le("length", "added_count"),
    ),
    // Another sender may add without trimming.
    length_within_limit: warn(
      "A stream that is trimmed to the entry holds no more than it may.",
      when(eq("is_trim_approximate", false), le("length", "max_length")),
      "length",
    ),
    trimmed_in_one_way: rule(
      "A stream is trimmed by its length or by an id.",
      not(and(has("max_length"), has("min_id"))),
      "min_id",
    ),
    trim_has_a_limit: rule(
      "What is trimmed has a limit.",
      when(has("is_trim_approximate"), atLeastOne("max_length", "min_id")),
      "is_trim_approximate",
    ),
    empty_has_no_first: rule(
      "Only a stream with entries has a first one.",
      or(gt("length", 0), not(has("first_entry_id"))),
      "first_entry_id",
    ),
  },
).meta({ id: "RedisStream", title: "Stream of Redis" });
export type RedisStream = z.infer<typeof RedisStream>;
