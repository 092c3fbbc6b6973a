/**
 * Filters in the JSON form of the CloudEvents Subscriptions API 0.1 (section 3.2.4), which Knative
 * speaks too: `{ "prefix": { "type": "com.example." } }`.
 *
 * @module
 */
import { isPlainObject } from "../../core/is-record.js";
import type { EventFilter } from "./matches.js";

/** A filter as the API writes it: an object of one member, whose name is the dialect. */
export type CloudEventsFilter = Readonly<Record<string, unknown>>;

/** Why a filter cannot be read. */
export interface CloudEventsFilterProblem {
  /** Where it stands: names and places from the outermost filter. */
  readonly path: readonly (string | number)[];
  /** What is expected there, as a sentence. */
  readonly message: string;
}

/** A filter that was read, or why it was not. */
export type ReadFilter =
  | { readonly filter: EventFilter }
  | { readonly problem: CloudEventsFilterProblem };

/** Filters within filters that are read; deeper ones are refused. */
const mostLevels = 16;

const problem = (path: CloudEventsFilterProblem["path"], message: string): ReadFilter => ({
  problem: { path, message },
});

/** A filter in the JSON form of the API. */
export function toCloudEventsFilter(filter: EventFilter): CloudEventsFilter {
  switch (filter.dialect) {
    case "all":
    case "any":
      return { [filter.dialect]: filter.filters.map(toCloudEventsFilter) };
    case "not":
      return { not: toCloudEventsFilter(filter.filter) };
    default: {
      const terms = filter.terms.map(({ attribute, value }) => [attribute, value] as const);
      return { [filter.dialect]: Object.fromEntries(terms) };
    }
  }
}

/**
 * The filter that the JSON form of the API means. What is no filter, and the dialects that it leaves
 * open (`sql`), are refused with the place and the reason, as the API asks. Up to 16 levels are read:
 * whether a subscription takes the filter, `SubscriptionFilter` says.
 */
export function fromCloudEventsFilter(value: unknown): ReadFilter {
  return read(value, [], 1);
}

function read(value: unknown, path: CloudEventsFilterProblem["path"], level: number): ReadFilter {
  if (level > mostLevels) return problem(path, `Expected at most ${mostLevels} levels.`);
  const [member, ...others] = isPlainObject(value) ? Object.entries(value) : [];
  if (member === undefined || others.length > 0) {
    return problem(path, "Expected an object of one member, whose name is the dialect.");
  }
  const [dialect, inner] = member;
  const within = [...path, dialect];
  switch (dialect) {
    case "exact":
    case "prefix":
    case "suffix":
      return readTerms(dialect, inner, within);
    case "all":
    case "any":
      return readGroup(dialect, inner, within, level);
    case "not": {
      const found = read(inner, within, level + 1);
      return "filter" in found ? { filter: { dialect, filter: found.filter } } : found;
    }
    default:
      return problem(within, "Expected the dialect exact, prefix, suffix, all, any or not.");
  }
}

function readTerms(
  dialect: "exact" | "prefix" | "suffix",
  value: unknown,
  path: CloudEventsFilterProblem["path"],
): ReadFilter {
  const members = isPlainObject(value) ? Object.entries(value) : [];
  if (members.length === 0) return problem(path, "Expected an object of attributes and texts.");
  const terms = [];
  for (const [attribute, text] of members) {
    if (attribute === "" || typeof text !== "string" || text === "") {
      return problem([...path, attribute], "Expected an attribute and a text that is not empty.");
    }
    terms.push({ attribute, value: text });
  }
  return { filter: { dialect, terms } };
}

function readGroup(
  dialect: "all" | "any",
  value: unknown,
  path: CloudEventsFilterProblem["path"],
  level: number,
): ReadFilter {
  if (!Array.isArray(value) || value.length === 0) {
    return problem(path, "Expected a list of at least one filter.");
  }
  const filters = [];
  for (const [index, inner] of value.entries()) {
    const found = read(inner, [...path, index], level + 1);
    if ("problem" in found) return found;
    filters.push(found.filter);
  }
  return { filter: { dialect, filters } };
}
