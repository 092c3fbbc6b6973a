/**
 * Machine learning: models, their training, data, experiments and predictions.
 *
 * @module
 */

export { ConceptDrift, ConceptDriftDetector, ConceptDriftState } from "./concept-drift.js";
export { ColumnDrift, DataDrift, DriftColumnKind, DriftColumnRole } from "./data-drift.js";
export { type DriftColumnShape, defaultDriftTest, driftDetected } from "./drift-detected.js";
export { DriftTest, type DriftTestTraits, driftTests } from "./drift-test.js";
export { DriftType, DriftWindow, MLDrift } from "./ml-drift.js";
export { PerformanceDrift, PerformanceDriftMethod } from "./performance-drift.js";
