/**
 * An experiment: a group of training runs that are tracked together (MLflow), or variants that are
 * compared on live traffic (Kohavi, Tang and Xu 2020, "Trustworthy Online Controlled Experiments").
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { ForeignId, TenantId } from "../core/identifier.js";
import { Instant } from "../core/instant.js";
import { UserId } from "../core/person.js";
import { withRules } from "../core/rules/with-rules.js";
import { Text } from "../core/text.js";
import { ExperimentDecision } from "./experiment/experiment-decision.js";
import { ExperimentDesign } from "./experiment/experiment-design.js";
import { experimentEvidenceRules } from "./experiment/experiment-evidence-rules.js";
import { ExperimentMetric } from "./experiment/experiment-metric.js";
import { ExperimentResult } from "./experiment/experiment-result.js";
import { experimentRules } from "./experiment/experiment-rules.js";
import { ExperimentTags, ExperimentTracking } from "./experiment/experiment-tracking.js";
import { ExperimentAssignment, ExperimentVariant } from "./experiment/experiment-variant.js";
import { MultipleTesting } from "./experiment/multiple-testing.js";
import { SampleRatioCheck } from "./experiment/sample-ratio-check.js";
import { sampleRatioRules } from "./experiment/sample-ratio-rules.js";
import { VarianceReduction } from "./experiment/variance-reduction.js";

/**
 * What an experiment is.
 *
 * - `tracking`: a group of runs that are listed together.
 * - `controlled`: variants that units are given by chance, to learn which does better.
 */
export const ExperimentKind = z
  .enum({ TRACKING: "tracking", CONTROLLED: "controlled" })
  .meta({ id: "ExperimentKind", title: "Kind of an experiment" });
export type ExperimentKind = z.infer<typeof ExperimentKind>;

/**
 * How far an experiment is.
 *
 * - `draft`: it has not begun.
 * - `running`: units are given variants.
 * - `paused`: no new units are.
 * - `ended`: it ran as long as it should.
 * - `cancelled`: it was given up, before or while it ran.
 */
export const ExperimentStatus = z
  .enum({
    DRAFT: "draft",
    RUNNING: "running",
    PAUSED: "paused",
    ENDED: "ended",
    CANCELLED: "cancelled",
  })
  .meta({ id: "ExperimentStatus", title: "Status of an experiment" });
export type ExperimentStatus = z.infer<typeof ExperimentStatus>;

/** A group of runs that are tracked together, or variants that are compared. */
export const MLExperiment = withRules(
  closed({
    /** Its id, which runs and exposures name. */
    experiment_id: ForeignId,
    /** The tenant to whom it belongs. */
    tenant_id: TenantId,
    /** What it is. */
    kind: ExperimentKind,
    /** Its name, often a path: 1 to 500 characters. */
    name: Text.min(1).max(500),
    /** What it is about, for a human reader: at most 4000 characters. */
    description: Text.max(4000).optional(),
    /** Who answers for it. */
    owner_id: UserId.optional(),
    /** Tags of its owners and tools. */
    tags: ExperimentTags.optional(),
    /** When it was made. */
    created_at: Instant.optional(),
    /** When it was last changed. */
    updated_at: Instant.optional(),
    /** Where its runs are kept. Absent: it has none. */
    tracking: ExperimentTracking.optional(),
    /** How far it is. Absent: it is not something that begins and ends. */
    status: ExperimentStatus.optional(),
    /** When units were first given variants. */
    started_at: Instant.optional(),
    /** When units were last given variants. Absent: they still are, or never were. */
    ended_at: Instant.optional(),
    /** What is believed, and why: at most 4000 characters. */
    hypothesis: Text.max(4000).optional(),
    /** How units come to their variants. */
    assignment: ExperimentAssignment.optional(),
    /** The variants: at most 100. */
    variants: z.array(ExperimentVariant).max(100).default([]),
    /** What is measured: at most 200. */
    metrics: z.array(ExperimentMetric).max(200).default([]),
    /** How it decides. */
    design: ExperimentDesign.optional(),
    /** How the noise of metrics was reduced: at most 200. */
    variance_reductions: z.array(VarianceReduction).max(200).default([]),
    /** How p-values are corrected. Absent: nobody said. */
    multiple_testing: MultipleTesting.optional(),
    /** Whether the variants got their shares of the units. Absent: not checked. */
    sample_ratio: SampleRatioCheck.optional(),
    /** What the variants did to the metrics: at most 5000. */
    results: z.array(ExperimentResult).max(5000).default([]),
    /** What was decided. Absent: nothing yet. */
    decision: ExperimentDecision.optional(),
  }),
  { ...experimentRules, ...sampleRatioRules, ...experimentEvidenceRules },
).meta({ id: "MLExperiment", title: "Experiment" });
export type MLExperiment = z.infer<typeof MLExperiment>;
