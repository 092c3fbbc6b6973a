/**
 * Tensors as they are sent to a model and back (Open Inference Protocol v2: KServe, Triton, MLServer).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { FreeForm } from "../../core/free-form.js";
import {
  atLeastOne,
  count,
  each,
  eq,
  exactlyOne,
  ge,
  has,
  lit,
  multipleOf,
  not,
  oneOf,
  or,
  product,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Quantity } from "../../core/units.js";

/**
 * The types of the Open Inference Protocol, which has no names of its own for other ones.
 *
 * - `bool`: true or false.
 * - `uint8`, `uint16`, `uint32`, `uint64`: integers without a sign.
 * - `int8`, `int16`, `int32`, `int64`: integers with one.
 * - `fp16`, `bf16`, `fp32`, `fp64`: floats.
 * - `bytes`: texts, or bytes in Base64.
 */
export const InferenceType = z
  .enum({
    BOOL: "bool",
    UINT8: "uint8",
    UINT16: "uint16",
    UINT32: "uint32",
    UINT64: "uint64",
    INT8: "int8",
    INT16: "int16",
    INT32: "int32",
    INT64: "int64",
    FP16: "fp16",
    BF16: "bf16",
    FP32: "fp32",
    FP64: "fp64",
    BYTES: "bytes",
  })
  .meta({ id: "InferenceType", title: "Type of the Open Inference Protocol" });
export type InferenceType = z.infer<typeof InferenceType>;

const isOfType = (...types: InferenceType[]) => oneOf("datatype", ...types.map(lit));

/**
 * A tensor that is sent. Its elements stand in the one of three lists that its type asks for,
 * flat, the last dimension running fastest. None of the lists: they were sent beside the JSON
 * (binary, shared memory), or are not kept.
 */
export const InferenceTensor = withRules(
  closed({
    /** Its name in the model's signature. */
    name: Text.min(1).max(256),
    /** The size of each dimension, none of them open: at most 32. Empty: it is one element. */
    shape: z.array(z.int().min(0)).max(32),
    /** The type of its elements. */
    datatype: InferenceType,
    /** Its numbers: at most 200000. */
    numbers: z.array(Quantity).max(200_000).optional(),
    /** Its truths: at most 200000. */
    booleans: z.array(z.boolean()).max(200_000).optional(),
    /** Its texts; integers beyond 2^53 in decimal digits; numbers that are not finite: at most 20000. */
    texts: z.array(Text).max(20_000).optional(),
    /** What else the protocol's `parameters` say. */
    parameters: FreeForm.optional(),
  }),
  {
    numbers_fill_shape: rule(
      "There are as many numbers as the shape holds.",
      eq(count("numbers[]"), product("shape[]")),
      "numbers",
    ),
    booleans_fill_shape: rule(
      "There are as many truths as the shape holds.",
      eq(count("booleans[]"), product("shape[]")),
      "booleans",
    ),
    texts_fill_shape: rule(
      "There are as many texts as the shape holds.",
      eq(count("texts[]"), product("shape[]")),
      "texts",
    ),
    one_list: rule(
      "The elements stand in one list, or are not kept.",
      or(
        exactlyOne("numbers", "booleans", "texts"),
        not(atLeastOne("numbers", "booleans", "texts")),
      ),
    ),
    numbers_are_numeric: rule(
      "A tensor of numbers is of a type of numbers.",
      when(has("numbers"), not(isOfType("bool", "bytes"))),
      "datatype",
    ),
    booleans_are_bool: rule(
      "A tensor of truths is of the type bool.",
      when(has("booleans"), isOfType("bool")),
      "datatype",
    ),
    texts_are_bytes: rule(
      "Texts are elements of a tensor of bytes, of 64-bit integers or of floats.",
      when(has("texts"), isOfType("bytes", "int64", "uint64", "fp16", "bf16", "fp32", "fp64")),
      "datatype",
    ),
    integers_are_whole: rule(
      "The elements of a tensor of integers are whole.",
      when(
        isOfType("uint8", "uint16", "uint32", "uint64", "int8", "int16", "int32", "int64"),
        each("numbers[]", multipleOf(".", 1)),
      ),
    ),
    unsigned_is_not_negative: rule(
      "The elements of a tensor of integers without a sign are not below 0.",
      when(isOfType("uint8", "uint16", "uint32", "uint64"), each("numbers[]", ge(".", 0))),
    ),
  },
).meta({ id: "InferenceTensor", title: "Tensor of an inference" });
export type InferenceTensor = z.infer<typeof InferenceTensor>;
