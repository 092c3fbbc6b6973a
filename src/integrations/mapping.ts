/**
 * What every integration has in common: a pure mapping from a foreign record to an analytics event.
 *
 * @module
 */
import type * as z from "zod";
import type { AnalyticsEvent } from "../analytics/analytics-event.js";

/** An analytics event before defaults are filled in: what `AnalyticsEvent.parse` accepts. */
export type AnalyticsEventInput = z.input<typeof AnalyticsEvent>;

/** What the foreign record does not say. */
export interface MappingOptions {
  /** The tenant to whom the record belongs. */
  readonly tenantId: string;
  /** The system that made the record. Absent: the name of the integration. */
  readonly source?: string;
}

/** One reason why a record has no form in the other system. */
export interface MappingIssue {
  /** Where in the record that came in: keys and indexes from its root. */
  readonly path: readonly (string | number)[];
  /** What is wrong there, as a sentence. */
  readonly message: string;
}

/** The mapped record, or at least one reason why there is none. */
export type MappingResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly MappingIssue[] };

/** What does not survive a mapping. */
export interface Loss {
  /** The field of ours, or the foreign one where no field of ours is meant. */
  readonly field: string;
  /** Why it is lost, as a sentence. */
  readonly reason: string;
}

/** A foreign system whose records become analytics events. */
export interface Integration {
  /** Its name on the command line. */
  readonly name: string;
  /** Its name for human readers. */
  readonly title: string;
  /** Maps one record. A valid event comes out, or the reasons; never an exception. */
  readonly from: (record: unknown, options: MappingOptions) => MappingResult<AnalyticsEventInput>;
  /** What does not survive the mapping. */
  readonly losses: readonly Loss[];
}

/** The result for a record that has a form in the other system. */
export function mapped<T>(value: T): MappingResult<T> {
  return { ok: true, value };
}

/** The result for a record that has none. */
export function refused(...issues: readonly MappingIssue[]): MappingResult<never> {
  return { ok: false, issues };
}
