/**
 * The columns of a Snowplow row that hold self-describing JSON: the event's own data, and entities.
 *
 * @module
 */
import { type Foreign, type ForeignObject, foreignCopy, isObject } from "../_foreign.js";
import type { NoteRepair } from "../_repair-log.js";
import { columnSchema } from "./column-schema.js";

/** One self-describing JSON object of a row. */
export interface SelfDescribing {
  /** The column in which it stood. */
  readonly column: string;
  /** Whether it is what the event tells, or a thing that it is about. */
  readonly holds: "event" | "entity";
  /** Its schema, as an Iglu URI. */
  readonly schema: string;
  /** The object itself. */
  readonly data: ForeignObject;
}

/** Takes the columns of self-describing JSON out of a row. One that can't be read stays there. */
export function takeSelfDescribing(row: ForeignObject, note: NoteRepair): SelfDescribing[] {
  const vendor = typeof row.event_vendor === "string" ? row.event_vendor : "";
  return Object.entries(row).flatMap(([column, value]) => {
    const schema = columnSchema(column, vendor);
    if (schema === undefined) return [];
    const items = itemsOf(value);
    if (items === undefined) {
      note(column, "moved", "It is no JSON object or list of them, and is kept in the context.");
      return [];
    }
    if (schema.isGuess) {
      note(column, "converted", "Where the vendor ends in the name is a guess.", column);
    }
    delete row[column];
    const { holds, uri } = schema;
    return items.map((data) => ({ column, holds, schema: uri, data }));
  });
}

/** The objects in a column: one, or a list of them, or a list in a list. */
function itemsOf(value: Foreign): readonly ForeignObject[] | undefined {
  const parsed = typeof value === "string" ? parse(value) : value;
  const items = Array.isArray(parsed) ? parsed.flat() : [parsed];
  return items.every(isObject) ? items : undefined;
}

function parse(json: string): Foreign | undefined {
  try {
    const copy = foreignCopy(JSON.parse(json));
    return copy.ok ? copy.value : undefined;
  } catch {
    return undefined;
  }
}
