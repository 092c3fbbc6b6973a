/**
 * Tensor processors that a training runs on (Google Cloud TPU).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { eq, mul, product } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Bytes, Count, Ratio } from "../../core/units.js";
import { ComputeMachines } from "./compute-machines.js";

/** Tensor processors that a training runs on. */
export const TpuCompute = withRules(
  closed({
    /** The kind of device. */
    kind: z.literal("tpu"),
    /** The generation: `v4`, `v5e`, `v5p`, `v6e`. */
    generation: z.string().regex(/^v[1-9][0-9]?[a-z]?$/, {
      error: "Expected a generation such as v4 or v5e.",
    }),
    /** Chips, of all slices together. */
    chip_count: Count.min(1),
    /** Cores of a chip. */
    cores_per_chip: Count.min(1).optional(),
    /** Chips of a slice in each direction: `[4, 4, 8]` is 4x4x8. One to three. */
    topology: z.array(Count.min(1)).min(1).max(3).optional(),
    /** Slices, which talk over the data centre's network. */
    slice_count: Count.min(1).default(1),
    /** The memory of a chip. */
    memory_bytes: Bytes.min(1).optional(),
    /** The share of the peak of operations that the model used (MFU). */
    model_flops_ratio: Ratio.optional(),
    /** The machines that they stand in. */
    machines: ComputeMachines.optional(),
  }),
  {
    chips_fill_topology: rule(
      "The chips are those of a slice in each direction, times the slices.",
      eq("chip_count", mul(product("topology[]"), "slice_count")),
    ),
  },
).meta({ id: "TpuCompute", title: "Tensor processors of a training" });
export type TpuCompute = z.infer<typeof TpuCompute>;
