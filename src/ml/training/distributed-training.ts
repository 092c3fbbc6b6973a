/**
 * How a training is spread over processes (PyTorch `torchrun`, FSDP, DeepSpeed, Megatron).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  and,
  eq,
  has,
  le,
  lit,
  mul,
  not,
  oneOf,
  together,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count } from "../../core/units.js";
import { TrainingTerm } from "./training-optimizer.js";

/**
 * What is spread over the processes.
 *
 * - `single`: nothing: there is one.
 * - `data_parallel`: the data; each has the whole model (DDP, Horovod, mirrored).
 * - `sharded_data_parallel`: the data, and the state of the optimizer or the weights too (ZeRO, FSDP).
 * - `model_parallel`: the model, by tensors or by layers.
 * - `hybrid`: the data and the model.
 * - `parameter_server`: the data; servers keep the weights, and need not wait for all.
 */
export const DistributionStrategy = z
  .enum({
    SINGLE: "single",
    DATA_PARALLEL: "data_parallel",
    SHARDED_DATA_PARALLEL: "sharded_data_parallel",
    MODEL_PARALLEL: "model_parallel",
    HYBRID: "hybrid",
    PARAMETER_SERVER: "parameter_server",
  })
  .meta({ id: "DistributionStrategy", title: "Strategy of distribution" });
export type DistributionStrategy = z.infer<typeof DistributionStrategy>;

const Size = Count.min(1);

/** Processes over which something is spread: 1 is not at all. */
const Degree = Size.default(1);

const servesParameters = eq("strategy", lit("parameter_server"));

/** How a training is spread over processes. */
export const DistributedTraining = withRules(
  closed({
    /** What is spread. */
    strategy: DistributionStrategy,
    /** The software that does it: `ddp`, `fsdp`, `deepspeed`, `horovod`, `megatron`, `ray`, … */
    engine: TrainingTerm.optional(),
    /** How processes talk: `nccl`, `gloo`, `mpi`, `xla`, … */
    backend: TrainingTerm.optional(),
    /** Machines. */
    node_count: Size.optional(),
    /** Ranks of each machine, one a device as a rule. */
    processes_per_node: Size.optional(),
    /**
     * Ranks that train: one a process, or one a device where a process drives several
     * (`DataParallel`, `MirroredStrategy`, JAX).
     */
    world_size: Size,
    /** Copies of the model that see different data. Absent: what the degrees below leave. */
    data_parallel_size: Size.optional(),
    /** Processes over which each tensor is spread. */
    tensor_parallel_size: Degree,
    /** Processes over which the layers are spread. */
    pipeline_parallel_size: Degree,
    /** Processes over which a sequence is spread. */
    context_parallel_size: Degree,
    /** Processes over which experts are spread. They are copies too, and no factor of their own. */
    expert_parallel_size: Degree,
    /** The stage of ZeRO: 1 spreads the optimizer's state, 2 gradients too, 3 weights too. */
    zero_stage: z.int().min(0).max(3).optional(),
    /** Examples of one forward pass of one copy of the model. */
    micro_batch_size: Size.optional(),
    /** Passes whose gradients are added up before an update. */
    gradient_accumulation_steps: Size.default(1),
    /** Examples of one update, all copies together. */
    global_batch_size: Size.optional(),
    /** Machines below which it does not go on. Absent: it is not elastic. */
    min_node_count: Size.optional(),
    /** Machines above which it does not grow. */
    max_node_count: Size.optional(),
    /** How often processes were gathered anew, after a loss or a gain. */
    restart_count: Count.default(0),
  }),
  {
    single_is_one: rule(
      "What is not spread has one rank.",
      when(eq("strategy", lit("single")), eq("world_size", 1)),
      "world_size",
    ),
    world_is_all_processes: rule(
      "The ranks are those of each machine, times the machines.",
      when(not(servesParameters), eq("world_size", mul("node_count", "processes_per_node"))),
      "world_size",
    ),
    world_is_all_degrees: rule(
      "The ranks are the product of the degrees of parallelism, that of the experts left out.",
      eq(
        "world_size",
        mul(
          mul("data_parallel_size", "tensor_parallel_size"),
          mul("pipeline_parallel_size", "context_parallel_size"),
        ),
      ),
      "world_size",
    ),
    model_is_whole: rule(
      "Where only the data is spread, each rank has all tensors and layers.",
      when(
        oneOf("strategy", lit("single"), lit("data_parallel"), lit("parameter_server")),
        eq(mul("tensor_parallel_size", "pipeline_parallel_size"), 1),
      ),
      "strategy",
    ),
    global_batch_of_copies: rule(
      "An update has the examples of a pass, times the passes, times the copies of the model.",
      when(
        not(servesParameters),
        eq(
          "global_batch_size",
          mul(mul("micro_batch_size", "gradient_accumulation_steps"), "data_parallel_size"),
        ),
      ),
      "global_batch_size",
    ),
    global_batch_of_world: rule(
      "Where the model is not spread, an update has the examples of a pass, times passes and ranks.",
      when(
        and(
          not(has("data_parallel_size")),
          not(servesParameters),
          eq(
            mul(mul("tensor_parallel_size", "pipeline_parallel_size"), "context_parallel_size"),
            1,
          ),
        ),
        eq(
          "global_batch_size",
          mul(mul("micro_batch_size", "gradient_accumulation_steps"), "world_size"),
        ),
      ),
      "global_batch_size",
    ),
    // On one device, ZeRO spreads state over the memory of the machine.
    zero_is_sharded: rule(
      "Where only the data is spread, no stage of ZeRO from 1 on spreads more.",
      when(oneOf("strategy", lit("data_parallel"), lit("parameter_server")), eq("zero_stage", 0)),
      "zero_stage",
    ),
    elastic_has_both_bounds: rule(
      "What may shrink or grow says down and up to what.",
      together("min_node_count", "max_node_count"),
      "min_node_count",
    ),
    nodes_not_below_min: rule(
      "There are no fewer machines than it needs.",
      le("min_node_count", "node_count"),
      "node_count",
    ),
    nodes_not_above_max: rule(
      "There are no more machines than it takes.",
      le("node_count", "max_node_count"),
    ),
  },
).meta({ id: "DistributedTraining", title: "Distribution of a training" });
export type DistributedTraining = z.infer<typeof DistributedTraining>;
