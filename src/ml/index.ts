/**
 * Machine learning: models, their training, data, experiments and predictions.
 *
 * @module
 */

export { ArtifactFile, ArtifactUri, ModelArtifact, ParametersOfType } from "./artifact/artifact.js";
export { ArtifactFormat, ArtifactFormatName } from "./artifact/artifact-format.js";
export {
  ClassLabel,
  EstimatorDescription,
  EstimatorParams,
  FeatureName,
  PythonClass,
} from "./artifact/estimator.js";
export { OnnxModel, OnnxOperatorSet, OnnxProperty } from "./artifact/onnx-model.js";
export { Quantization } from "./artifact/quantization.js";
export { TensorType } from "./artifact/tensor-type.js";
export { BoosterKind, TreeEnsemble } from "./artifact/tree-ensemble.js";
export { ClassDistribution, LabelledClass } from "./dataset/class-distribution.js";
export { ColumnExpectation } from "./dataset/column-expectation.js";
export { ColumnLineage, LineageKind, LineageTransformation } from "./dataset/column-lineage.js";
export {
  ColumnStatistics,
  StatisticsType,
  WeightedStatistics,
} from "./dataset/column-statistics.js";
export {
  BytesStatistics,
  NumericStatistics,
  StringStatistics,
  ValueFrequency,
} from "./dataset/column-values.js";
export { DatasetAnomaly, DatasetAnomalySeverity } from "./dataset/dataset-anomaly.js";
export { DatasetAnomalyType } from "./dataset/dataset-anomaly-type.js";
export { DatasetAnnotation, DatasetCollection } from "./dataset/dataset-collection.js";
export { DatasetColumn, DatasetColumnName, DatasetColumnType } from "./dataset/dataset-column.js";
export { DatasetFile, DatasetFileSet, DatasetResource } from "./dataset/dataset-file.js";
export { DatasetLineage } from "./dataset/dataset-lineage.js";
export { DatasetSource } from "./dataset/dataset-source.js";
export { DatasetSplit, DatasetSplitRole } from "./dataset/dataset-split.js";
export { DatasetSplitting, SplitCoverage, SplitStrategy } from "./dataset/dataset-splitting.js";
export { ColumnCorrelation, DatasetStatistics } from "./dataset/dataset-statistics.js";
export { DatasetTable } from "./dataset/dataset-table.js";
export {
  DatasetIdentifiability,
  DatasetLicense,
  DatasetPersonalData,
  LegalBasis,
} from "./dataset/dataset-terms.js";
export { leakingSplits, type SplitLeak } from "./dataset/leaking-splits.js";
export {
  DatasetDigest,
  DatasetUse,
  LineageDataset,
  LineageInput,
} from "./dataset/lineage-dataset.js";
export { DatasetNamespace, NamedDataset } from "./dataset/named-dataset.js";
export {
  RankBucket,
  ValueBucket,
  ValueHistogram,
  ValueHistogramKind,
} from "./dataset/value-histogram.js";
export { ConceptDrift, ConceptDriftDetector, ConceptDriftState } from "./drift/concept-drift.js";
export { ColumnDrift, DataDrift, DriftColumnKind, DriftColumnRole } from "./drift/data-drift.js";
export { type DriftColumnShape, defaultDriftTest, driftDetected } from "./drift/drift-detected.js";
export { DriftTest, type DriftTestTraits, driftTests } from "./drift/drift-test.js";
export { PerformanceDrift, PerformanceDriftMethod } from "./drift/performance-drift.js";
export { BanditAlgorithm, BanditDesign } from "./experiment/bandit-design.js";
export { BayesianDesign, MetricPrior, PriorDistribution } from "./experiment/bayesian-design.js";
export { ExperimentDecision, ExperimentOutcome } from "./experiment/experiment-decision.js";
export {
  AlwaysValidDesign,
  AlwaysValidMethod,
  ExperimentDesign,
  ExperimentTest,
  FixedHorizonDesign,
} from "./experiment/experiment-design.js";
export {
  ExperimentMetric,
  ExperimentMetricRole,
  ExperimentStatistic,
} from "./experiment/experiment-metric.js";
export { ExperimentResult } from "./experiment/experiment-result.js";
export {
  ExperimentLifecycleStage,
  ExperimentTags,
  ExperimentTracking,
} from "./experiment/experiment-tracking.js";
export {
  AssignmentUnit,
  ExperimentAssignment,
  ExperimentVariant,
} from "./experiment/experiment-variant.js";
export {
  FutilityRule,
  GroupSequentialDesign,
  InterimLook,
  SpendingFunction,
} from "./experiment/group-sequential-design.js";
export { MultipleTesting, MultipleTestingMethod } from "./experiment/multiple-testing.js";
export { SampleRatioCheck } from "./experiment/sample-ratio-check.js";
export {
  SAMPLE_RATIO_ALARM,
  type SampleRatioVariant,
  sampleRatioMismatch,
} from "./experiment/sample-ratio-mismatch.js";
export { HypothesisSides, TestLevel } from "./experiment/test-level.js";
export { VarianceReduction, VarianceReductionMethod } from "./experiment/variance-reduction.js";
export { LibraryRelease, LibraryVersion } from "./library-version.js";
export { MLDataset } from "./ml-dataset.js";
export { DriftType, DriftWindow, MLDrift } from "./ml-drift.js";
export { ExperimentKind, ExperimentStatus, MLExperiment } from "./ml-experiment.js";
export { FrameworkName, MLFramework } from "./ml-framework.js";
export { MLModel, ModelTags } from "./ml-model.js";
export { MLPrediction } from "./ml-prediction.js";
export { MLTraining } from "./ml-training.js";
export { BaseModel, BaseModelRelation } from "./model/base-model.js";
export { DatasetReference } from "./model/dataset-reference.js";
export {
  CloudTarget,
  ClusterTarget,
  DeploymentTarget,
  EdgeTarget,
  FederatedTarget,
} from "./model/deployment-target.js";
export {
  FeatureImportance,
  ImportanceMeasure,
  ImportanceOfFeature,
} from "./model/feature-importance.js";
export { canModelBecome, MLModelStatus, modelStatusTransitions } from "./model/ml-model-status.js";
export { MLModelType } from "./model/ml-model-type.js";
export { MLTask } from "./model/ml-task.js";
export { CardEmissions, ModelCard, ModelOwner, ModelRisk } from "./model/model-card.js";
export {
  ModelDeployment,
  ReplicaCounts,
  RequestBatching,
  ServingState,
  TrafficShare,
} from "./model/model-deployment.js";
export { ModelEvaluation } from "./model/model-evaluation.js";
export { ModelLicense } from "./model/model-license.js";
export {
  ColumnSpec,
  ColumnType,
  ModelSignature,
  SignatureField,
  SignatureParameter,
  TensorSpec,
} from "./model/model-signature.js";
export { NeuralArchitecture } from "./model/network-architecture.js";
export { ModelAlias, ModelVersion } from "./model-version.js";
export { BinaryCounts } from "./performance/binary-counts.js";
export { ClassMetrics } from "./performance/class-metrics.js";
export { ClassificationMetrics } from "./performance/classification-metrics.js";
export { type ClassificationOptions, classificationOf } from "./performance/classification-of.js";
export { ClusteringMetrics } from "./performance/clustering-metrics.js";
export { ConfusionMatrix, ConfusionRow } from "./performance/confusion-matrix.js";
export {
  EntropyUnit,
  GenerationMetrics,
  PassAtK,
  TextUnit,
} from "./performance/generation-metrics.js";
export {
  ClassificationTarget,
  MetricAveraging,
  OneAgainst,
  ZeroDivision,
} from "./performance/metric-averaging.js";
export { NamedScore, ScoreInterval } from "./performance/named-score.js";
export { ModelPerformance } from "./performance/performance.js";
export { RankingAtK, RankingGain, RankingMetrics } from "./performance/ranking-metrics.js";
export { QuantileLoss, RegressionMetrics } from "./performance/regression-metrics.js";
export { TopKAccuracy } from "./performance/top-k-accuracy.js";
export { AnomalyDirection, AnomalyOutput, ClusterOutput } from "./prediction/anomaly-output.js";
export { ClassOutput, ClassProbability, DecisionRule } from "./prediction/class-output.js";
export { ModelExplanation } from "./prediction/explanation.js";
export { FeatureContribution } from "./prediction/feature-contribution.js";
export { FinishReason, GenerationOutput } from "./prediction/generation-output.js";
export { GradientExplanation } from "./prediction/gradient-explanation.js";
export { InferenceLatency } from "./prediction/inference-latency.js";
export { InferenceTensor, InferenceType } from "./prediction/inference-tensor.js";
export { LabelScore, LabelsOutput } from "./prediction/labels-output.js";
export { LimeExplanation } from "./prediction/lime-explanation.js";
export {
  ForecastOutput,
  ForecastPoint,
  NumberOutput,
  PredictedQuantile,
} from "./prediction/number-output.js";
export { PredictionOutput, TensorsOutput } from "./prediction/prediction-output.js";
export { RankedItem, RankingOutput } from "./prediction/ranking-output.js";
export { OutputSpace, ShapExplainer, ShapExplanation } from "./prediction/shap-explanation.js";
export { VectorOutput } from "./prediction/vector-output.js";
export { bestEpoch } from "./training/best-epoch.js";
export { ComputeMachines } from "./training/compute-machines.js";
export { CpuCompute } from "./training/cpu-compute.js";
export {
  CrossValidation,
  CrossValidationFold,
  CrossValidationMethod,
} from "./training/cross-validation.js";
export {
  DifferentialPrivacy,
  PrivacyAccountant,
  PrivacyMechanism,
  PrivacyUnit,
} from "./training/differential-privacy.js";
export { DistributedTraining, DistributionStrategy } from "./training/distributed-training.js";
export { EdgeCompute } from "./training/edge-compute.js";
export { EmbodiedCarbon } from "./training/embodied-carbon.js";
export {
  FederatedClientUpdate,
  FederatedRound,
  FederatedWeighting,
} from "./training/federated-round.js";
export { FederatedTraining } from "./training/federated-training.js";
export { GpuCompute } from "./training/gpu-compute.js";
export { HyperparameterSearch } from "./training/hyperparameter-search.js";
export { lastPoint } from "./training/last-point.js";
export { LearningRateSchedule } from "./training/learning-rate-schedule.js";
export { LoggedParameter } from "./training/logged-parameter.js";
export { LowRankAdaptation } from "./training/low-rank-adaptation.js";
export { MLHyperparameters } from "./training/ml-hyperparameters.js";
export { MLTrainingStatus, RunLifecycleStage } from "./training/ml-training-status.js";
export { NetworkHyperparameters } from "./training/network-hyperparameters.js";
export { NeuralArchitectureSearch, NeuralOperation } from "./training/neural-architecture.js";
export { QuantumCompute } from "./training/quantum-compute.js";
export {
  MetricStrategy,
  SearchDirection,
  SearchObjective,
  TrialMetricStrategy,
} from "./training/search-objective.js";
export {
  CategoricalSearchParameter,
  DiscreteSearchParameter,
  DoubleSearchParameter,
  IntegerSearchParameter,
  SearchDistribution,
  SearchParameter,
  SearchParameterName,
} from "./training/search-parameter.js";
export { ParameterAssignment, SearchTrial, SearchTrialStatus } from "./training/search-trial.js";
export { TpuCompute } from "./training/tpu-compute.js";
export { TrainingCheckpoint } from "./training/training-checkpoint.js";
export { TrainingCompute } from "./training/training-compute.js";
export { TrainingCost, TrainingCostItem, TrainingCostKind } from "./training/training-cost.js";
export { TrainingEnvironment } from "./training/training-environment.js";
export { TrainingEpoch } from "./training/training-epoch.js";
export { TrainingFailure } from "./training/training-failure.js";
export {
  CarbonAccounting,
  EnergyMethod,
  GridIntensityKind,
  TrainingFootprint,
} from "./training/training-footprint.js";
export { RunId, TrainingLineage } from "./training/training-lineage.js";
export { TrainingMetric, TrainingMetricName } from "./training/training-metric.js";
export { TrainingMetricPoint, TrainingMetricSeries } from "./training/training-metric-series.js";
export { TrainingOptimizer, TrainingTerm } from "./training/training-optimizer.js";
export { TrainingPrecision } from "./training/training-precision.js";
export { MonitorMode, TrainingProgress } from "./training/training-progress.js";
export { TrainingSource, TrainingSourceType } from "./training/training-source.js";
export { TrainingType } from "./training/training-type.js";
export { TreeHyperparameters } from "./training/tree-hyperparameters.js";
