/**
 * The shape of a neural network (Hugging Face `PretrainedConfig`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { has, le, multipleOf, not, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Quantity } from "../../core/units.js";
import { TrainingTerm } from "./training-optimizer.js";

const Size = Count.min(1);

/** The shape of a neural network. */
export const NetworkHyperparameters = withRules(
  closed({
    /** Layers or blocks. */
    layer_count: Size.optional(),
    /** Units of each hidden layer of a plain network, from the input on: at most 256 layers. */
    hidden_layer_sizes: z.array(Size).max(256).default([]),
    /** The width of the residual stream (`hidden_size`, `d_model`). */
    hidden_size: Size.optional(),
    /** The width between the two layers of a feed-forward block. */
    intermediate_size: Size.optional(),
    /** Heads of attention. */
    attention_head_count: Size.optional(),
    /** Heads that have keys and values of their own: fewer where queries share them. */
    key_value_head_count: Size.optional(),
    /** The width of a head. Absent: the hidden size divided by the heads. */
    head_size: Size.optional(),
    /** Experts of a layer, of which a router picks some (mixture of experts). */
    expert_count: Size.optional(),
    /** Experts that work on one token. */
    experts_per_token: Size.optional(),
    /** Different tokens or items that have an embedding. */
    vocabulary_size: Size.optional(),
    /** The width of an embedding, where it is not the hidden size. */
    embedding_size: Size.optional(),
    /** Tokens, items or frames of the longest sequence. */
    max_sequence_length: Size.optional(),
    /** The function between layers: `relu`, `gelu`, `silu`, … */
    activation: TrainingTerm.optional(),
    /** What is added to a variance before its root is taken in a normalisation layer. */
    normalization_epsilon: Quantity.min(0).optional(),
    /** The standard deviation of the weights at the start. */
    initializer_std: Quantity.min(0).optional(),
    /** Weights, those that are frozen included. */
    parameter_count: Count.optional(),
    /** Those of them that are trained. */
    trainable_parameter_count: Count.optional(),
  }),
  {
    heads_divide_width: warn(
      "The heads share the hidden size evenly, unless they have a size of their own.",
      when(not(has("head_size")), multipleOf("hidden_size", "attention_head_count")),
      "attention_head_count",
    ),
    queries_share_evenly: rule(
      "As many queries share each key and value.",
      multipleOf("attention_head_count", "key_value_head_count"),
      "key_value_head_count",
    ),
    experts_within_layer: rule(
      "No more experts work on a token than there are.",
      le("experts_per_token", "expert_count"),
    ),
    trained_within_all: rule(
      "No more weights are trained than there are.",
      le("trainable_parameter_count", "parameter_count"),
    ),
  },
).meta({ id: "NetworkHyperparameters", title: "Hyperparameters of a neural network" });
export type NetworkHyperparameters = z.infer<typeof NetworkHyperparameters>;
