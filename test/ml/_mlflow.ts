/**
 * Trainings from MLflow runs as mlflow-export-import writes them, for tests.
 *
 * @module
 */
import * as z from "zod";
import { lastPoint } from "../../src/ml/training/last-point.js";
import type { TrainingMetricSeries } from "../../src/ml/training/training-metric-series.js";

const ExportedPoint = z.object({ value: z.number(), timestamp: z.number(), step: z.number() });

const ExportedRun = z.object({
  mlflow: z.object({
    info: z.object({
      run_id: z.string(),
      experiment_id: z.string(),
      user_id: z.string(),
      status: z.string(),
      start_time: z.number(),
      end_time: z.number(),
      lifecycle_stage: z.string(),
      artifact_uri: z.string(),
      run_name: z.string(),
    }),
    params: z.record(z.string(), z.string()),
    metrics: z.record(z.string(), z.array(ExportedPoint)),
    tags: z.record(z.string(), z.string()),
  }),
});
type ExportedRun = z.infer<typeof ExportedRun>;

/** Metrics of a regression by the names that people and AutoML of Databricks give them. */
const regressionFields = [
  ["root_mean_squared_error", ["rmse", "test_root_mean_squared_error"]],
  ["mean_squared_error", ["mse", "test_mean_squared_error"]],
  ["mean_absolute_error", ["mae", "test_mean_absolute_error"]],
  ["mean_absolute_percentage_error_ratio", ["test_mean_absolute_percentage_error"]],
  ["max_error", ["test_max_error"]],
  ["r2", ["r2", "test_r2_score"]],
  ["sample_count", ["test_example_count"]],
] as const;

/** The last value of each metric, as scores and, where there are any, as those of a regression. */
function finalMetrics(series: readonly TrainingMetricSeries[]): unknown {
  const last = new Map(series.map(({ name, points }) => [name, lastPoint(points)?.value]));
  const regression = regressionFields.flatMap(([field, names]) => {
    const value = names.map((name) => last.get(name)).find((each) => each !== undefined);
    return value === undefined ? [] : [[field, value]];
  });
  return {
    ...(regression.length === 0 ? {} : { regression: Object.fromEntries(regression) }),
    scores: [...last].map(([name, value]) => ({ name, value })),
  };
}

const instant = (millis: number) => new Date(millis).toISOString();

/** The exported run in a file, or an issue of Zod where the file is another. */
export const exportedRun = (text: string): ExportedRun => ExportedRun.parse(JSON.parse(text));

/** How many points of a run's metrics are from before its start. */
export function pointsBeforeStart({ mlflow: { info, metrics } }: ExportedRun): number {
  const points = Object.values(metrics).flat();
  return points.filter(({ timestamp }) => timestamp < info.start_time).length;
}

/** How many points a run's metrics have. */
export const pointCount = ({ mlflow }: ExportedRun): number =>
  Object.values(mlflow.metrics).flat().length;

/** What a training says of itself in an exported run; what is not there stays away. */
export function trainingOf({ mlflow: { info, params, metrics, tags } }: ExportedRun): unknown {
  const source = {
    type: tags["mlflow.source.type"]?.toLowerCase(),
    name: tags["mlflow.source.name"],
    commit: tags["mlflow.source.git.commit"] ?? tags["mlflow.databricks.gitRepoCommit"],
    repository_uri: tags["mlflow.databricks.gitRepoUrl"],
    branch: tags["mlflow.databricks.gitRepoReference"],
  };
  const series = Object.entries(metrics).map(([name, points]) => ({
    name,
    points: points.map(({ value, timestamp, step }) => ({
      step,
      value,
      recorded_at: instant(timestamp),
    })),
  }));
  const training = {
    tenant_id: "acme",
    name: info.run_name,
    experiment_id: info.experiment_id,
    user_id: info.user_id,
    status: info.status.toLowerCase(),
    lifecycle_stage: info.lifecycle_stage,
    started_at: instant(info.start_time),
    completed_at: instant(info.end_time),
    duration_ms: info.end_time - info.start_time,
    artifact_uri: info.artifact_uri,
    logged_parameters: Object.entries(params).map(([name, value]) => ({ name, value })),
    metric_series: series,
    final_metrics: finalMetrics(series),
    lineage: {
      run_id: info.run_id,
      ...(source.type === undefined ? {} : { source }),
    },
    tags,
  };
  return JSON.parse(JSON.stringify(training));
}
