/**
 * What a training runs on: devices of one kind, with what matters of that kind.
 *
 * @module
 */
import * as z from "zod";
import { CpuCompute } from "./cpu-compute.js";
import { EdgeCompute } from "./edge-compute.js";
import { GpuCompute } from "./gpu-compute.js";
import { QuantumCompute } from "./quantum-compute.js";
import { TpuCompute } from "./tpu-compute.js";

/** What a training runs on: devices of one kind. */
export const TrainingCompute = z
  .discriminatedUnion("kind", [CpuCompute, GpuCompute, TpuCompute, EdgeCompute, QuantumCompute])
  .meta({ id: "TrainingCompute", title: "Compute of a training" });
export type TrainingCompute = z.infer<typeof TrainingCompute>;
