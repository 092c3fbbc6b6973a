/**
 * How good one record is, or many (ODCS 3.1 `dimension`; ISO/IEC 25012 and 25024; DAMA DMBOK 2).
 *
 * @module
 */
import type * as z from "zod";
import { CanonicalJsonError, canonicalJson } from "../core/canonical-json.js";
import { steps } from "../core/rules/path.js";
import { places } from "../core/rules/places.js";
import type { Assessment } from "./assessment.js";
import { isMissing } from "./completeness.js";
import { IdSample } from "./id-sample.js";
import type { Measure } from "./measure.js";
import { measureRecord } from "./measure-record.js";
import { QualityError } from "./quality-error.js";
import { type AssessContext, type AssessedDimension, prepare, type Setup } from "./setup.js";
import { Tally } from "./tally.js";

const ofOneRecord = ["accuracy", "completeness", "consistency", "timeliness"] as const;

/**
 * How good one record is, and why it is no better. Each score is from 0 to 1:
 *
 * - completeness: the share of its fields that are there (`completenessOf`);
 * - accuracy: `1 - Σ penalty / values`, over what `inspect` finds (`accuracyOf`);
 * - consistency: the share of the rules that spoke and held (`consistencyOf`);
 * - timeliness: `max(0, 1 - late / usefulMs)`, where a context says what is late (`timelinessOf`).
 *
 * The score of all is their mean by weight. No standard says how much a dimension counts: each counts
 * as much as the others unless the context says otherwise. Confidence is
 * `Σ weight · evidence / Σ weight`: the evidence of a dimension is the share of what should have been
 * looked at that could be, of rules those whose fields are well-formed, of instants those that are
 * there; a dimension without a score has none. A high score with a low confidence says little.
 *
 * A record that is invalid can still score high: one of fifty values is wrong. `valid_count` says it.
 *
 * @throws {QualityError} `unknown_path`, `bad_option`. Never for what the record holds.
 */
export function assess(
  schema: z.ZodType,
  record: unknown,
  context: AssessContext = {},
): Assessment {
  const setup = prepare(schema, context);
  const tally = new Tally();
  tallyRecord(tally, setup, record);
  return tally.result(measuresOf(tally), setup.weights);
}

/**
 * How good many records are: each dimension is the mean over the records that could be measured in it,
 * and uniqueness is the share of records with an id that nobody had before (DAMA DMBOK 2).
 *
 * Memory is bounded: reasons are as many as the schema's fields and rules, and of ids the digests of
 * 100,000 are kept. With more ids, a sample of them is compared, chosen by their digests (Gibbons
 * 2001): uniqueness is then an estimate from at least some 50,000 ids, confidence falls, and a reason
 * says so.
 */
export class QualityAssessor {
  private readonly tally = new Tally();
  private readonly ids = new IdSample();
  private readonly setup: Setup;
  private readonly context: string;

  /** @throws {QualityError} `unknown_path`, `bad_option`. */
  constructor(schema: z.ZodType, context: AssessContext = {}) {
    this.setup = prepare(schema, context);
    this.context = JSON.stringify(context);
  }

  /** Looks at a record, which may be anything. */
  add(record: unknown): void {
    tallyRecord(this.tally, this.setup, record);
    this.tally.add("uniqueness", this.identified(record));
  }

  /**
   * Adds what another has seen, as if its records had come after these.
   *
   * @throws {QualityError} `unlike` when the other has another schema or context.
   */
  merge(other: QualityAssessor): void {
    if (other.setup.schema !== this.setup.schema || other.context !== this.context) {
      throw new QualityError("unlike", "Only assessors of one schema and context can be merged.");
    }
    this.tally.merge(other.tally);
    this.ids.merge(other.ids);
  }

  /** How good the records seen so far are. */
  result(): Assessment {
    const { share, distinctRatio } = this.ids;
    const uniqueness: Measure = {
      score: distinctRatio,
      evidence: this.tally.measured("uniqueness").evidence * share,
      findings: share < 1 ? [{ code: "sampled" }] : [],
    };
    return this.tally.result(
      measuresOf(this.tally).set("uniqueness", uniqueness),
      this.setup.weights,
    );
  }

  private identified(record: unknown): Measure {
    const id = idOf(record, this.setup.id);
    if (id === undefined) return { score: undefined, evidence: 0, findings: [{ code: "no_id" }] };
    const findings = this.ids.add(id) ? [{ code: "repeated" as const }] : [];
    return { score: undefined, evidence: 1, findings };
  }
}

/** How good the records of a stream are, such as those of a file. */
export async function assessBatch(
  schema: z.ZodType,
  records: AsyncIterable<unknown> | Iterable<unknown>,
  context: AssessContext = {},
): Promise<Assessment> {
  const assessor = new QualityAssessor(schema, context);
  for await (const record of records) assessor.add(record);
  return assessor.result();
}

function tallyRecord(tally: Tally, setup: Setup, record: unknown): void {
  const { isValid, measures } = measureRecord(setup, record);
  tally.begin(isValid);
  for (const dimension of ofOneRecord) tally.add(dimension, measures[dimension]);
}

function measuresOf(tally: Tally): Map<AssessedDimension, Measure> {
  return new Map(ofOneRecord.map((dimension) => [dimension, tally.measured(dimension)]));
}

/** What identifies a record, as text; undefined when a part is missing. */
function idOf(record: unknown, paths: readonly string[]): string | undefined {
  const parts = paths.map((path) => places(record, steps(path)).map(({ value }) => value));
  if (parts.some((values) => values.length === 0 || values.some(isMissing))) return undefined;
  try {
    return canonicalJson(paths.length === 0 ? record : parts);
  } catch (error) {
    if (error instanceof CanonicalJsonError) return undefined;
    throw error;
  }
}
