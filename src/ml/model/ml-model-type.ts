/**
 * What kind of problem a model solves.
 *
 * @module
 */
import * as z from "zod";

/**
 * What kind of problem a model solves. What exactly it does is its task.
 *
 * - `classification`: which classes something is of.
 * - `regression`: how much of something there is.
 * - `forecasting`: how much there will be, and when.
 * - `ranking`: in which order things answer a query.
 * - `recommendation`: what somebody might like.
 * - `clustering`: which things belong together.
 * - `anomaly_detection`: what is out of the ordinary.
 * - `detection`: where in an image, a sound or a text things are.
 * - `segmentation`: which parts of it belong to what.
 * - `embedding`: where in a space of features something lies.
 * - `generation`: a new text, image or sound.
 * - `reinforcement_learning`: what to do next.
 */
export const MLModelType = z
  .enum({
    CLASSIFICATION: "classification",
    REGRESSION: "regression",
    FORECASTING: "forecasting",
    RANKING: "ranking",
    RECOMMENDATION: "recommendation",
    CLUSTERING: "clustering",
    ANOMALY_DETECTION: "anomaly_detection",
    DETECTION: "detection",
    SEGMENTATION: "segmentation",
    EMBEDDING: "embedding",
    GENERATION: "generation",
    REINFORCEMENT_LEARNING: "reinforcement_learning",
  })
  .meta({ id: "MLModelType", title: "Kind of model" });
export type MLModelType = z.infer<typeof MLModelType>;
