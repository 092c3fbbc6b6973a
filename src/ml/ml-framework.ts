/**
 * The library that makes or runs a model (after MLflow's flavors and the Hub's `library_name`).
 *
 * @module
 */
import * as z from "zod";
import { knownOrOther } from "./open-set.js";

/**
 * The frameworks that have a name here.
 *
 * - `tensorflow`: TensorFlow.
 * - `keras`: Keras 3 by itself, on whatever backend.
 * - `pytorch`: PyTorch.
 * - `hugging_face`: the libraries of Hugging Face: transformers, diffusers, sentence-transformers.
 * - `scikit_learn`: scikit-learn.
 * - `xgboost`: XGBoost.
 * - `lightgbm`: LightGBM.
 * - `catboost`: CatBoost.
 * - `onnx`: ONNX, run by ONNX Runtime for instance.
 * - `jax`: JAX, with Flax for instance.
 * - `spacy`: spaCy.
 * - `spark_ml`: Apache Spark MLlib.
 * - `statsmodels`: statsmodels.
 * - `prophet`: Prophet.
 * - `llama_cpp`: llama.cpp and what runs its files.
 */
export const MLFramework = z
  .enum({
    TENSORFLOW: "tensorflow",
    KERAS: "keras",
    PYTORCH: "pytorch",
    HUGGING_FACE: "hugging_face",
    SCIKIT_LEARN: "scikit_learn",
    XGBOOST: "xgboost",
    LIGHTGBM: "lightgbm",
    CATBOOST: "catboost",
    ONNX: "onnx",
    JAX: "jax",
    SPACY: "spacy",
    SPARK_ML: "spark_ml",
    STATSMODELS: "statsmodels",
    PROPHET: "prophet",
    LLAMA_CPP: "llama_cpp",
  })
  .meta({ id: "MLFramework", title: "Machine learning framework" });
export type MLFramework = z.infer<typeof MLFramework>;

/** A framework: one of those that have a name here, or another by its own. */
export const FrameworkName = knownOrOther(MLFramework, "pytorch").meta({ impersonal: true });
export type FrameworkName = z.infer<typeof FrameworkName>;
