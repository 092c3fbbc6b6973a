/**
 * The file formats in which models are kept.
 *
 * @module
 */
import * as z from "zod";
import { lit, oneOf } from "../../core/rules/expression.js";
import { knownOrOther } from "../open-set.js";

/**
 * The formats that have a name here.
 *
 * - `saved_model`: a TensorFlow SavedModel, a folder.
 * - `keras`: a Keras 3 archive, `.keras`.
 * - `hdf5`: Keras weights or models in HDF5, `.h5`.
 * - `tflite`: LiteRT, formerly TensorFlow Lite.
 * - `tfjs`: a TensorFlow.js layers or graph model.
 * - `torch_state_dict`: a PyTorch state dictionary, `.pt`, `.pth` or `.bin`, which is a pickle.
 * - `torchscript`: a PyTorch program, compiled.
 * - `torch_export`: a PyTorch program of `torch.export`, `.pt2`.
 * - `torch_archive`: a TorchServe archive, `.mar`.
 * - `safetensors`: tensors alone, without code.
 * - `gguf`: tensors and settings for llama.cpp.
 * - `onnx`: an ONNX graph.
 * - `pickle`: a Python pickle.
 * - `cloudpickle`: a pickle that holds functions by value.
 * - `joblib`: a pickle with its arrays beside it or compressed.
 * - `skops`: a scikit-learn estimator that loads without running code.
 * - `ubj`: an XGBoost model in Universal Binary JSON.
 * - `xgboost_json`: an XGBoost model in JSON.
 * - `lightgbm_text`: a LightGBM model as text.
 * - `cbm`: a CatBoost model.
 * - `pmml`: Predictive Model Markup Language.
 * - `core_ml`: an Apple Core ML package.
 * - `open_vino`: OpenVINO's intermediate representation.
 * - `tensor_rt`: a TensorRT engine, which runs on one kind of GPU.
 * - `orbax`: a JAX checkpoint of Orbax, a folder.
 * - `flax_msgpack`: Flax parameters in MessagePack.
 * - `spacy`: a spaCy pipeline, a folder.
 * - `spark_ml`: a Spark ML pipeline, a folder.
 * - `mlflow`: an MLflow model, a folder with a file `MLmodel` and the model in its own format.
 * - `container_image`: an image that holds the model and what serves it.
 */
export const ArtifactFormat = z
  .enum({
    SAVED_MODEL: "saved_model",
    KERAS: "keras",
    HDF5: "hdf5",
    TFLITE: "tflite",
    TFJS: "tfjs",
    TORCH_STATE_DICT: "torch_state_dict",
    TORCHSCRIPT: "torchscript",
    TORCH_EXPORT: "torch_export",
    TORCH_ARCHIVE: "torch_archive",
    SAFETENSORS: "safetensors",
    GGUF: "gguf",
    ONNX: "onnx",
    PICKLE: "pickle",
    CLOUDPICKLE: "cloudpickle",
    JOBLIB: "joblib",
    SKOPS: "skops",
    UBJ: "ubj",
    XGBOOST_JSON: "xgboost_json",
    LIGHTGBM_TEXT: "lightgbm_text",
    CBM: "cbm",
    PMML: "pmml",
    CORE_ML: "core_ml",
    OPEN_VINO: "open_vino",
    TENSOR_RT: "tensor_rt",
    ORBAX: "orbax",
    FLAX_MSGPACK: "flax_msgpack",
    SPACY: "spacy",
    SPARK_ML: "spark_ml",
    MLFLOW: "mlflow",
    CONTAINER_IMAGE: "container_image",
  })
  .meta({ id: "ArtifactFormat", title: "Format of a model's file" });
export type ArtifactFormat = z.infer<typeof ArtifactFormat>;

/** A format: one of those that have a name here, or another by its own. */
export const ArtifactFormatName = knownOrOther(ArtifactFormat, "safetensors").meta({
  impersonal: true,
});
export type ArtifactFormatName = z.infer<typeof ArtifactFormatName>;

/** The artifact is in one of these formats. */
export const isInFormat = (...formats: ArtifactFormat[]) => oneOf("format", ...formats.map(lit));

/** The artifact runs code of whoever wrote it when it is loaded. */
export const runsCodeOnLoad = isInFormat(
  "pickle",
  "cloudpickle",
  "joblib",
  "torch_state_dict",
  "torch_archive",
  "container_image",
);
