/**
 * The folder of an event in a data lake, in the form of Apache Hive.
 *
 * @module
 */
import type { PartitionedEvent } from "./partition-key.js";

/** What stands in a path where nothing is known (Hive, `hive.exec.default.partition.name`). */
const NOTHING = "__HIVE_DEFAULT_PARTITION__";

/** What Hive escapes besides control characters (`FileUtils.charToEscape`). */
const ESCAPED = new Set("\"#%'*/:=?\\{[]^\u007f");

/**
 * The folder of an event in a data lake, such as
 * `tenant_id=acme/year=2026/month=03/day=02/hour=20`: the hour in UTC of `time`, else of
 * `recorded_at`. An event without either is kept where Hive keeps what has no value.
 */
export function partitionPath(
  event: Pick<PartitionedEvent, "tenant_id" | "time" | "recorded_at">,
): string {
  const instant = event.time ?? event.recorded_at;
  const date = instant === undefined ? undefined : new Date(instant);
  const columns: readonly [name: string, value: string | undefined][] = [
    ["tenant_id", event.tenant_id],
    ["year", date && padded(date.getUTCFullYear(), 4)],
    ["month", date && padded(date.getUTCMonth() + 1, 2)],
    ["day", date && padded(date.getUTCDate(), 2)],
    ["hour", date && padded(date.getUTCHours(), 2)],
  ];
  return columns.map(([name, value]) => `${name}=${hiveValue(value)}`).join("/");
}

/**
 * A value as Hive writes it into a path: percent-encoded where a file system or a parser of paths
 * would stumble, and a word of its own for an absent or empty one. Letters beyond ASCII stay.
 */
export function hiveValue(value: string | undefined): string {
  if (value === undefined || value === "") return NOTHING;
  return Array.from(value, escaped).join("");
}

function escaped(character: string): string {
  const code = character.charCodeAt(0);
  const isEscaped = (code >= 0x01 && code <= 0x1f) || ESCAPED.has(character);
  return isEscaped ? `%${code.toString(16).toUpperCase().padStart(2, "0")}` : character;
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}
