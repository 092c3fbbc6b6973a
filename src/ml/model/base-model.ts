/**
 * The models from which a model was made (the Hub's `base_model` and `base_model_relation`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { ModelVersion } from "../model-version.js";

/**
 * How a model came from the one before.
 *
 * - `finetune`: it was trained further.
 * - `adapter`: it is a small part, to be loaded beside it.
 * - `quantized`: its numbers were made smaller.
 * - `merge`: it is made of several.
 * - `distilled`: it was taught by it.
 * - `converted`: it is the same in another format.
 */
export const BaseModelRelation = z
  .enum({
    FINETUNE: "finetune",
    ADAPTER: "adapter",
    QUANTIZED: "quantized",
    MERGE: "merge",
    DISTILLED: "distilled",
    CONVERTED: "converted",
  })
  .meta({ id: "BaseModelRelation", title: "Relation to a base model" });
export type BaseModelRelation = z.infer<typeof BaseModelRelation>;

/** A model that another was made from. */
export const BaseModel = closed({
  /** Its id: that of an MLModel, or one elsewhere, such as `stabilityai/stable-audio-open-1.0`. */
  model_id: ForeignId,
  /** Which version of it. Absent: not known. */
  version: ModelVersion.optional(),
  /** How the model came from it. Absent: not known. */
  relation: BaseModelRelation.optional(),
}).meta({ id: "BaseModel", title: "Base model" });
export type BaseModel = z.infer<typeof BaseModel>;
