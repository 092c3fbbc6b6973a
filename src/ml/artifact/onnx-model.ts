/**
 * What an ONNX file says of itself (`ModelProto` of onnx.proto3, without its graph).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { longText, Text } from "../../core/text.js";
import { Count } from "../../core/units.js";

/** A set of operators that a graph needs. */
export const OnnxOperatorSet = closed({
  /** Whose operators: `ai.onnx`, which an ONNX file may leave empty, or `ai.onnx.ml`, … */
  domain: Text.min(1).max(255).default("ai.onnx"),
  /** The version of the set. */
  version: z.int().min(1),
}).meta({ id: "OnnxOperatorSet", title: "Operator set of ONNX" });
export type OnnxOperatorSet = z.infer<typeof OnnxOperatorSet>;

/** A key and a value that a producer wrote into an ONNX file (`metadata_props`). */
export const OnnxProperty = closed({
  /** Its key. */
  key: Text.min(1).max(256),
  /** Its value, which may be JSON or a vocabulary: at most 65536 characters. */
  value: longText(65_536),
}).meta({ id: "OnnxProperty", title: "Property of an ONNX model" });
export type OnnxProperty = z.infer<typeof OnnxProperty>;

/** What an ONNX file says of itself. */
export const OnnxModel = withRules(
  closed({
    /** The version of the file format (`ir_version`). */
    ir_version: z.int().min(1).max(1_000_000),
    /** The operators it needs: at most 100 sets. */
    operator_sets: z.array(OnnxOperatorSet).min(1).max(100),
    /** What wrote it: `pytorch`, `skl2onnx`, … Absent: it does not say. */
    producer_name: Text.min(1).max(255).optional(),
    /** The release of what wrote it. */
    producer_version: Text.min(1).max(255).optional(),
    /** The namespace of the model, in reverse DNS form. */
    domain: Text.min(1).max(255).optional(),
    /** Its version (`model_version`, a signed 64-bit integer), as a decimal text. */
    model_version: z
      .string()
      .regex(/^-?(?:0|[1-9][0-9]{0,18})$/, {
        error: "Expected a 64-bit integer in decimal digits.",
      })
      .optional(),
    /** How many nodes its graph has, subgraphs left out. */
    node_count: Count.optional(),
    /** How many of its tensors are given with it (`graph.initializer`). */
    initializer_count: Count.optional(),
    /** What the producer noted: at most 200. */
    properties: z.array(OnnxProperty).max(200).default([]),
  }),
  {
    operator_sets_once: rule(
      "Each domain has one set of operators.",
      unique("operator_sets[].domain"),
    ),
    properties_once: rule("Each key has one value.", unique("properties[].key")),
  },
).meta({ id: "OnnxModel", title: "ONNX model" });
export type OnnxModel = z.infer<typeof OnnxModel>;
