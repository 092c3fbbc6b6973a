/**
 * Machine learning: models, their training, data, experiments and predictions.
 *
 * @module
 */

export { ArtifactFile, ArtifactUri, ModelArtifact, ParametersOfType } from "./artifact.js";
export { ArtifactFormat, ArtifactFormatName } from "./artifact-format.js";
export { BanditAlgorithm, BanditDesign } from "./bandit-design.js";
export { BayesianDesign, MetricPrior, PriorDistribution } from "./bayesian-design.js";
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
export { ExperimentDecision, ExperimentOutcome } from "./experiment-decision.js";
export {
  AlwaysValidDesign,
  AlwaysValidMethod,
  ExperimentDesign,
  ExperimentTest,
  FixedHorizonDesign,
} from "./experiment-design.js";
export {
  ExperimentMetric,
  ExperimentMetricRole,
  ExperimentStatistic,
} from "./experiment-metric.js";
export { ExperimentResult } from "./experiment-result.js";
export {
  ExperimentLifecycleStage,
  ExperimentTags,
  ExperimentTracking,
} from "./experiment-tracking.js";
export { AssignmentUnit, ExperimentAssignment, ExperimentVariant } from "./experiment-variant.js";
export { EntropyUnit, GenerationMetrics, PassAtK, TextUnit } from "./generation-metrics.js";
export {
  FutilityRule,
  GroupSequentialDesign,
  InterimLook,
  SpendingFunction,
} from "./group-sequential-design.js";
export { LibraryRelease, LibraryVersion } from "./library-version.js";
export {
  ClassificationTarget,
  MetricAveraging,
  OneAgainst,
  ZeroDivision,
} from "./metric-averaging.js";
export { DriftType, DriftWindow, MLDrift } from "./ml-drift.js";
export { ExperimentKind, ExperimentStatus, MLExperiment } from "./ml-experiment.js";
export { FrameworkName, MLFramework } from "./ml-framework.js";
export { MultipleTesting, MultipleTestingMethod } from "./multiple-testing.js";
export { NamedScore, ScoreInterval } from "./named-score.js";
export { OnnxModel, OnnxOperatorSet, OnnxProperty } from "./onnx-model.js";
export { ModelPerformance } from "./performance.js";
export { PerformanceDrift, PerformanceDriftMethod } from "./performance-drift.js";
export { Quantization } from "./quantization.js";
export { RankingAtK, RankingGain, RankingMetrics } from "./ranking-metrics.js";
export { QuantileLoss, RegressionMetrics } from "./regression-metrics.js";
export { SampleRatioCheck } from "./sample-ratio-check.js";
export {
  SAMPLE_RATIO_ALARM,
  type SampleRatioVariant,
  sampleRatioMismatch,
} from "./sample-ratio-mismatch.js";
export { TensorType } from "./tensor-type.js";
export { Probability, TestSides } from "./test-level.js";
export { TopKAccuracy } from "./top-k-accuracy.js";
export { BoosterKind, TreeEnsemble } from "./tree-ensemble.js";
export { VarianceReduction, VarianceReductionMethod } from "./variance-reduction.js";
