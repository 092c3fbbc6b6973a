/**
 * What a disk did (OpenTelemetry `system.disk.*`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { eq, has, le, not, when } from "../../core/rules/expression.js";
import { warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { Bytes, Count, Milliseconds, Quantity, Ratio } from "../../core/units.js";
import { FractionalSeconds } from "./hardware-units.js";

/** What a disk did. Operations overlap: their time together may be longer than it was busy. */
export const DiskActivity = withRules(
  closed({
    /** The device: `nvme0n1`. A partition is one of its own. */
    device: Name,
    /** How much it can hold. */
    limit_bytes: Bytes.optional(),
    /** Bytes read, counted up. */
    read_bytes: Bytes.optional(),
    /** Bytes written, counted up. */
    written_bytes: Bytes.optional(),
    /** Reads completed, counted up. */
    read_count: Count.optional(),
    /** Writes completed, counted up. */
    write_count: Count.optional(),
    /** Reads that were merged into others before, counted up. */
    merged_read_count: Count.optional(),
    /** Writes that were merged into others before, counted up. */
    merged_write_count: Count.optional(),
    /** Seconds of all reads together, waiting included, counted up (`operation_time`). */
    read_time_s: FractionalSeconds.optional(),
    /** Seconds of all writes together, waiting included, counted up. */
    write_time_s: FractionalSeconds.optional(),
    /** Seconds in which it was busy, counted up (`io_time`). */
    io_time_s: FractionalSeconds.optional(),
    /** Seconds in which it was busy, times the operations that waited, counted up. */
    weighted_io_time_s: FractionalSeconds.optional(),
    /** The share of time in which it was busy, since the sample before. One that works in parallel can do more even at 1. */
    utilization_ratio: Ratio.optional(),
    /** Operations in flight at this instant. */
    in_flight_count: Count.optional(),
    /** Operations that waited or ran, on average since the sample before. */
    mean_queue_length: Quantity.min(0).optional(),
    /** How long a read took on average since the sample before. Absent when there was none. */
    read_latency_ms: Milliseconds.optional(),
    /** How long a write took on average since the sample before. Absent when there was none. */
    write_latency_ms: Milliseconds.optional(),
    /** Reads and writes that failed, counted up. */
    error_count: Count.optional(),
  }),
  {
    no_reads_no_latency: warn(
      // Some agents report 0 here, as iostat does.
      "Without a read there is no time that one took.",
      when(eq("read_count", 0), not(has("read_latency_ms"))),
      "read_latency_ms",
    ),
    no_writes_no_latency: warn(
      "Without a write there is no time that one took.",
      when(eq("write_count", 0), not(has("write_latency_ms"))),
      "write_latency_ms",
    ),
    busy_within_weighted: warn(
      // Kernels before 5.0 sampled both clocks apart.
      "Each second of a busy disk counts at least once for the operations in it.",
      le("io_time_s", "weighted_io_time_s"),
      "weighted_io_time_s",
    ),
  },
).meta({ id: "DiskActivity", title: "Activity of a disk" });
export type DiskActivity = z.infer<typeof DiskActivity>;
