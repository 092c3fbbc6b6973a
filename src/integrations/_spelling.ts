/**
 * Field names in another spelling: `message_id` or `messageid` for `messageId`.
 *
 * @module
 */
import { type ForeignObject, isObject } from "./_foreign.js";
import type { NoteRepair } from "./_repair-log.js";

/** The names that an object may have, by what is left of them without case and underscores. */
type Names = Map<string, { readonly name: string; readonly inside: Names }>;

/** Gives the fields on these paths the names that the paths have, where those are not taken. */
export type Respell = (record: ForeignObject, note: NoteRepair) => void;

/** A function that renames the fields on these paths. */
export function respeller(paths: readonly string[]): Respell {
  const names: Names = new Map();
  for (const path of paths) addPath(names, path.split("."));
  return (record, note) => respell(record, names, "", note);
}

function addPath(names: Names, [name, ...rest]: readonly string[]): void {
  if (name === undefined) return;
  const folded = fold(name);
  const entry = names.get(folded) ?? { name, inside: new Map() };
  names.set(folded, entry);
  addPath(entry.inside, rest);
}

function respell(object: ForeignObject, names: Names, above: string, note: NoteRepair): void {
  for (const key of Object.keys(object)) {
    const known = names.get(fold(key));
    if (known === undefined) continue;
    const value = object[key];
    if (key !== known.name && value !== undefined) {
      if (Object.hasOwn(object, known.name)) continue;
      delete object[key];
      object[known.name] = value;
      note(`${above}${key}`, "moved", `The field is called ${known.name}.`);
    }
    if (isObject(value)) respell(value, known.inside, `${above}${known.name}.`, note);
  }
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll("_", "");
}
