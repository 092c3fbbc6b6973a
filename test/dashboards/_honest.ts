/**
 * What the tests of honest dashboards and widgets have in common.
 *
 * @module
 */
import { inspect } from "../../src/core/rules/inspect.js";

/** The tenant of every record here. */
export const tenant_id = "acme_music";

/** Records as senders write them. */
export type Fields = Readonly<Record<string, unknown>>;

/** The problems of a record: rule ids, or paths and messages where its shape is wrong. */
export const problems = (
  schema: Parameters<typeof inspect>[0],
  record: unknown,
  wanted: "error" | "warning",
) =>
  inspect(schema, record)
    .issues.filter(({ severity }) => severity === wanted)
    .map(({ rule, path, message }) => rule ?? `${path.join(".")}: ${message}`);

/** A widget that shows something. */
export const widget = (content: Fields, more: Fields = {}): Fields => ({
  widget_id: "w",
  tenant_id,
  content,
  ...more,
});

/** A chart of some fields: `x:temporal time`, with more after each if need be. */
export const chart = (chart_type: string, encodings: readonly (string | Fields)[], more = {}) => ({
  widget_type: "chart",
  chart_type,
  encodings: encodings.map((each) => (typeof each === "string" ? field(each) : each)),
  ...more,
});

/** `x:temporal time` as an encoding. */
export const field = (text: string, more: Fields = {}): Fields => {
  const [channel = "", field_type = "", ...name] = text.split(/[: ]/);
  return { channel, field_type, field: name.join(" "), ...more };
};

/** A query in the words of a source that knows its tenant. */
export const query = (text: string, more: Fields = {}): Fields => ({
  kind: "text",
  query_key: "A",
  text,
  isolation: "source",
  ...more,
});

/** A dashboard of some widgets. */
export const dashboard = (more: Fields): Fields => ({ tenant_id, title: "Plays", ...more });
