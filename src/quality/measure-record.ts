/**
 * One record, measured in each dimension in which a record alone can be.
 *
 * @module
 */
import { inspect } from "../core/rules/inspect.js";
import type { IssuePath } from "../core/rules/places.js";
import { accuracyOf } from "./accuracy.js";
import { completenessOf, walkFields } from "./completeness.js";
import { consistencyOf } from "./consistency.js";
import { fieldAt } from "./field-plan.js";
import type { Measure } from "./measure.js";
import type { AssessedDimension, Setup } from "./setup.js";
import { timelinessOf } from "./timeliness.js";

/** What one record gives. */
export interface RecordMeasures {
  readonly isValid: boolean;
  readonly measures: Readonly<Record<Exclude<AssessedDimension, "uniqueness">, Measure>>;
}

/** Nothing could be looked at. */
const unmeasured: Measure = { score: undefined, evidence: 0, findings: [] };

/** Measures one record. It may be anything: what is no record scores 0 where it is measured. */
export function measureRecord(setup: Setup, record: unknown): RecordMeasures {
  const { schema, inspecting, timeliness } = setup;
  const inspection = inspect(schema, record, inspecting);
  const { valid, issues } = inspection;
  const fieldOf = (path: IssuePath) => fieldAt(schema, path);
  const walk = walkFields(setup.plan, record);
  const consistency = consistencyOf(schema, record, inspection, inspecting, fieldOf);
  return {
    isValid: valid,
    measures: {
      accuracy: accuracyOf(record, walk.leaves, issues, consistency.judged, fieldOf),
      completeness: completenessOf(walk, record, setup.expected),
      consistency,
      timeliness:
        timeliness === undefined ? unmeasured : timelinessOf(record, timeliness, setup.instants),
    },
  };
}
