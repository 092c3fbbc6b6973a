/**
 * Whether what a model sees, predicts or is worth has moved away from a reference (Evidently,
 * NannyML, River).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Environment } from "../core/environment.js";
import { Labels } from "../core/free-form.js";
import { ForeignId, TenantId, Uuid } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import {
  contains,
  count,
  earlier,
  eq,
  gt,
  has,
  lit,
  notLater,
  or,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Count } from "../core/units.js";
import { uuidv7 } from "../core/uuid.js";
import { ConceptDrift } from "./drift/concept-drift.js";
import { DataDrift } from "./drift/data-drift.js";
import { PerformanceDrift } from "./drift/performance-drift.js";

/**
 * What has drifted.
 *
 * - `data`: the distribution of inputs, targets or predictions, of the data set as a whole.
 * - `concept`: the relation between inputs and target.
 * - `performance`: how good the model is.
 */
export const DriftType = z
  .enum({ DATA: "data", CONCEPT: "concept", PERFORMANCE: "performance" })
  .meta({ id: "DriftType", title: "Type of drift" });
export type DriftType = z.infer<typeof DriftType>;

/** The data on one side of a comparison. */
export const DriftWindow = withRules(
  closed({
    /** The data set it is from. Absent: traffic that belongs to none. */
    dataset_id: ForeignId.optional(),
    /** When it begins; this instant is included. Absent: it is open, or not bounded by time. */
    start_at: Instant.optional(),
    /** When it ends; this instant is not included. Absent: it is open, or not bounded by time. */
    end_at: Instant.optional(),
    /** Its rows. */
    row_count: Count.optional(),
  }),
  {
    window_has_a_length: rule(
      "A window in time ends after it begins.",
      earlier("start_at", "end_at"),
      "end_at",
    ),
  },
).meta({ id: "DriftWindow", title: "Window of data" });
export type DriftWindow = z.infer<typeof DriftWindow>;

/** Whether what a model sees, predicts or is worth has moved away from a reference. */
export const MLDrift = withRules(
  closed({
    /** Identifies the report. Absent: a new UUID of version 7. */
    drift_id: Uuid.default(() => uuidv7()),
    /** The tenant whose model or data it is. */
    tenant_id: TenantId,
    /** The model. Absent: data was compared by itself. */
    model_id: ForeignId.optional(),
    /** The version of the model. */
    model_version: ForeignId.optional(),
    /** Where the current data was seen. */
    environment: Environment.optional(),
    /** When it was worked out. Absent: now. */
    evaluated_at: Instant.default(now),
    /** What the current data is compared with. */
    reference: DriftWindow,
    /** The current data. */
    current: DriftWindow,
    /** The part of the data that was looked at, such as `{ "country": "DE" }`. Absent: all. */
    segment: Labels.optional(),
    /** What has drifted: each type once. Empty: nothing. */
    drift_types: z.array(DriftType).max(3),
    /** The distribution of columns. Absent: not looked at. */
    data: DataDrift.optional(),
    /** What detectors say: at most 100. */
    concepts: z.array(ConceptDrift).max(100).default([]),
    /** How good the model is, by metric: at most 100. */
    performance: z.array(PerformanceDrift).max(100).default([]),
  }),
  {
    something_looked_at: rule(
      "A report is of data, a concept or performance.",
      or(has("data"), gt(count("concepts[]"), 0), gt(count("performance[]"), 0)),
    ),
    types_once: rule("Each type of drift is named once.", unique("drift_types[]")),
    data_is_named: rule(
      "Drift of data is named when the data set has drifted.",
      when(eq("data.dataset_drift", true), contains("drift_types[]", lit("data"))),
      "drift_types",
    ),
    named_data_was_compared: rule(
      "Drift of data is named only when data was compared.",
      when(contains("drift_types[]", lit("data")), has("data")),
      "drift_types",
    ),
    data_has_drifted: rule(
      "Drift of data is named only when the data set has drifted.",
      when(contains("drift_types[]", lit("data")), contains("data.dataset_drift", true)),
      "drift_types",
    ),
    concept_is_named: rule(
      "Drift of a concept is named when a detector has found it.",
      when(
        gt(count("concepts[]", eq("state", lit("drift"))), 0),
        contains("drift_types[]", lit("concept")),
      ),
      "drift_types",
    ),
    concept_has_drifted: rule(
      "Drift of a concept is named only when a detector has found it.",
      when(
        contains("drift_types[]", lit("concept")),
        gt(count("concepts[]", eq("state", lit("drift"))), 0),
      ),
      "drift_types",
    ),
    performance_is_named: rule(
      "Drift of performance is named when a metric has drifted.",
      when(
        gt(count("performance[]", eq("drift_detected", true)), 0),
        contains("drift_types[]", lit("performance")),
      ),
      "drift_types",
    ),
    performance_has_drifted: rule(
      "Drift of performance is named only when a metric has drifted.",
      when(
        contains("drift_types[]", lit("performance")),
        gt(count("performance[]", eq("drift_detected", true)), 0),
      ),
      "drift_types",
    ),
    version_is_of_a_model: rule(
      "A version is that of a model.",
      when(has("model_version"), has("model_id")),
      "model_id",
    ),
    performance_is_of_a_model: rule(
      "Performance is that of a model.",
      when(gt(count("performance[]"), 0), has("model_id")),
      "model_id",
    ),
    metrics_once: warn("Each metric of a report is listed once.", unique("performance[].metric")),
    current_after_reference: warn(
      "The current data does not begin before the reference does.",
      notLater("reference.start_at", "current.start_at"),
    ),
    evaluated_after_data: warn(
      "Data is compared once it is complete.",
      notLater("current.end_at", "evaluated_at"),
      "evaluated_at",
    ),
  },
).meta({ id: "MLDrift", title: "Drift" });
export type MLDrift = z.infer<typeof MLDrift>;
