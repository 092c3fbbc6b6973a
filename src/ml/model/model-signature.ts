/**
 * What a model takes and gives (MLflow's model signature, TensorFlow's signature definitions).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { FreeForm } from "../../core/free-form.js";
import {
  type Condition,
  count,
  eq,
  gt,
  lit,
  or,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Quantity } from "../../core/units.js";
import { FeatureName } from "../artifact/estimator.js";
import { TensorType } from "../artifact/tensor-type.js";

/**
 * The type of a column (MLflow's `DataType`).
 *
 * - `boolean`: true or false.
 * - `integer`: an integer of 32 bits.
 * - `long`: an integer of 64 bits.
 * - `float`: a float of 32 bits.
 * - `double`: a float of 64 bits.
 * - `string`: a text.
 * - `binary`: bytes.
 * - `datetime`: a point in time.
 * - `array`: a list of values of one type.
 * - `object`: values by known names.
 * - `map`: values of one type by any name.
 * - `any`: whatever JSON can carry.
 */
export const ColumnType = z
  .enum({
    BOOLEAN: "boolean",
    INTEGER: "integer",
    LONG: "long",
    FLOAT: "float",
    DOUBLE: "double",
    STRING: "string",
    BINARY: "binary",
    DATETIME: "datetime",
    ARRAY: "array",
    OBJECT: "object",
    MAP: "map",
    ANY: "any",
  })
  .meta({ id: "ColumnType", title: "Type of a column" });
export type ColumnType = z.infer<typeof ColumnType>;

/** A column of a table that a model takes or gives. */
export const ColumnSpec = closed({
  /** A column, not a tensor. */
  kind: z.literal("column"),
  /** Its name. Absent: columns are told apart by their order. */
  name: FeatureName.optional(),
  /** The type of its values. */
  type: ColumnType,
  /** Whether it may not be left out. */
  is_required: z.boolean().default(true),
  /** What an array, object or map is made of, as a JSON Schema. */
  items_schema: FreeForm.optional(),
}).meta({ id: "ColumnSpec", title: "Column of a signature" });
export type ColumnSpec = z.infer<typeof ColumnSpec>;

/** A tensor that a model takes or gives. */
export const TensorSpec = withRules(
  closed({
    /** A tensor, not a column. */
    kind: z.literal("tensor"),
    /** Its name. Absent: there is one alone. */
    name: FeatureName.optional(),
    /** The type of its elements. */
    tensor_type: TensorType,
    /**
     * The size of each dimension, -1 where it is any, such as that of the batch: at most 32. Absent:
     * not even their number is known. Empty: it is one number.
     */
    shape: z.array(z.int().min(-1)).max(32).optional(),
    /** A name for each dimension, empty for those without one: `batch`, `time`. */
    dimension_names: z.array(Text.max(64)).max(32).optional(),
  }),
  {
    a_name_for_each_dimension: rule(
      "There are as many names of dimensions as dimensions.",
      eq(count("dimension_names[]"), count("shape[]")),
      "dimension_names",
    ),
  },
).meta({ id: "TensorSpec", title: "Tensor of a signature" });
export type TensorSpec = z.infer<typeof TensorSpec>;

/** A column or a tensor. */
export const SignatureField = z
  .discriminatedUnion("kind", [ColumnSpec, TensorSpec])
  .meta({ id: "SignatureField", title: "Field of a signature" });
export type SignatureField = z.infer<typeof SignatureField>;

const ParameterValue = z.union([Text, Quantity, z.boolean()]);

/** A setting that a caller may send with an input, such as a temperature. */
export const SignatureParameter = closed({
  /** Its name. */
  name: FeatureName,
  /** The type of its value, or of the items of a list. */
  type: ColumnType,
  /** Whether it is a list. */
  is_list: z.boolean().default(false),
  /** What it is when the caller says nothing: one value, or those of a list. */
  default_values: z.array(ParameterValue).max(1000).default([]),
}).meta({ id: "SignatureParameter", title: "Parameter of a signature" });
export type SignatureParameter = z.infer<typeof SignatureParameter>;

const allOrNone = (part: Condition, list: string): Condition =>
  or(eq(count(list, part), 0), eq(count(list, part), count(list)));

const isOneKind = (list: string) => allOrNone(eq("kind", lit("column")), list);

/** The names under a list are given for each of its items, or for none. */
const isNamedAlike = (list: string) =>
  or(eq(count(`${list}.name`), 0), eq(count(`${list}.name`), count(list)));

const isAloneUnnamed = (list: string) =>
  when(gt(count(list, eq("kind", lit("tensor"))), 1), eq(count(`${list}.name`), count(list)));

/** What a model takes and gives. */
export const ModelSignature = withRules(
  closed({
    /** Its name: a model may be called in several ways. */
    name: Text.min(1).max(128).default("serving_default"),
    /** What it takes: at most 5000 columns or tensors. Empty: parameters alone, or nothing. */
    inputs: z.array(SignatureField).max(5000),
    /** What it gives: at most 5000. Absent: not known. */
    outputs: z.array(SignatureField).max(5000).optional(),
    /** What else a caller may set: at most 200. */
    parameters: z.array(SignatureParameter).max(200).default([]),
  }),
  {
    inputs_of_one_kind: rule(
      "The inputs are columns, or they are tensors.",
      isOneKind("inputs[]"),
      "inputs",
    ),
    outputs_of_one_kind: rule(
      "The outputs are columns, or they are tensors.",
      isOneKind("outputs[]"),
      "outputs",
    ),
    inputs_named_alike: rule(
      "All inputs have a name, or none has.",
      isNamedAlike("inputs[]"),
      "inputs",
    ),
    outputs_named_alike: rule(
      "All outputs have a name, or none has.",
      isNamedAlike("outputs[]"),
      "outputs",
    ),
    input_tensors_named: rule(
      "Where there are several input tensors, they have names.",
      isAloneUnnamed("inputs[]"),
      "inputs",
    ),
    output_tensors_named: rule(
      "Where there are several output tensors, they have names.",
      isAloneUnnamed("outputs[]"),
      "outputs",
    ),
    inputs_once: rule("Each input is named once.", unique("inputs[].name")),
    outputs_once: rule("Each output is named once.", unique("outputs[].name")),
    parameters_once: rule("Each parameter is named once.", unique("parameters[].name")),
  },
).meta({ id: "ModelSignature", title: "Signature of a model" });
export type ModelSignature = z.infer<typeof ModelSignature>;
