/**
 * Changes of a record, made in a copy that shares what did not change.
 *
 * @module
 */
import { isRecord } from "../../core/is-record.js";
import type { IssuePath } from "../../core/rules/places.js";

/** What becomes of one value. */
export type Change = { readonly set: unknown } | { readonly remove: true };

/** The changes at and below one place. */
interface Edit {
  change: Change | undefined;
  readonly below: Map<string, Edit>;
  readonly renames: Map<string, string>;
}

/** Changes of a record. */
export class Edits {
  private readonly root: Edit = { change: undefined, below: new Map(), renames: new Map() };

  /** Changes one value; a change at a place above it counts instead of it. */
  at(path: IssuePath, change: Change | undefined): void {
    this.editAt(path).change = change;
  }

  /** What becomes of a value, changes above it left out. */
  changeAt(path: IssuePath): Change | undefined {
    return this.found(path)?.change;
  }

  /** Gives a member of an object another key. */
  rename(path: IssuePath, key: string, renamed: string): void {
    this.editAt(path).renames.set(key, renamed);
  }

  /** The key that a member gets; its own where it keeps it. */
  renamed(path: IssuePath, key: string): string {
    return this.found(path)?.renames.get(key) ?? key;
  }

  /** A path as it is after all members got their keys. */
  pathAfter(path: IssuePath): IssuePath {
    return path.map((step, index) =>
      typeof step === "string" ? this.renamed(path.slice(0, index), step) : step,
    );
  }

  /** The changed record. The record itself is left as it is. */
  applied(value: unknown): unknown {
    return made(value, this.root);
  }

  private found(path: IssuePath): Edit | undefined {
    let edit: Edit | undefined = this.root;
    for (const step of path) edit = edit?.below.get(String(step));
    return edit;
  }

  private editAt(path: IssuePath): Edit {
    let edit = this.root;
    for (const step of path) {
      const key = String(step);
      const next = edit.below.get(key) ?? {
        change: undefined,
        below: new Map<string, Edit>(),
        renames: new Map<string, string>(),
      };
      edit.below.set(key, next);
      edit = next;
    }
    return edit;
  }
}

function made(value: unknown, edit: Edit): unknown {
  if (edit.change !== undefined) return "set" in edit.change ? edit.change.set : undefined;
  if (!isRecord(value)) return value;
  if (edit.below.size === 0 && edit.renames.size === 0) return value;
  if (Array.isArray(value)) {
    const items = value.map((item, index) => {
      const below = edit.below.get(String(index));
      return below === undefined ? item : made(item, below);
    });
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const copy: Record<string, unknown> = {};
  let isSame = true;
  for (const key of Object.keys(value)) {
    const below = edit.below.get(key);
    const member = below === undefined ? value[key] : made(value[key], below);
    const name = edit.renames.get(key) ?? key;
    if (member !== value[key] || name !== key) isSame = false;
    if (below?.change !== undefined && "remove" in below.change) isSame = false;
    else if (name !== "__proto__") copy[name] = member;
    // An assignment would set the prototype.
    else
      Object.defineProperty(copy, name, {
        value: member,
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return isSame ? value : copy;
}
