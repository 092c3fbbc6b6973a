/**
 * Machine learning: models, their training, data, experiments and predictions.
 *
 * @module
 */

export { AnomalyDirection, AnomalyOutput, ClusterOutput } from "./anomaly-output.js";
export { ArtifactFile, ArtifactUri, ModelArtifact, ParametersOfType } from "./artifact.js";
export { ArtifactFormat, ArtifactFormatName } from "./artifact-format.js";
export { BanditAlgorithm, BanditDesign } from "./bandit-design.js";
export { BaseModel, BaseModelRelation } from "./base-model.js";
export { BayesianDesign, MetricPrior, PriorDistribution } from "./bayesian-design.js";
export { bestEpoch } from "./best-epoch.js";
export { BinaryCounts } from "./binary-counts.js";
export { ClassDistribution, LabelledClass } from "./class-distribution.js";
export { ClassMetrics } from "./class-metrics.js";
export { ClassOutput, ClassProbability, DecisionRule } from "./class-output.js";
export { ClassificationMetrics } from "./classification-metrics.js";
export { type ClassificationOptions, classificationOf } from "./classification-of.js";
export { ClusteringMetrics } from "./clustering-metrics.js";
export { ColumnExpectation } from "./column-expectation.js";
export { ColumnLineage, LineageKind, LineageTransformation } from "./column-lineage.js";
export { ColumnStatistics, StatisticsType, WeightedStatistics } from "./column-statistics.js";
export {
  BytesStatistics,
  NumericStatistics,
  StringStatistics,
  ValueFrequency,
} from "./column-values.js";
export { ComputeMachines } from "./compute-machines.js";
export { ConceptDrift, ConceptDriftDetector, ConceptDriftState } from "./concept-drift.js";
export { ConfusionMatrix, ConfusionRow } from "./confusion-matrix.js";
export { CpuCompute } from "./cpu-compute.js";
export { CrossValidation, CrossValidationFold, CrossValidationMethod } from "./cross-validation.js";
export { ColumnDrift, DataDrift, DriftColumnKind, DriftColumnRole } from "./data-drift.js";
export { DatasetAnomaly, DatasetAnomalySeverity } from "./dataset-anomaly.js";
export { DatasetAnomalyType } from "./dataset-anomaly-type.js";
export { DatasetAnnotation, DatasetCollection } from "./dataset-collection.js";
export { DatasetColumn, DatasetColumnName, DatasetColumnType } from "./dataset-column.js";
export { DatasetFile, DatasetFileSet, DatasetResource } from "./dataset-file.js";
export { DatasetLineage } from "./dataset-lineage.js";
export { DatasetReference } from "./dataset-reference.js";
export { DatasetSource } from "./dataset-source.js";
export { DatasetSplit, DatasetSplitRole } from "./dataset-split.js";
export { DatasetSplitting, SplitCoverage, SplitStrategy } from "./dataset-splitting.js";
export { ColumnCorrelation, DatasetStatistics } from "./dataset-statistics.js";
export { DatasetTable } from "./dataset-table.js";
export {
  DatasetIdentifiability,
  DatasetLicense,
  DatasetPersonalData,
  LegalBasis,
} from "./dataset-terms.js";
export {
  CloudTarget,
  ClusterTarget,
  DeploymentTarget,
  EdgeTarget,
  FederatedTarget,
} from "./deployment-target.js";
export {
  DifferentialPrivacy,
  PrivacyAccountant,
  PrivacyMechanism,
  PrivacyUnit,
} from "./differential-privacy.js";
export { DistributedTraining, DistributionStrategy } from "./distributed-training.js";
export { type DriftColumnShape, defaultDriftTest, driftDetected } from "./drift-detected.js";
export { DriftTest, type DriftTestTraits, driftTests } from "./drift-test.js";
export { EdgeCompute } from "./edge-compute.js";
export { EmbodiedCarbon } from "./embodied-carbon.js";
export {
  ClassLabel,
  EstimatorDescription,
  EstimatorParams,
  FeatureName,
  PythonClass,
} from "./estimator.js";
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
export { ModelExplanation } from "./explanation.js";
export { FeatureContribution } from "./feature-contribution.js";
export { FeatureImportance, ImportanceMeasure, ImportanceOfFeature } from "./feature-importance.js";
export { FederatedClientUpdate, FederatedRound, FederatedWeighting } from "./federated-round.js";
export { FederatedTraining } from "./federated-training.js";
export { EntropyUnit, GenerationMetrics, PassAtK, TextUnit } from "./generation-metrics.js";
export { FinishReason, GenerationOutput } from "./generation-output.js";
export { GpuCompute } from "./gpu-compute.js";
export { GradientExplanation } from "./gradient-explanation.js";
export {
  FutilityRule,
  GroupSequentialDesign,
  InterimLook,
  SpendingFunction,
} from "./group-sequential-design.js";
export { HyperparameterSearch } from "./hyperparameter-search.js";
export { InferenceLatency } from "./inference-latency.js";
export { InferenceTensor, InferenceType } from "./inference-tensor.js";
export { LabelScore, LabelsOutput } from "./labels-output.js";
export { lastPoint } from "./last-point.js";
export { leakingSplits, type SplitLeak } from "./leaking-splits.js";
export { LearningRateSchedule } from "./learning-rate-schedule.js";
export { LibraryRelease, LibraryVersion } from "./library-version.js";
export { LimeExplanation } from "./lime-explanation.js";
export { DatasetDigest, DatasetUse, LineageDataset, LineageInput } from "./lineage-dataset.js";
export { LoggedParameter } from "./logged-parameter.js";
export { LowRankAdaptation } from "./low-rank-adaptation.js";
export {
  ClassificationTarget,
  MetricAveraging,
  OneAgainst,
  ZeroDivision,
} from "./metric-averaging.js";
export { MLDataset } from "./ml-dataset.js";
export { DriftType, DriftWindow, MLDrift } from "./ml-drift.js";
export { ExperimentKind, ExperimentStatus, MLExperiment } from "./ml-experiment.js";
export { FrameworkName, MLFramework } from "./ml-framework.js";
export { MLHyperparameters } from "./ml-hyperparameters.js";
export { MLModel, ModelTags } from "./ml-model.js";
export { canModelBecome, MLModelStatus, modelStatusTransitions } from "./ml-model-status.js";
export { MLModelType } from "./ml-model-type.js";
export { MLPrediction } from "./ml-prediction.js";
export { MLTask } from "./ml-task.js";
export { MLTraining } from "./ml-training.js";
export { MLTrainingStatus, RunLifecycleStage } from "./ml-training-status.js";
export { CardEmissions, ModelCard, ModelOwner, ModelRisk } from "./model-card.js";
export {
  ModelDeployment,
  ReplicaCounts,
  RequestBatching,
  ServingState,
  TrafficShare,
} from "./model-deployment.js";
export { ModelEvaluation } from "./model-evaluation.js";
export { ModelLicense } from "./model-license.js";
export {
  ColumnSpec,
  ColumnType,
  ModelSignature,
  SignatureField,
  SignatureParameter,
  TensorSpec,
} from "./model-signature.js";
export { ModelAlias, ModelVersion } from "./model-version.js";
export { MultipleTesting, MultipleTestingMethod } from "./multiple-testing.js";
export { DatasetNamespace, NamedDataset } from "./named-dataset.js";
export { NamedScore, ScoreInterval } from "./named-score.js";
export { NeuralArchitecture } from "./network-architecture.js";
export { NetworkHyperparameters } from "./network-hyperparameters.js";
export { NeuralArchitectureSearch, NeuralOperation } from "./neural-architecture.js";
export { ForecastOutput, ForecastPoint, NumberOutput, PredictedQuantile } from "./number-output.js";
export { OnnxModel, OnnxOperatorSet, OnnxProperty } from "./onnx-model.js";
export { ModelPerformance } from "./performance.js";
export { PerformanceDrift, PerformanceDriftMethod } from "./performance-drift.js";
export { PredictionOutput, TensorsOutput } from "./prediction-output.js";
export { Quantization } from "./quantization.js";
export { QuantumCompute } from "./quantum-compute.js";
export { RankingAtK, RankingGain, RankingMetrics } from "./ranking-metrics.js";
export { RankedItem, RankingOutput } from "./ranking-output.js";
export { QuantileLoss, RegressionMetrics } from "./regression-metrics.js";
export { SampleRatioCheck } from "./sample-ratio-check.js";
export {
  SAMPLE_RATIO_ALARM,
  type SampleRatioVariant,
  sampleRatioMismatch,
} from "./sample-ratio-mismatch.js";
export {
  MetricStrategy,
  SearchDirection,
  SearchObjective,
  TrialMetricStrategy,
} from "./search-objective.js";
export {
  CategoricalSearchParameter,
  DiscreteSearchParameter,
  DoubleSearchParameter,
  IntegerSearchParameter,
  SearchDistribution,
  SearchParameter,
  SearchParameterName,
} from "./search-parameter.js";
export { ParameterAssignment, SearchTrial, SearchTrialStatus } from "./search-trial.js";
export { OutputSpace, ShapExplainer, ShapExplanation } from "./shap-explanation.js";
export { TensorType } from "./tensor-type.js";
export { HypothesisSides, TestLevel } from "./test-level.js";
export { TopKAccuracy } from "./top-k-accuracy.js";
export { TpuCompute } from "./tpu-compute.js";
export { TrainingCheckpoint } from "./training-checkpoint.js";
export { TrainingCompute } from "./training-compute.js";
export { TrainingCost, TrainingCostItem, TrainingCostKind } from "./training-cost.js";
export { TrainingEnvironment } from "./training-environment.js";
export { TrainingEpoch } from "./training-epoch.js";
export { TrainingFailure } from "./training-failure.js";
export {
  CarbonAccounting,
  EnergyMethod,
  GridIntensityKind,
  TrainingFootprint,
} from "./training-footprint.js";
export { RunId, TrainingLineage } from "./training-lineage.js";
export { TrainingMetric, TrainingMetricName } from "./training-metric.js";
export { TrainingMetricPoint, TrainingMetricSeries } from "./training-metric-series.js";
export { TrainingOptimizer, TrainingTerm } from "./training-optimizer.js";
export { TrainingPrecision } from "./training-precision.js";
export { MonitorMode, TrainingProgress } from "./training-progress.js";
export { TrainingSource, TrainingSourceType } from "./training-source.js";
export { TrainingType } from "./training-type.js";
export { BoosterKind, TreeEnsemble } from "./tree-ensemble.js";
export { TreeHyperparameters } from "./tree-hyperparameters.js";
export { RankBucket, ValueBucket, ValueHistogram, ValueHistogramKind } from "./value-histogram.js";
export { VarianceReduction, VarianceReductionMethod } from "./variance-reduction.js";
export { VectorOutput } from "./vector-output.js";
