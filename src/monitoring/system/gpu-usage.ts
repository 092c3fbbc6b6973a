/**
 * What a graphics or tensor processor did (OpenTelemetry `hw.gpu.*`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { div, gt, le, near, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { Bytes, Count, Quantity, Ratio } from "../../core/units.js";
import { Celsius, Hertz, Joules, Watts } from "./hardware-units.js";

/** What a graphics or tensor processor did. It may draw more than its limit for a moment. */
export const GpuUsage = withRules(
  closed({
    /** Its identifier: a UUID of the vendor, or its number in the machine. */
    id: ForeignId,
    /** Its model: `NVIDIA A100-SXM4-80GB`. */
    model: Name.optional(),
    /** Who made it. */
    vendor: Name.optional(),
    /** The version of its driver. */
    driver_version: Text.min(1).max(64).optional(),
    /** Its serial number. */
    serial_number: Text.min(1).max(128).optional(),
    /** The part of a shared device that this is (MIG, vGPU). Absent: the whole. */
    partition: Text.min(1).max(64).optional(),
    /** The share of time in which it ran a kernel: busy, not full. */
    utilization_ratio: Ratio.optional(),
    /** The share of time in which its encoder of video was busy. */
    encoder_utilization_ratio: Ratio.optional(),
    /** The share of time in which its decoder of video was busy. */
    decoder_utilization_ratio: Ratio.optional(),
    /** All its memory. */
    memory_limit_bytes: Bytes.optional(),
    /** Memory in use. */
    memory_used_bytes: Bytes.optional(),
    /** The share of memory in use. */
    memory_used_ratio: Ratio.optional(),
    /** The share of time in which its memory was read or written: what `nvidia-smi` calls the utilisation of memory. */
    memory_busy_ratio: Ratio.optional(),
    /** How fast its cores run. */
    clock_hz: Hertz.optional(),
    /** How fast its memory runs. */
    memory_clock_hz: Hertz.optional(),
    /** How hot its cores are. */
    temperature_celsius: Celsius.optional(),
    /** How hot its memory is. */
    memory_temperature_celsius: Celsius.optional(),
    /** The share of the highest speed that is meant for its fan. It can be above 1 (NVIDIA). */
    fan_speed_ratio: Quantity.min(0).optional(),
    /** What it draws. */
    power_w: Watts.optional(),
    /** What it is meant to draw at most. */
    power_limit_w: Watts.optional(),
    /** What it has drawn, counted up. */
    energy_j: Joules.optional(),
    /** Errors of memory that were repaired, counted up. */
    ecc_corrected_count: Count.optional(),
    /** Errors of memory that were not, counted up. */
    ecc_uncorrected_count: Count.optional(),
    /** Rows of memory that were replaced for good, counted up. */
    remapped_row_count: Count.optional(),
    /** How often heat or want of power slowed it down, counted up. */
    throttle_count: Count.optional(),
    /** Bytes received from the machine, counted up. */
    received_bytes: Bytes.optional(),
    /** Bytes sent to the machine, counted up. */
    sent_bytes: Bytes.optional(),
  }),
  {
    memory_within_limit: rule(
      "No more memory of a GPU is in use than it has.",
      le("memory_used_bytes", "memory_limit_bytes"),
      "memory_used_bytes",
    ),
    memory_ratio_is_used_by_limit: rule(
      "The share of a GPU's memory in use is what is in use by what it has.",
      when(
        gt("memory_limit_bytes", 0),
        near("memory_used_ratio", div("memory_used_bytes", "memory_limit_bytes"), { abs: 0.01 }),
      ),
      "memory_used_ratio",
    ),
  },
).meta({ id: "GpuUsage", title: "Usage of a GPU" });
export type GpuUsage = z.infer<typeof GpuUsage>;
