/**
 * What the memory of a managed runtime holds, and how it is cleared (OpenTelemetry `jvm.memory.*`,
 * `jvm.gc.*`, `v8js.memory.*`, `go.memory.*`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { add, eq, le, mul, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { Bytes, Count, Milliseconds } from "../../core/units.js";

/**
 * What memory of a runtime is for.
 *
 * - `heap`: objects.
 * - `non_heap`: classes, compiled code, buffers outside of the heap.
 * - `stack`: stacks of threads.
 */
export const RuntimeMemoryArea = z
  .enum({ HEAP: "heap", NON_HEAP: "non_heap", STACK: "stack" })
  .meta({ id: "RuntimeMemoryArea", title: "Area of a runtime's memory" });
export type RuntimeMemoryArea = z.infer<typeof RuntimeMemoryArea>;

/** What the memory of a runtime holds. */
export const RuntimeMemory = withRules(
  closed({
    /** What it is for. */
    area: RuntimeMemoryArea,
    /** A part of it: `G1 Old Gen`, `old_space`. Absent: all of the area. */
    pool: Name.optional(),
    /** In use, garbage included. */
    used_bytes: Bytes,
    /** Taken from the system. */
    committed_bytes: Bytes.optional(),
    /** What may be taken at most. Absent: no limit, or not known (-1 in the JVM). */
    limit_bytes: Bytes.optional(),
    /** What was taken in the beginning. */
    initial_bytes: Bytes.optional(),
    /** In use after the last collection of garbage: what is really needed. */
    used_after_gc_bytes: Bytes.optional(),
  }),
  {
    used_within_committed: rule(
      "No more of a runtime's memory is in use than was taken.",
      le("used_bytes", "committed_bytes"),
      "used_bytes",
    ),
    committed_within_limit: warn(
      // The limit of Go is a soft one (GOMEMLIMIT).
      "A runtime takes no more memory than it may.",
      le("committed_bytes", "limit_bytes"),
      "committed_bytes",
    ),
    used_within_limit: warn(
      "No more of a runtime's memory is in use than may be taken.",
      le("used_bytes", "limit_bytes"),
      "used_bytes",
    ),
  },
).meta({ id: "RuntimeMemory", title: "Memory of a runtime" });
export type RuntimeMemory = z.infer<typeof RuntimeMemory>;

/** How often and for how long a runtime collected garbage in the time. */
export const GarbageCollection = withRules(
  closed({
    /** The collector: `G1 Young Generation`. */
    collector: Name,
    /** What it did, if it does several things: `end of minor GC`. */
    action: Name.optional(),
    /** Whether programs go on meanwhile. */
    is_concurrent: z.boolean().default(false),
    /** How often. */
    count: Count,
    /** How long, all times together. */
    total_ms: Milliseconds,
    /** How long the longest was. */
    max_ms: Milliseconds.optional(),
    /** Bytes that it gave back. */
    freed_bytes: Bytes.optional(),
  }),
  {
    longest_within_total: rule(
      // The total may be cut off to a millisecond.
      "The longest collection took no longer than all of them.",
      le("max_ms", add("total_ms", 1)),
      "max_ms",
    ),
    total_within_longest_of_each: rule(
      // The longest may be rounded down to a millisecond, and Prometheus extrapolates all but it.
      "All collections together took no longer than if each, and one more, were the longest.",
      le("total_ms", mul(add("count", 1), add("max_ms", 1))),
      "total_ms",
    ),
    nothing_took_no_time: warn(
      // Prometheus extrapolates the count to less than a half.
      "What was not collected took no time.",
      when(eq("count", 0), eq("total_ms", 0)),
      "total_ms",
    ),
  },
).meta({ id: "GarbageCollection", title: "Collection of garbage" });
export type GarbageCollection = z.infer<typeof GarbageCollection>;
