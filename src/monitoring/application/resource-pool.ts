/**
 * How full a pool of connections, threads or the like is (OpenTelemetry `db.client.connection.*`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { add, div, gt, le, near, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { Count, Milliseconds, Ratio } from "../../core/units.js";
import { twoDigits } from "../rounding.js";

/**
 * What a pool holds.
 *
 * - `connection`: connections to a database or service.
 * - `thread`: threads that do tasks.
 * - `process`: processes that do tasks.
 * - `permit`: permits to do something at all (bulkhead, semaphore).
 */
export const ResourcePoolKind = z
  .enum({ CONNECTION: "connection", THREAD: "thread", PROCESS: "process", PERMIT: "permit" })
  .meta({ id: "ResourcePoolKind", title: "Kind of pool" });
export type ResourcePoolKind = z.infer<typeof ResourcePoolKind>;

/** How full a pool is, at the end of the time; what is counted is counted in the time. */
export const ResourcePool = withRules(
  closed({
    /** Its name. */
    name: Name,
    /** What it holds. */
    kind: ResourcePoolKind,
    /** In use. */
    active_count: Count,
    /** Ready for use. */
    idle_count: Count.optional(),
    /** How many there may be. Absent: no limit. */
    limit_count: Count.optional(),
    /** How many are kept ready at least. */
    min_idle_count: Count.optional(),
    /** How many are kept ready at most. */
    max_idle_count: Count.optional(),
    /** The share of the limit in use. */
    used_ratio: Ratio.optional(),
    /** Who waits for one. */
    pending_count: Count.optional(),
    /** How many waited in vain. */
    timeout_count: Count.optional(),
    /** How many tasks were turned away. */
    rejected_count: Count.optional(),
    /** How long one was waited for on average. */
    mean_wait_ms: Milliseconds.optional(),
    /** How long one was used on average. */
    mean_use_ms: Milliseconds.optional(),
    /** How long it took to make one on average. */
    mean_create_ms: Milliseconds.optional(),
  }),
  {
    active_within_limit: warn(
      // A limit that is lowered takes nothing away from who has it.
      "No more of a pool is in use than there may be.",
      le("active_count", "limit_count"),
      "active_count",
    ),
    active_and_idle_within_limit: warn(
      // They are read one after the other: what was in use can be ready a moment later.
      "What is in use and ready is no more than there may be.",
      le(add("active_count", "idle_count"), "limit_count"),
      "idle_count",
    ),
    min_idle_within_limit: rule(
      "No more is kept ready than there may be.",
      le("min_idle_count", "limit_count"),
      "min_idle_count",
    ),
    idle_limits_in_order: rule(
      "What is kept ready at least is no more than at most.",
      le("min_idle_count", "max_idle_count"),
      "min_idle_count",
    ),
    ratio_is_active_by_limit: rule(
      "The share in use is what is in use by what there may be.",
      when(gt("limit_count", 0), near("used_ratio", div("active_count", "limit_count"), twoDigits)),
      "used_ratio",
    ),
  },
).meta({ id: "ResourcePool", title: "Pool of resources" });
export type ResourcePool = z.infer<typeof ResourcePool>;
