/**
 * The machines in a data centre that devices stand in.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { CloudResource } from "../../core/cloud-resource.js";
import { eq, when } from "../../core/rules/expression.js";
import { warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Bytes, Count } from "../../core/units.js";

/** The machines in a data centre that devices stand in, all alike. */
export const ComputeMachines = withRules(
  closed({
    /** Machines. */
    node_count: Count.min(1),
    /** The provider's name of the machine: `p4d.24xlarge`, `n2-standard-16`. */
    instance_type: Text.min(1).max(128).optional(),
    /** The memory of a machine. */
    memory_bytes: Bytes.optional(),
    /** Where they stand. */
    cloud: CloudResource.optional(),
    /** Whether the provider may take them back at any time (spot, preemptible). */
    is_preemptible: z.boolean().default(false),
    /** How often it did. */
    preemption_count: Count.default(0),
  }),
  {
    // A scheduler may take back any machine for work that matters more.
    only_preemptible_is_taken: warn(
      "Only a machine that may be taken back is.",
      when(eq("is_preemptible", false), eq("preemption_count", 0)),
      "preemption_count",
    ),
  },
).meta({ id: "ComputeMachines", title: "Machines of a training" });
export type ComputeMachines = z.infer<typeof ComputeMachines>;
