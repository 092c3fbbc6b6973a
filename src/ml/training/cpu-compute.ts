/**
 * Processors that a training runs on.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { le } from "../../core/rules/expression.js";
import { warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count, Quantity, Ratio } from "../../core/units.js";
import { ComputeMachines } from "./compute-machines.js";

/** Processors that a training runs on. */
export const CpuCompute = withRules(
  closed({
    /** The kind of device. */
    kind: z.literal("cpu"),
    /** The processor: `Intel Xeon Platinum 8375C`. */
    model: Text.min(1).max(128).optional(),
    /** Virtual cores that it could use, of all machines together: 0.5 where a container has half. */
    core_count: Quantity.gt(0),
    /** Threads that it used. */
    thread_count: Count.min(1).optional(),
    /** The share of the cores' time that it used. */
    utilization_ratio: Ratio.optional(),
    /** The machines that they stand in. */
    machines: ComputeMachines.optional(),
  }),
  {
    each_machine_has_a_core: warn(
      "There are no more machines than cores.",
      le("machines.node_count", "core_count"),
      "core_count",
    ),
  },
).meta({ id: "CpuCompute", title: "Processors of a training" });
export type CpuCompute = z.infer<typeof CpuCompute>;
