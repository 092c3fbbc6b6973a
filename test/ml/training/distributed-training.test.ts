/**
 * Set-ups as people run them hold, and those that cannot be do not.
 *
 * @module
 */
import { expect, test } from "vitest";
import { DistributedTraining } from "../../../src/ml/training/distributed-training.js";
import { issuesOf } from "../_issues.js";

test.each<[string, unknown, string[]]>([
  [
    "one process that adds gradients up",
    {
      strategy: "single",
      world_size: 1,
      micro_batch_size: 4,
      gradient_accumulation_steps: 8,
      global_batch_size: 32,
    },
    [],
  ],
  [
    "one process that holds a model on many devices",
    { strategy: "model_parallel", world_size: 1 },
    [],
  ],
  [
    "ZeRO 3 over all processes, which are copies",
    {
      strategy: "sharded_data_parallel",
      engine: "deepspeed",
      zero_stage: 3,
      node_count: 4,
      processes_per_node: 8,
      world_size: 32,
      micro_batch_size: 2,
      gradient_accumulation_steps: 4,
      global_batch_size: 256,
    },
    [],
  ],
  [
    "Megatron: the copies, and not all processes, see different data",
    {
      strategy: "hybrid",
      engine: "megatron",
      world_size: 512,
      data_parallel_size: 8,
      tensor_parallel_size: 8,
      pipeline_parallel_size: 8,
      micro_batch_size: 1,
      gradient_accumulation_steps: 256,
      global_batch_size: 2048,
    },
    [],
  ],
  [
    "the same, as if all processes did",
    {
      strategy: "hybrid",
      world_size: 512,
      data_parallel_size: 8,
      tensor_parallel_size: 8,
      pipeline_parallel_size: 8,
      micro_batch_size: 1,
      gradient_accumulation_steps: 256,
      global_batch_size: 131_072,
    },
    ["distributed_training.global_batch_of_copies"],
  ],
  [
    "experts are spread over copies, and are no factor",
    {
      strategy: "hybrid",
      world_size: 64,
      data_parallel_size: 16,
      tensor_parallel_size: 4,
      expert_parallel_size: 8,
    },
    [],
  ],
  [
    "workers of parameter servers do not wait for one another",
    {
      strategy: "parameter_server",
      node_count: 4,
      processes_per_node: 2,
      world_size: 6,
      micro_batch_size: 64,
      global_batch_size: 64,
    },
    [],
  ],
  [
    "a batch that forgot the passes",
    {
      strategy: "data_parallel",
      world_size: 8,
      micro_batch_size: 16,
      gradient_accumulation_steps: 4,
      global_batch_size: 128,
    },
    ["distributed_training.global_batch_of_world"],
  ],
])("%s", (_, value, expected) => {
  expect(issuesOf(DistributedTraining, value)).toEqual(expected);
});
