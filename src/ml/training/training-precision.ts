/**
 * The numbers in which a training calculates (Lightning `precision`, DeepSpeed).
 *
 * @module
 */
import * as z from "zod";

/**
 * The numbers in which a training calculates. Mixed: weights are kept in `fp32`, and layers
 * calculate in the smaller type.
 *
 * - `fp64`, `fp32`: IEEE 754 double and single precision.
 * - `tf32`: single precision whose products keep 10 bits of the fraction.
 * - `fp16`, `bf16`: 16 bits throughout, with 5 or 8 bits of exponent.
 * - `fp16_mixed`, `bf16_mixed`, `fp8_mixed`: mixed.
 * - `int8`: integers of 8 bits, as in training that minds quantisation.
 */
export const TrainingPrecision = z
  .enum({
    FP64: "fp64",
    FP32: "fp32",
    TF32: "tf32",
    FP16: "fp16",
    BF16: "bf16",
    FP16_MIXED: "fp16_mixed",
    BF16_MIXED: "bf16_mixed",
    FP8_MIXED: "fp8_mixed",
    INT8: "int8",
  })
  .meta({ id: "TrainingPrecision", title: "Precision of a training" });
export type TrainingPrecision = z.infer<typeof TrainingPrecision>;
