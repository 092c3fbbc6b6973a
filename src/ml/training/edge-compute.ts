/**
 * Devices in the field that a training runs on, such as phones and gateways.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { le } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Bytes, Count, Quantity, Ratio } from "../../core/units.js";
import { TrainingTerm } from "./training-optimizer.js";

/** Devices in the field that a training runs on. */
export const EdgeCompute = withRules(
  closed({
    /** The kind of device. */
    kind: z.literal("edge"),
    /** The class of device: `phone`, `gateway`, `smart_speaker`, … */
    device_class: TrainingTerm,
    /** The model of the device. Absent when they differ. */
    model: Text.min(1).max(128).optional(),
    /** Devices that took part. */
    device_count: Count.min(1),
    /** Those of them that dropped out before the end. */
    dropped_device_count: Count.default(0),
    /** What calculates on it: `cpu`, `gpu`, `npu`, `dsp`, … */
    accelerator: TrainingTerm.optional(),
    /** The software on it: `executorch`, `litert`, `onnxruntime`, `core_ml`, … */
    runtime: TrainingTerm.optional(),
    /** The memory of a device. */
    memory_bytes: Bytes.min(1).optional(),
    /** The most of it that training used on a device. */
    peak_memory_bytes: Bytes.optional(),
    /** The power that a device may draw while it trains, in watts. */
    max_power_w: Quantity.min(0).optional(),
    /** The charge below which a device does not train. */
    min_battery_ratio: Ratio.optional(),
    /** Whether it trains only while it is on mains power. */
    needs_charging: z.boolean().default(false),
    /** Whether it sends only over a network that costs nothing by volume. */
    needs_unmetered_network: z.boolean().default(false),
  }),
  {
    dropped_within_devices: rule(
      "No more devices drop out than take part.",
      le("dropped_device_count", "device_count"),
    ),
    // Memory that is compressed or swapped goes beyond.
    peak_within_memory: warn(
      "Training uses no more memory than a device has.",
      le("peak_memory_bytes", "memory_bytes"),
    ),
  },
).meta({ id: "EdgeCompute", title: "Edge devices of a training" });
export type EdgeCompute = z.infer<typeof EdgeCompute>;
