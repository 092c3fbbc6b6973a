/**
 * The types of a tensor's elements, in NumPy's names (ONNX, safetensors and the Open Inference
 * Protocol have the same types under names of their own).
 *
 * @module
 */
import * as z from "zod";

/**
 * The type of a tensor's elements.
 *
 * - `bool`: true or false.
 * - `int2`, `int4`, `int8`, `int16`, `int32`, `int64`: integers with a sign.
 * - `uint2`, `uint4`, `uint8`, `uint16`, `uint32`, `uint64`: integers without one.
 * - `float16`, `float32`, `float64`: floating point of IEEE 754.
 * - `bfloat16`: the range of `float32` in 16 bits.
 * - `float8_e4m3`, `float8_e5m2`: 8 bits, by exponent and mantissa.
 * - `float8_e4m3fnuz`, `float8_e5m2fnuz`: the same without infinities and a negative zero.
 * - `float8_e8m0`: 8 bits of exponent alone, a scale of others.
 * - `float6_e2m3`, `float6_e3m2`: 6 bits.
 * - `float4_e2m1`: 4 bits.
 * - `complex64`, `complex128`: two floats.
 * - `string`: text.
 * - `bytes`: binary data.
 * - `object`: whatever Python holds.
 */
export const TensorType = z
  .enum({
    BOOL: "bool",
    INT2: "int2",
    INT4: "int4",
    INT8: "int8",
    INT16: "int16",
    INT32: "int32",
    INT64: "int64",
    UINT2: "uint2",
    UINT4: "uint4",
    UINT8: "uint8",
    UINT16: "uint16",
    UINT32: "uint32",
    UINT64: "uint64",
    FLOAT4_E2M1: "float4_e2m1",
    FLOAT6_E2M3: "float6_e2m3",
    FLOAT6_E3M2: "float6_e3m2",
    FLOAT8_E4M3: "float8_e4m3",
    FLOAT8_E4M3FNUZ: "float8_e4m3fnuz",
    FLOAT8_E5M2: "float8_e5m2",
    FLOAT8_E5M2FNUZ: "float8_e5m2fnuz",
    FLOAT8_E8M0: "float8_e8m0",
    FLOAT16: "float16",
    BFLOAT16: "bfloat16",
    FLOAT32: "float32",
    FLOAT64: "float64",
    COMPLEX64: "complex64",
    COMPLEX128: "complex128",
    STRING: "string",
    BYTES: "bytes",
    OBJECT: "object",
  })
  .meta({ id: "TensorType", title: "Type of a tensor's elements" });
export type TensorType = z.infer<typeof TensorType>;
