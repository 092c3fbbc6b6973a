/**
 * What trainers, trackers and clouds write of trainings is never refused, though it may be warned of.
 *
 * @module
 */
import { expect, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { MLTraining } from "../../src/ml/ml-training.js";

/** The rules that a training breaks, and the paths at which its structure is broken. */
function verdict(patch: object): { warnings: string[]; errors: string[] } {
  const { issues } = inspect(MLTraining, {
    training_id: "run-1",
    tenant_id: "acme",
    status: "finished",
    started_at: "2026-01-01T00:00:00Z",
    completed_at: "2026-01-01T01:00:00Z",
    ...patch,
  });
  const told = issues.map(({ rule, path, severity }) => ({
    severity,
    what: rule ?? path.join("."),
  }));
  const those = (wanted: string) =>
    told.filter(({ severity }) => severity === wanted).map(({ what }) => what);
  return { warnings: those("warning"), errors: those("error") };
}

const usd = (amount_minor: number) => ({ currency: "USD", amount_minor });
const watched = { monitor_metric: "eval_loss", monitor_mode: "min" };

test.each<[string, object, string[]]>([
  [
    "MLflow's files keep the end of a run that is resumed",
    { status: "running" },
    ["ml_training.end_is_of_ended"],
  ],
  [
    "MLflow lets a status be set without an end",
    { status: "failed", completed_at: undefined },
    ["ml_training.ended_has_end"],
  ],
  [
    "Hugging Face logs the epochs that it would make, and makes a number of updates",
    {
      hyperparameters: { max_epochs: 3, max_steps: 500 },
      progress: { max_epochs: 1, epochs_run: 1, max_steps: 500, steps_run: 500 },
    },
    [],
  ],
  [
    "Hugging Face makes two epochs and a half, and calls them three",
    { hyperparameters: { max_epochs: 2.5 }, progress: { max_epochs: 3, epochs_run: 2 } },
    ["ml_training.finished_ran_all"],
  ],
  [
    "two epochs and a half, two of them whole",
    { hyperparameters: { max_epochs: 2.5 }, progress: { max_epochs: 2.5, epochs_run: 2 } },
    [],
  ],
  [
    "a large model is best in its first epoch, which is never over",
    {
      progress: {
        ...watched,
        max_epochs: 1,
        epochs_run: 0,
        max_steps: 1000,
        steps_run: 1000,
        best_epoch: 0,
        best_value: 1.2,
        epoch_metrics: [{ epoch: 0, step: 900, monitored_value: 1.2 }],
      },
    },
    [],
  ],
  [
    "Hugging Face knows the best value, and not its epoch",
    { progress: { ...watched, epochs_run: 3, best_value: 0.31 } },
    [],
  ],
  [
    "XGBoost's model knows its best round, and not the metric's name",
    { progress: { epochs_run: 50, best_epoch: 39, best_value: 0.31 } },
    ["training_progress.best_is_of_a_metric"],
  ],
  [
    "MLflow leaves out the mode of early stopping in Keras",
    { progress: { epochs_run: 3, monitor_metric: "val_loss", patience_checks: 3 } },
    ["training_progress.monitor_has_mode"],
  ],
  [
    "Keras looks at no epoch before the first check",
    {
      progress: {
        ...watched,
        epochs_run: 4,
        check_from_epoch: 1,
        best_epoch: 1,
        best_value: 0.5,
        epoch_metrics: [0.4, 0.5, 0.6, 0.7].map((monitored_value, epoch) => ({
          epoch,
          monitored_value,
        })),
      },
    },
    [],
  ],
  [
    "Hugging Face keeps its whole log in a checkpoint",
    {
      progress: {
        first_epoch: 2,
        epochs_run: 1,
        max_epochs: 3,
        epoch_metrics: [{ epoch: 0 }, { epoch: 1 }, { epoch: 2 }],
      },
    },
    ["training_progress.epochs_not_before_first"],
  ],
  [
    "gradient boosting of scikit-learn goes on past the best",
    {
      progress: {
        ...watched,
        epochs_run: 60,
        patience_checks: 10,
        is_stopped_early: true,
        best_epoch: 30,
      },
    },
    ["training_progress.stopped_within_patience"],
  ],
  [
    "a small loss is told to four digits after the point",
    {
      progress: {
        ...watched,
        epochs_run: 1,
        best_epoch: 0,
        best_value: 0.0004,
        epoch_metrics: [{ epoch: 0, monitored_value: 0.00042 }],
      },
    },
    [],
  ],
  [
    "Lightning makes two updates at a time, and looks after the second",
    { progress: { epochs_run: 1, max_steps: 1001, steps_run: 1002 } },
    ["training_progress.steps_within_max"],
  ],
  [
    "a process saves a checkpoint and dies before it tells of it; torchrun tells the signal",
    {
      status: "failed",
      progress: { epochs_run: 0, steps_run: 990 },
      checkpoints: [{ checkpoint_id: "c", uri: "s3://acme/c", step: 1000 }],
      failure: { reason: "out_of_memory", exit_code: -9, language: "C++" },
    },
    ["ml_training.checkpoints_were_reached"],
  ],
  [
    "one process that drives eight devices has eight ranks",
    {
      distribution: {
        strategy: "data_parallel",
        world_size: 8,
        data_parallel_size: 8,
        micro_batch_size: 32,
        global_batch_size: 256,
      },
    },
    [],
  ],
  [
    "ZeRO moves the optimizer's state of one device to the machine's memory",
    { distribution: { strategy: "single", engine: "deepspeed", world_size: 1, zero_stage: 2 } },
    [],
  ],
  [
    "Weights & Biases resumes a run under its own name",
    { lineage: { run_id: "r1", resumed_run_id: "r1" } },
    [],
  ],
  [
    "Keras tells rates in single precision",
    {
      hyperparameters: {
        schedule: {
          name: "cosine",
          peak_learning_rate: 0.001,
          start_learning_rate: 0.0010000000474974513,
          min_learning_rate: 1e-6,
          end_learning_rate: 9.999999974752427e-7,
        },
      },
    },
    [],
  ],
  ["a container has half a core", { compute: [{ kind: "cpu", core_count: 0.5 }] }, []],
  [
    "a device of 80 GB has 80 GiB",
    {
      compute: [{ kind: "gpu", device_count: 1, memory_bytes: 80e9, peak_memory_bytes: 84.2e9 }],
    },
    ["gpu_compute.peak_within_memory"],
  ],
  [
    "a simulator of circuits, and nobody says whether it is exact",
    {
      compute: [
        {
          kind: "quantum",
          provider: "pennylane",
          backend: "default.qubit",
          is_simulator: true,
          qubit_count: 4,
        },
      ],
    },
    ["quantum_compute.device_draws_shots"],
  ],
  [
    "Slurm takes back a machine that nobody sold as such",
    {
      compute: [{ kind: "gpu", device_count: 8, machines: { node_count: 1, preemption_count: 1 } }],
    },
    ["compute_machines.only_preemptible_is_taken"],
  ],
  [
    "OpenCost adjusts a cost to the bill, and a bill has taxes",
    {
      cost: {
        total: usd(90),
        items: [
          { kind: "gpu", amount: usd(100) },
          { kind: "adjustment", amount: usd(-20) },
          { kind: "tax", amount: usd(10) },
        ],
      },
    },
    [],
  ],
  [
    "energy that was bought from wind parks emits nothing by contract",
    {
      footprint: {
        method: "measured",
        accounting: "market_based",
        energy_kwh: 10,
        grid_gco2_per_kwh: 400,
        grid_intensity_kind: "average",
        emissions_gco2: 0,
      },
    },
    [],
  ],
  [
    "energy that was assumed is the power times the time, rounded",
    { footprint: { method: "assumed", energy_kwh: 0.7, max_power_kw: 0.699 } },
    [],
  ],
  [
    "a paper tells a mean to two digits",
    {
      cross_validation: {
        method: "k_fold",
        fold_count: 3,
        metric_name: "auc",
        mean_score: 0.87,
        folds: [0.866, 0.871, 0.865].map((score, fold) => ({ fold, score })),
      },
    },
    [],
  ],
  [
    "scikit-learn has no mean where a fold failed",
    {
      cross_validation: {
        method: "k_fold",
        fold_count: 3,
        metric_name: "auc",
        folds: [{ fold: 0, score: 0.8 }],
      },
    },
    [],
  ],
  [
    "noise of Laplace on parameters, and no gradient is cut",
    { privacy: { mechanism: "laplace", unit: "example", delta: 0, epsilon_budget: 1 } },
    [],
  ],
  [
    "Flower goes on after a round that failed",
    {
      federated: {
        strategy: "fedavg",
        completed_round_count: 2,
        rounds: [
          { round: 1, selected_client_count: 5, completed_client_count: 5 },
          {
            round: 2,
            selected_client_count: 5,
            completed_client_count: 0,
            failed_client_count: 5,
          },
          { round: 3, selected_client_count: 5, completed_client_count: 5 },
        ],
      },
    },
    ["federated_training.rounds_were_completed"],
  ],
  [
    "two thousand clients whose weights are told to three digits",
    {
      federated: {
        strategy: "fedavg",
        completed_round_count: 1,
        rounds: [
          {
            round: 1,
            selected_client_count: 2000,
            completed_client_count: 2000,
            clients: Array.from({ length: 2000 }, (_, index) => ({
              client_id: `${index}`,
              example_count: 1,
              weight_ratio: 0.001,
            })),
          },
        ],
      },
    },
    [],
  ],
  [
    "clients that weigh alike, and so do their losses",
    {
      federated: {
        strategy: "fedavg",
        completed_round_count: 1,
        rounds: [
          {
            round: 1,
            weighting: "uniform",
            selected_client_count: 2,
            completed_client_count: 2,
            clients: [
              { client_id: "a", example_count: 300, loss: 1 },
              { client_id: "b", example_count: 100, loss: 3 },
            ],
            loss: 2,
          },
        ],
      },
    },
    [],
  ],
  [
    "one part of the data was set aside, and stays so",
    {
      cross_validation: {
        method: "predefined_split",
        fold_count: 1,
        metric_name: "auc",
        mean_score: 0.8,
      },
    },
    [],
  ],
  [
    "Optuna's trial diverges, and succeeds",
    {
      search: {
        algorithm: "tpe",
        objective: { direction: "minimize", metric_name: "loss" },
        parameters: [{ type: "double", name: "lr", min: 0, max: 1 }],
        trial_count: 1,
        succeeded_trial_count: 1,
        trials: [
          {
            trial_id: "a",
            status: "succeeded",
            metrics: [{ name: "loss", value_special: "+Inf" }],
          },
        ],
      },
    },
    ["search_trial.success_has_a_value"],
  ],
  [
    "Optuna's best trial keeps a constraint that a lower one breaks",
    {
      search: {
        algorithm: "tpe",
        objective: { direction: "minimize", metric_name: "loss" },
        parameters: [{ type: "double", name: "lr", min: 0, max: 1 }],
        trial_count: 2,
        succeeded_trial_count: 2,
        best_trial_id: "b",
        best_objective_value: 0.3,
        trials: [
          { trial_id: "a", status: "succeeded", objective_value: 0.1 },
          { trial_id: "b", status: "succeeded", objective_value: 0.3 },
        ],
      },
    },
    ["hyperparameter_search.best_is_lowest"],
  ],
])("%s", (_, patch, warnings) => {
  expect(verdict(patch)).toEqual({ warnings, errors: [] });
});

test.each<[string, object, string[]]>([
  [
    "epochs that are counted from 1",
    {
      progress: {
        max_epochs: 2,
        epochs_run: 2,
        epoch_metrics: [{ epoch: 1 }, { epoch: 2 }],
      },
    },
    ["training_progress.listed_epochs_within_max"],
  ],
  [
    "a score that is ten times too high, though it is below a gram",
    {
      footprint: {
        method: "measured",
        total_gco2: 40,
        functional_unit: "prediction",
        functional_unit_count: 10_000,
        sci_gco2_per_unit: 0.04,
      },
    },
    ["training_footprint.score_is_per_unit"],
  ],
])("%s: refused", (_, patch, errors) => {
  expect(verdict(patch)).toEqual({ warnings: [], errors });
});
