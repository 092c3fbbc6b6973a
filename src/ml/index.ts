/**
 * Machine learning: models, their training, data, experiments and predictions.
 *
 * @module
 */

export { ArtifactFile, ArtifactUri, ModelArtifact, ParametersOfType } from "./artifact.js";
export { ArtifactFormat, ArtifactFormatName } from "./artifact-format.js";
export { BinaryCounts } from "./binary-counts.js";
export { ClassMetrics } from "./class-metrics.js";
export { ClassificationMetrics } from "./classification-metrics.js";
export { ClusteringMetrics } from "./clustering-metrics.js";
export { ConceptDrift, ConceptDriftDetector, ConceptDriftState } from "./concept-drift.js";
export { ConfusionMatrix, ConfusionRow } from "./confusion-matrix.js";
export { ColumnDrift, DataDrift, DriftColumnKind, DriftColumnRole } from "./data-drift.js";
export { type DriftColumnShape, defaultDriftTest, driftDetected } from "./drift-detected.js";
export { DriftTest, type DriftTestTraits, driftTests } from "./drift-test.js";
export { ClassLabel, EstimatorDescription, FeatureName, PythonClass } from "./estimator.js";
export { EntropyUnit, GenerationMetrics, PassAtK, TextUnit } from "./generation-metrics.js";
export { LibraryRelease, LibraryVersion } from "./library-version.js";
export {
  ClassificationTarget,
  MetricAveraging,
  OneAgainst,
  ZeroDivision,
} from "./metric-averaging.js";
export { DriftType, DriftWindow, MLDrift } from "./ml-drift.js";
export { FrameworkName, MLFramework } from "./ml-framework.js";
export { NamedScore, ScoreInterval } from "./named-score.js";
export { OnnxModel, OnnxOperatorSet, OnnxProperty } from "./onnx-model.js";
export { ModelPerformance } from "./performance.js";
export { PerformanceDrift, PerformanceDriftMethod } from "./performance-drift.js";
export { Quantization } from "./quantization.js";
export { RankingAtK, RankingGain, RankingMetrics } from "./ranking-metrics.js";
export { QuantileLoss, RegressionMetrics } from "./regression-metrics.js";
export { TensorType } from "./tensor-type.js";
export { TopKAccuracy } from "./top-k-accuracy.js";
export { BoosterKind, TreeEnsemble } from "./tree-ensemble.js";
