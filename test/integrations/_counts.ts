/**
 * What becomes of many records, counted, as tables for a human reader.
 *
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AnalyticsEvent } from "../../src/analytics/analytics-event.js";
import type { Integration } from "../../src/integrations/mapping.js";

/** Every record of a folder, at any depth. */
export function recordsIn(folder: string): unknown[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ndjson"))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), "utf8").trim().split("\n"))
    .map((line) => JSON.parse(line));
}

/** What became of the records of one system. */
export interface Counts {
  /** Records by kind, outcome, and kind of event or reason. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** Repairs by field, action and reason. */
  readonly repairs: ReadonlyMap<string, number>;
  /** The valid events. */
  readonly events: readonly AnalyticsEvent[];
}

/** Maps every record and counts what becomes of it. Throws when an event is not valid. */
export function count(
  { from }: Integration,
  records: readonly unknown[],
  kindOf: (record: unknown) => string,
): Counts {
  const outcomes = new Map<string, number>();
  const repairs = new Map<string, number>();
  const events: AnalyticsEvent[] = [];
  for (const record of records) {
    const result = from(record, { tenantId: "acme" });
    const kind = kindOf(record);
    if (result.ok) {
      const event = AnalyticsEvent.parse(result.value);
      events.push(event);
      add(outcomes, `${kind} | event | ${event.event_type}`);
      for (const { field, action, reason } of event.metadata.quality?.repairs ?? []) {
        add(repairs, `\`${field}\` | ${action} | ${reason}`);
      }
    } else {
      const [{ path, message } = { path: [], message: "" }] = result.issues;
      add(outcomes, `${kind} | refused | \`${path.join(".")}\`: ${message}`);
    }
  }
  return { outcomes, repairs, events };
}

/** A table in Markdown, its rows in order and its columns aligned. */
export function table(heading: string, counts: ReadonlyMap<string, number>): string {
  const body = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const cells = [[heading, "records"] as const, ...body].map(([row, records]) => [
    ...row.split(" | "),
    String(records),
  ]);
  const [head = [], ...rows] = cells;
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const last = widths.length - 1;
  const line = widths.map(
    (width, column) => `${"-".repeat(width - 1)}${column < last ? "-" : ":"}`,
  );
  const aligned = (row: readonly string[]) =>
    row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column < last ? cell.padEnd(width) : cell.padStart(width);
    });
  return [head, line, ...rows].map((row) => `| ${aligned(row).join(" | ")} |`).join("\n");
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
