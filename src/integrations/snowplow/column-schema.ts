/**
 * Which schema a column of self-describing JSON follows (Iglu, "Schema URIs").
 *
 * @module
 */

/** The column of an event's own data, or of the things that it is about. */
const COLUMN = /^(contexts|unstruct_event)_(.+?)_(\d+)(?:_(\d+)_(\d+))?$/;

/** Vendors that are known not to end after their second part. The longer stands first. */
const KNOWN_VENDORS = [
  "com.snowplowanalytics.snowplow-website",
  "com.snowplowanalytics.snowplow.ecommerce",
  "com.snowplowanalytics.snowplow",
  "com.snowplowanalytics.console",
  "com.snowplowanalytics.mobile",
  "com.snowplowanalytics.monitoring",
  "com.google.analytics.enhanced-ecommerce",
  "com.google.analytics",
  "com.google.tag-manager.server-side",
  "com.iab.snowplow",
  "nl.basjes",
  "org.ietf",
  "org.w3",
] as const;

/** What the name of a column says. */
export interface ColumnSchema {
  /** Whether it holds what the event tells, or a thing that it is about. */
  readonly holds: "event" | "entity";
  /** The schema, such as `iglu:com.example/track/jsonschema/1-0-0`. */
  readonly uri: string;
  /** Whether it had to be guessed where the vendor ends: a column name has only underscores. */
  readonly isGuess: boolean;
}

/**
 * What the name of a column says. Undefined when it is no column of self-describing JSON.
 *
 * @param vendor A vendor that the row names elsewhere.
 */
export function columnSchema(column: string, vendor: string): ColumnSchema | undefined {
  const found = COLUMN.exec(column);
  if (found === null) return undefined;
  const [, kind, path = "", model, revision = "*", addition = "*"] = found;
  const known = [vendor, ...KNOWN_VENDORS].find(
    (name) => name !== "" && path.startsWith(`${columnName(name)}_`),
  );
  const parts = path.split("_");
  const owner = known ?? parts.slice(0, 2).join(".");
  const name = known ? path.slice(known.length + 1) : parts.slice(2).join("_");
  return {
    holds: kind === "contexts" ? "entity" : "event",
    uri: `iglu:${owner}/${name}/jsonschema/${model}-${revision}-${addition}`,
    isGuess: known === undefined,
  };
}

function columnName(vendor: string): string {
  return vendor.toLowerCase().replaceAll(/[.-]/g, "_");
}
