/**
 * The measures of many records, added up in bounded memory.
 *
 * @module
 */
import type { DataQuality } from "../core/data-quality.js";
import {
  type Assessment,
  MOST_PLACES,
  MOST_REASONS,
  type QualityReason,
  type QualityReasonCode,
} from "./assessment.js";
import type { Finding, Measure } from "./measure.js";
import type { AssessedDimension } from "./setup.js";

const sentences = {
  missing_required: "The schema requires this field, and it is missing.",
  missing_expected: "This field is expected, and it is missing.",
  missing_optional: "This optional field is missing.",
  filled_in: "This field is missing and was filled in by its default.",
  structure: "What stands here does not have the form that the schema asks for.",
  rule_broken: "A rule is broken.",
  rule_warned: "A rule that is true almost always is broken.",
  late: "The record is older than expected.",
  future: "The instant lies in the future: look at the sender's clock and time zone.",
  no_instant: "The instant by which the age is told is missing or malformed.",
  repeated: "The record has the id of an earlier one.",
  no_id: "The record lacks an id, so that nobody can tell whether it is a repeat.",
  sampled: "There were too many ids to remember: a sample of them was compared.",
  not_scored: "Nothing could be measured in this dimension.",
} as const satisfies Record<QualityReasonCode, string>;

interface Total {
  score: number;
  scored: number;
  evidence: number;
}

/** The measures of many records. Its reasons are as many as fields and rules of the schema allow. */
export class Tally {
  recordCount = 0;
  private validCount = 0;
  private readonly totals = new Map<AssessedDimension, Total>();
  private readonly reasons = new Map<string, QualityReason>();

  /** Begins a record. What is added next is of this one. */
  begin(isValid: boolean): void {
    this.recordCount += 1;
    if (isValid) this.validCount += 1;
  }

  add(dimension: AssessedDimension, { score, evidence, findings }: Measure): void {
    const total = this.totalOf(dimension);
    total.evidence += evidence;
    if (score !== undefined) {
      total.score += score;
      total.scored += 1;
    }
    for (const finding of findings) this.found(dimension, finding);
  }

  /** Adds what another has counted, as if its records had come after these. */
  merge(other: Tally): void {
    const first = this.recordCount;
    for (const [dimension, { score, scored, evidence }] of [...other.totals]) {
      const total = this.totalOf(dimension);
      total.score += score;
      total.scored += scored;
      total.evidence += evidence;
    }
    for (const [key, reason] of [...other.reasons]) this.join(key, reason, first);
    this.validCount += other.validCount;
    this.recordCount += other.recordCount;
  }

  /** The mean of a dimension over the records that were measured in it, and its evidence. */
  measured(dimension: AssessedDimension): Measure {
    const { score, scored, evidence } = this.totalOf(dimension);
    return {
      score: scored === 0 ? undefined : Math.min(1, score / scored),
      evidence: this.recordCount === 0 ? 0 : Math.min(1, evidence / this.recordCount),
      findings: [],
    };
  }

  /** The assessment in these dimensions, whose measures are given. */
  result(
    measures: ReadonlyMap<AssessedDimension, Measure>,
    weights: Readonly<Record<AssessedDimension, number>>,
  ): Assessment {
    const more = [...measures].flatMap(([dimension, { score, findings }]) => [
      ...findings.map((finding) => reasonOf(dimension, finding, [])),
      ...(score === undefined ? [reasonOf(dimension, { code: "not_scored" }, [])] : []),
    ]);
    const wanted = [...measures.keys()]
      .filter((dimension) => weights[dimension] > 0)
      .flatMap((dimension) =>
        [...this.reasons.values(), ...more]
          .filter((reason) => reason.dimension === dimension)
          .sort((a, b) => b.found_count - a.found_count),
      )
      .map((reason) => ({ ...reason, records: [...reason.records] }));
    return {
      record_count: this.recordCount,
      valid_count: this.validCount,
      quality: qualityOf(measures, weights),
      reasons: wanted.slice(0, MOST_REASONS),
      reasons_left_out_count: Math.max(0, wanted.length - MOST_REASONS),
    };
  }

  private totalOf(dimension: AssessedDimension): Total {
    const before = this.totals.get(dimension);
    if (before !== undefined) return before;
    const total = { score: 0, scored: 0, evidence: 0 };
    this.totals.set(dimension, total);
    return total;
  }

  private found(dimension: AssessedDimension, finding: Finding): void {
    const key = keyOf(dimension, finding);
    const before = this.reasons.get(key);
    const record = this.recordCount - 1;
    if (before === undefined) {
      this.reasons.set(key, reasonOf(dimension, finding, [record]));
      return;
    }
    before.found_count += 1;
    if (before.records.length < MOST_PLACES && before.records.at(-1) !== record) {
      before.records.push(record);
    }
    if (finding.lateMs !== undefined) {
      before.late_ms = Math.max(before.late_ms ?? 0, finding.lateMs);
    }
  }

  private join(key: string, reason: QualityReason, first: number): void {
    const records = reason.records.map((record) => record + first);
    const before = this.reasons.get(key);
    if (before === undefined) {
      this.reasons.set(key, { ...reason, records });
      return;
    }
    before.found_count += reason.found_count;
    before.records = [...before.records, ...records].slice(0, MOST_PLACES);
    if (reason.late_ms !== undefined) {
      before.late_ms = Math.max(before.late_ms ?? 0, reason.late_ms);
    }
  }
}

/** No part but the last can hold a line feed: fields, ids and codes are names. */
const keyOf = (dimension: string, { code, field = "", rule = "", message = "" }: Finding) =>
  `${dimension}\n${code}\n${field}\n${rule}\n${message}`;

function reasonOf(
  dimension: AssessedDimension,
  { code, field, rule, message, lateMs }: Finding,
  records: number[],
): QualityReason {
  return {
    dimension,
    code,
    ...(field !== undefined && { field: cut(field, 512) }),
    ...(rule !== undefined && { rule: cut(rule, 256) }),
    message: cut(message ?? sentences[code], 500),
    found_count: 1,
    records,
    ...(lateMs !== undefined && { late_ms: lateMs }),
  };
}

const cut = (text: string, most: number): string => text.slice(0, most).toWellFormed();

/** The weights are brought to a sum of 1 over the dimensions that have a score. */
function qualityOf(
  measures: ReadonlyMap<AssessedDimension, Measure>,
  weights: Readonly<Record<AssessedDimension, number>>,
): DataQuality {
  const all = [...measures]
    .map(([dimension, measure]) => ({ dimension, ...measure, weight: weights[dimension] }))
    .filter(({ weight }) => weight > 0);
  const weightOfAll = all.reduce((sum, { weight }) => sum + weight, 0);
  const confidence = all.reduce(
    (sum, { score, weight, evidence }) => sum + (score === undefined ? 0 : weight * evidence),
    0,
  );
  const scored = all.flatMap(({ dimension, score, weight }) =>
    score === undefined ? [] : [{ dimension, score_ratio: score, weight }],
  );
  const sum = scored.reduce((total, { weight }) => total + weight, 0);
  const dimensions = scored.map(({ weight, ...rest }) => ({ ...rest, weight_ratio: weight / sum }));
  const score = dimensions.reduce((total, it) => total + it.score_ratio * it.weight_ratio, 0);
  return {
    ...(dimensions.length > 0 && { score_ratio: Math.min(1, score) }),
    confidence_ratio: weightOfAll === 0 ? 0 : Math.min(1, confidence / weightOfAll),
    dimensions,
  };
}
