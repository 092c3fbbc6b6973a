/**
 * What of memory was moved to disks (OpenTelemetry `system.paging.*`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { add, div, eq, gt, has, le, near, not, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Bytes, Count, Ratio } from "../../core/units.js";
import { twoDigits } from "../rounding.js";

/** What of memory was moved to disks: swap space on Unix, page files on Windows. */
export const PagingUsage = withRules(
  closed({
    /** All the space there is. 0: no swapping. */
    limit_bytes: Bytes,
    /** In use. */
    used_bytes: Bytes,
    /** Not in use. */
    free_bytes: Bytes.optional(),
    /** The share in use. Absent without space. */
    used_ratio: Ratio.optional(),
    /** Pages that were read back, counted up. */
    page_in_count: Count.optional(),
    /** Pages that were written out, counted up. */
    page_out_count: Count.optional(),
    /** Faults for which a disk was read, counted up. */
    major_fault_count: Count.optional(),
    /** Faults for which no disk was read, counted up. */
    minor_fault_count: Count.optional(),
  }),
  {
    used_within_limit: warn(
      // The limit of a container can be set below what it has swapped out (Linux, `memory.swap.max`).
      "Swap space in use is no more than there is.",
      le("used_bytes", "limit_bytes"),
      "used_bytes",
    ),
    used_and_free_make_limit: warn(
      // On macOS the space grows and shrinks while it is read.
      "Swap space is in use or free.",
      near(add("used_bytes", "free_bytes"), "limit_bytes", { rel: 0.01 }),
      "free_bytes",
    ),
    ratio_is_used_by_limit: rule(
      "The share in use is what is in use by what there is.",
      when(gt("limit_bytes", 0), near("used_ratio", div("used_bytes", "limit_bytes"), twoDigits)),
      "used_ratio",
    ),
    nothing_has_no_ratio: warn(
      // Some agents report 0 here.
      "Where there is no swap space, there is no share in use.",
      when(eq("limit_bytes", 0), not(has("used_ratio"))),
      "used_ratio",
    ),
  },
).meta({ id: "PagingUsage", title: "Usage of swap space" });
export type PagingUsage = z.infer<typeof PagingUsage>;
