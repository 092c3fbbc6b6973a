/**
 * A search for the best hyperparameters or shape of a network (Katib `Experiment`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { freeForm } from "../../core/free-form.js";
import { ForeignId } from "../../core/identifier.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count, Quantity } from "../../core/units.js";
import { NeuralArchitectureSearch } from "./neural-architecture.js";
import { SearchObjective } from "./search-objective.js";
import { SearchParameter } from "./search-parameter.js";
import { searchRules } from "./search-rules.js";
import { SearchTrial } from "./search-trial.js";
import { TrainingTerm } from "./training-optimizer.js";

/** What an algorithm is set to: at most 64 keys. */
const AlgorithmSettings = freeForm({ maxKeys: 64, maxTextLength: 1024, maxDepth: 1, maxItems: 0 });

/** Trials in one state. */
const Trials = Count.default(0);

/** A search for the best hyperparameters or shape of a network. */
export const HyperparameterSearch = withRules(
  closed({
    /** How it chooses: `random`, `grid`, `tpe`, `bayesianoptimization`, `hyperband`, `darts`, … */
    algorithm: TrainingTerm,
    /** What the algorithm is set to. */
    algorithm_settings: AlgorithmSettings.default({}),
    /** What it tries to reach. */
    objective: SearchObjective,
    /** What it may choose: 1 to 256 parameters. Absent where each trial says what it chooses. */
    parameters: z.array(SearchParameter).min(1).max(256).optional(),
    /** The space of networks in which it chooses. */
    architecture: NeuralArchitectureSearch.optional(),
    /** How it ends trials that will not be the best: `medianstop`, `hyperband`. Absent: it does not. */
    early_stopping: TrainingTerm.optional(),
    /** Trials at most. */
    max_trial_count: Count.min(1).optional(),
    /** Trials at a time. Absent: not known. */
    parallel_trial_count: Count.min(1).optional(),
    /** Failed trials after which it gives up. */
    max_failed_trial_count: Count.optional(),
    /** When a trial counts as a success, in the words of the tool: at most 1024 characters. */
    success_condition: Text.min(1).max(1024).optional(),
    /** When it counts as a failure. */
    failure_condition: Text.min(1).max(1024).optional(),
    /** Trials that were made. */
    trial_count: Count,
    /** Those of them that wait. */
    pending_trial_count: Trials,
    /** Those that are at work. */
    running_trial_count: Trials,
    /** Those that succeeded. */
    succeeded_trial_count: Trials,
    /** Those that failed. */
    failed_trial_count: Trials,
    /** Those that were killed. */
    killed_trial_count: Trials,
    /** Those that were ended early. */
    early_stopped_trial_count: Trials,
    /** Those whose metric was not found. */
    metrics_unavailable_trial_count: Trials,
    /** The best trial so far. */
    best_trial_id: ForeignId.optional(),
    /** The metric that decides, of the best trial. */
    best_objective_value: Quantity.optional(),
    /** The trials: at most 1000. Longer searches leave some out. */
    trials: z.array(SearchTrial).max(1000).default([]),
  }),
  searchRules,
).meta({ id: "HyperparameterSearch", title: "Search for hyperparameters" });
export type HyperparameterSearch = z.infer<typeof HyperparameterSearch>;
