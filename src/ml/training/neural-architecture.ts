/**
 * The space in which the shape of a network is searched (Katib `NasConfig`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count } from "../../core/units.js";
import { SearchParameter } from "./search-parameter.js";
import { TrainingTerm } from "./training-optimizer.js";

/** An operation that may stand in a layer. */
export const NeuralOperation = withRules(
  closed({
    /** What it does: `convolution`, `separable_convolution`, `reduction`, … */
    type: TrainingTerm,
    /** What may be chosen of it: at most 64 parameters. */
    parameters: z.array(SearchParameter).max(64).default([]),
  }),
  { parameters_once: rule("Each parameter is named once.", unique("parameters[].name")) },
).meta({ id: "NeuralOperation", title: "Operation of a network" });
export type NeuralOperation = z.infer<typeof NeuralOperation>;

/** The space in which the shape of a network is searched. */
export const NeuralArchitectureSearch = closed({
  /** Layers. */
  layer_count: Count.min(1),
  /** The size of the input in each dimension: 1 to 8. */
  input_sizes: z.array(Count.min(1)).min(1).max(8),
  /** The size of the output in each dimension: 1 to 8. */
  output_sizes: z.array(Count.min(1)).min(1).max(8),
  /** The operations from which a layer is made: 1 to 64. */
  operations: z.array(NeuralOperation).min(1).max(64),
}).meta({ id: "NeuralArchitectureSearch", title: "Search of a network's shape" });
export type NeuralArchitectureSearch = z.infer<typeof NeuralArchitectureSearch>;
