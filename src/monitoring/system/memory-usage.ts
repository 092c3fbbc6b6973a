/**
 * What the memory of a machine or container holds (OpenTelemetry `system.memory.*`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  add,
  and,
  div,
  gt,
  has,
  le,
  near,
  not,
  or,
  sub,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Bytes, Count, Ratio } from "../../core/units.js";
import { twoDigits } from "../rounding.js";
import { PressureStall } from "./pressure-stall.js";

/** A part of memory is no larger than the whole. */
const within = (field: string, name: string) =>
  rule(`Memory that is ${name} is no more than there is.`, le(field, "limit_bytes"), field);

const isUsed = near("used_ratio", div("used_bytes", "limit_bytes"), twoDigits);

/**
 * What memory holds. The parts overlap: what is cached can be available, and on Linux `used_bytes` is
 * all that is not available, so that used and free memory are less than the whole.
 */
export const MemoryUsage = withRules(
  closed({
    /** All there is, or that a container may have. Absent: no limit. */
    limit_bytes: Bytes.optional(),
    /** In use by programs and the kernel: on Linux all but `available_bytes`. */
    used_bytes: Bytes,
    /** In use for nothing at all. */
    free_bytes: Bytes.optional(),
    /** Copies of files. */
    cached_bytes: Bytes.optional(),
    /** Copies of raw blocks (Linux). */
    buffers_bytes: Bytes.optional(),
    /** What programs could get without swapping, an estimate of the kernel. It can be below `free_bytes`. */
    available_bytes: Bytes.optional(),
    /** Shared between programs, `tmpfs` included. */
    shared_bytes: Bytes.optional(),
    /** Caches of the kernel that it can give back (Linux). */
    slab_reclaimable_bytes: Bytes.optional(),
    /** Memory of the kernel that it cannot give back (Linux). */
    slab_unreclaimable_bytes: Bytes.optional(),
    /** Bound to stay in memory: wired (macOS, BSD) or unevictable (Linux). */
    wired_bytes: Bytes.optional(),
    /** What programs were promised (Linux, `Committed_AS`). It can be above the limit. */
    committed_bytes: Bytes.optional(),
    /** The share in use: of the limit, or as psutil has it all of that but what is available. */
    used_ratio: Ratio.optional(),
    /** How often a process was killed for want of memory, counted up. */
    oom_kill_count: Count.optional(),
    /** How long tasks waited for memory. */
    pressure: PressureStall.optional(),
  }),
  {
    used_within_limit: rule(
      // A container may go over its limit for a moment (Linux, `memory.max`).
      "Memory that is in use is no more than there is.",
      or(le("used_bytes", "limit_bytes"), near("used_bytes", "limit_bytes", { rel: 0.01 })),
      "used_bytes",
    ),
    available_within_limit: within("available_bytes", "available"),
    shared_within_limit: warn(
      // FreeBSD counts addresses that have no memory yet.
      "Memory that is shared is no more than there is.",
      le("shared_bytes", "limit_bytes"),
      "shared_bytes",
    ),
    wired_within_limit: within("wired_bytes", "wired"),
    free_and_caches_within_limit: rule(
      "Free memory, copies of files and buffers are no more than there is.",
      le(add(add("free_bytes", "cached_bytes"), "buffers_bytes"), "limit_bytes"),
      "free_bytes",
    ),
    free_within_limit: within("free_bytes", "free"),
    cached_within_limit: within("cached_bytes", "cached"),
    slab_within_limit: rule(
      "Memory of the kernel is no more than there is.",
      le(add("slab_reclaimable_bytes", "slab_unreclaimable_bytes"), "limit_bytes"),
      "slab_unreclaimable_bytes",
    ),
    ratio_is_used_by_limit: rule(
      "Where nothing is said of available memory, the share in use is what is in use by what there is.",
      when(and(gt("limit_bytes", 0), not(has("available_bytes"))), isUsed),
      "used_ratio",
    ),
    ratio_is_used_or_not_available: rule(
      // On macOS and with old kernels, what is in use and what is available leave something out.
      "The share in use is what is in use, or all but what is available, by what there is.",
      when(
        gt("limit_bytes", 0),
        or(isUsed, near("used_ratio", sub(1, div("available_bytes", "limit_bytes")), twoDigits)),
      ),
      "used_ratio",
    ),
  },
).meta({ id: "MemoryUsage", title: "Usage of memory" });
export type MemoryUsage = z.infer<typeof MemoryUsage>;
