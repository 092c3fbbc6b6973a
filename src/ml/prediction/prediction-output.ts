/**
 * What a model gave for an input.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { AnomalyOutput, ClusterOutput } from "./anomaly-output.js";
import { ClassOutput } from "./class-output.js";
import { GenerationOutput } from "./generation-output.js";
import { InferenceTensor } from "./inference-tensor.js";
import { LabelsOutput } from "./labels-output.js";
import { ForecastOutput, NumberOutput } from "./number-output.js";
import { RankingOutput } from "./ranking-output.js";
import { VectorOutput } from "./vector-output.js";

/** Tensors as they came from the model, not yet read as anything. */
export const TensorsOutput = withRules(
  closed({
    /** Tensors. */
    kind: z.literal("tensors"),
    /** The tensors: at most 100. */
    tensors: z.array(InferenceTensor).min(1).max(100),
  }),
  { tensors_once: rule("Each tensor is given once.", unique("tensors[].name")) },
).meta({ id: "TensorsOutput", title: "Tensors of a model" });
export type TensorsOutput = z.infer<typeof TensorsOutput>;

/** What a model gave for an input. */
export const PredictionOutput = z
  .discriminatedUnion("kind", [
    ClassOutput,
    LabelsOutput,
    NumberOutput,
    ForecastOutput,
    RankingOutput,
    ClusterOutput,
    AnomalyOutput,
    GenerationOutput,
    VectorOutput,
    TensorsOutput,
  ])
  .meta({ id: "PredictionOutput", title: "Output of a model" });
export type PredictionOutput = z.infer<typeof PredictionOutput>;
