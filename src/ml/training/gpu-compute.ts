/**
 * Graphics processors that a training runs on (NVIDIA `nvidia-smi`, AMD ROCm).
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
import { ComputeMachines } from "./compute-machines.js";

/** Graphics processors that a training runs on. */
export const GpuCompute = withRules(
  closed({
    /** The kind of device. */
    kind: z.literal("gpu"),
    /** The device: `NVIDIA A100-SXM4-80GB`, `AMD Instinct MI300X`. */
    model: Text.min(1).max(128).optional(),
    /** Devices, of all machines together. */
    device_count: Count.min(1),
    /** The slice of a device where it is shared: `3g.40gb`. Absent: whole devices. */
    partition: Text.min(1).max(32).optional(),
    /** The memory of a device, or of its slice. */
    memory_bytes: Bytes.min(1).optional(),
    /** The most of it that was in use on a device. */
    peak_memory_bytes: Bytes.optional(),
    /** The share of time in which a device was at work. */
    utilization_ratio: Ratio.optional(),
    /** The share of the peak of operations that the model used (MFU). */
    model_flops_ratio: Ratio.optional(),
    /** Operations on floating-point numbers that the training took in all. */
    floating_point_operations: Quantity.min(0).optional(),
    /** How devices talk: `NVLink`, `PCIe 4.0 x16`, `InfiniBand NDR`. */
    interconnect: Text.min(1).max(64).optional(),
    /** The driver's version. */
    driver_version: Text.min(1).max(64).optional(),
    /** The platform and its version: `CUDA 12.4`, `ROCm 6.2`. */
    platform_version: Text.min(1).max(64).optional(),
    /** The machines that they stand in. */
    machines: ComputeMachines.optional(),
  }),
  {
    each_machine_has_a_device: rule(
      "There are no more machines than devices.",
      le("machines.node_count", "device_count"),
      "device_count",
    ),
    // A label says 80 GB and means GiB; memory that is unified or swapped goes beyond.
    peak_within_memory: warn(
      "No more memory is in use than a device has.",
      le("peak_memory_bytes", "memory_bytes"),
    ),
  },
).meta({ id: "GpuCompute", title: "Graphics processors of a training" });
export type GpuCompute = z.infer<typeof GpuCompute>;
