/**
 * How a neural network is built (the numbers of a transformers `config.json`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { le, multipleOf, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count } from "../../core/units.js";
import { TensorType } from "../artifact/tensor-type.js";

const Size = z.int().min(1).max(1_000_000_000);

/** How a neural network is built. */
export const NeuralArchitecture = withRules(
  closed({
    /** The family, as the library names it (`model_type`): `qwen2_moe`, `resnet`, `whisper`. */
    family: Text.min(1).max(128).optional(),
    /** The classes that load it (`architectures`): at most 20. */
    class_names: z.array(Text.min(1).max(255)).max(20).default([]),
    /** How many parameters it has. */
    parameter_count: Count.optional(),
    /** How many of them a token passes, in a mixture of experts. */
    active_parameter_count: Count.optional(),
    /** How many of them training changes, with an adapter for instance. */
    trainable_parameter_count: Count.optional(),
    /** How many layers are stacked. */
    layer_count: Count.optional(),
    /** The width of what passes from layer to layer. */
    hidden_size: Size.optional(),
    /** The width inside a feed-forward block. */
    intermediate_size: Size.optional(),
    /** How many heads of attention a layer has. */
    attention_head_count: Size.optional(),
    /** How many of them have keys and values of their own (grouped queries). */
    key_value_head_count: Size.optional(),
    /** The width of a head. Absent: that of the layer, shared out. */
    head_size: Size.optional(),
    /** How many experts a layer has. */
    expert_count: Size.optional(),
    /** How many of them a token passes. */
    experts_per_token: Size.optional(),
    /** How many tokens it knows. */
    vocabulary_size: Size.optional(),
    /** How many tokens it was made to take at once. */
    context_length_tokens: Size.optional(),
    /** The type in which its parameters are kept. */
    parameter_type: TensorType.optional(),
  }),
  {
    active_within_all: rule(
      "No more parameters are active than there are.",
      le("active_parameter_count", "parameter_count"),
    ),
    trainable_within_all: rule(
      "No more parameters are trained than there are.",
      le("trainable_parameter_count", "parameter_count"),
    ),
    experts_within_layer: rule(
      "A token passes no more experts than a layer has.",
      le("experts_per_token", "expert_count"),
    ),
    keys_within_heads: rule(
      "No more heads have keys of their own than there are.",
      le("key_value_head_count", "attention_head_count"),
    ),
    heads_share_keys: warn(
      "Each key is shared by the same number of heads.",
      when(
        le("key_value_head_count", "attention_head_count"),
        multipleOf("attention_head_count", "key_value_head_count"),
      ),
      "key_value_head_count",
    ),
  },
).meta({ id: "NeuralArchitecture", title: "Architecture of a neural network" });
export type NeuralArchitecture = z.infer<typeof NeuralArchitecture>;
