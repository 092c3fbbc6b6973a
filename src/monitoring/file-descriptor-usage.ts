/**
 * How many files a machine or process has open (OpenTelemetry `process.open_file_descriptor.count`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../core/closed.js";
import { div, gt, le, near, when } from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Count, Ratio } from "../core/units.js";
import { twoDigits } from "./rounding.js";

/** How many files are open: handles on Windows. */
export const FileDescriptorUsage = withRules(
  closed({
    /** How many are open. */
    open_count: Count,
    /** How many may be. Absent: no limit, or one above 2^53 - 1. */
    limit_count: Count.optional(),
    /** The share of the limit that is open. */
    used_ratio: Ratio.optional(),
  }),
  {
    open_within_limit: warn(
      // The superuser may go beyond, and a limit can be lowered below what is open.
      "No more files are open than may be.",
      le("open_count", "limit_count"),
      "open_count",
    ),
    ratio_is_open_by_limit: rule(
      "The share of open files is what is open by the limit.",
      when(gt("limit_count", 0), near("used_ratio", div("open_count", "limit_count"), twoDigits)),
      "used_ratio",
    ),
  },
).meta({ id: "FileDescriptorUsage", title: "Usage of file descriptors" });
export type FileDescriptorUsage = z.infer<typeof FileDescriptorUsage>;
