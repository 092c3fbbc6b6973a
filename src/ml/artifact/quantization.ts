/**
 * How the numbers of a model were made smaller (after `quantization_config` of transformers).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { TensorType } from "./tensor-type.js";

/** How the numbers of a model were made smaller. A small model may grow: scales take room too. */
export const Quantization = closed({
  /** The method: `gptq`, `awq`, `bitsandbytes`, `dynamic_int8`, `gguf_q4_k_m`, … */
  method: z.string().regex(/^[a-z][a-z0-9_.-]{0,63}$/, {
    error: "Expected a method in lower case, such as gptq.",
  }),
  /** Bits of a weight on average, scales counted: more than 0, up to 64. */
  bits_per_weight: z.number().gt(0).max(64),
  /** How many weights share a scale. Absent: those of a channel, a tensor, or not known. */
  group_size: z.int().min(1).max(1_000_000).optional(),
  /** The type in which it computes, weights being widened for it. */
  compute_type: TensorType.optional(),
  /** Whether it was trained to bear the loss (quantization-aware training). */
  is_trained: z.boolean().optional(),
  /** The data by which the ranges were found: the id of an MLDataset. */
  calibration_dataset_id: ForeignId.optional(),
}).meta({ id: "Quantization", title: "Quantization" });
export type Quantization = z.infer<typeof Quantization>;
