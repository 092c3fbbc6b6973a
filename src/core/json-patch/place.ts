/**
 * What stands at a place in a JSON document, and documents with something else there.
 *
 * @module
 */
import type { JsonObject, JsonValue } from "../free-form.js";

/**
 * Why a place cannot be read or written.
 *
 * - `not_found`: nothing stands there, or nothing that could hold it.
 * - `forbidden_key`: it is a member `__proto__`, which no free-form map may have.
 * - `root_removed`: it is the whole document, without which there is none.
 */
export type PlaceProblem = "not_found" | "forbidden_key" | "root_removed";

/** What came of a change: a document, or why there is none. */
export type Changed =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly kind: PlaceProblem };

/** Makes of an object or a list, and the key or index of a member, one with another member there. */
type Change = (holder: JsonValue, token: string) => Changed;

/** Whether a JSON value is a list. */
export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Whether a JSON value is an object. */
export function isMap(value: JsonValue): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands at a place; undefined where nothing does. */
export function valueAt(document: JsonValue, tokens: readonly string[]): JsonValue | undefined {
  return tokens.reduce<JsonValue | undefined>(
    (holder, token) => (holder === undefined ? undefined : memberOf(holder, token)),
    document,
  );
}

/** The document with a value put there: into a list before the item that is there. */
export function withAdded(
  document: JsonValue,
  tokens: readonly string[],
  value: JsonValue,
): Changed {
  return changed(document, tokens, value, (holder, token) => {
    if (isList(holder)) {
      const index = token === "-" ? holder.length : indexOf(token);
      return index === undefined || index > holder.length
        ? refused("not_found")
        : done(holder.toSpliced(index, 0, value));
    }
    if (!isMap(holder)) return refused("not_found");
    return token === "__proto__" ? refused("forbidden_key") : done({ ...holder, [token]: value });
  });
}

/** The document with a value in the place of the one that is there. */
export function withReplaced(
  document: JsonValue,
  tokens: readonly string[],
  value: JsonValue,
): Changed {
  return changed(document, tokens, value, (holder, token) =>
    memberOf(holder, token) === undefined
      ? refused("not_found")
      : done(withMember(holder, token, value)),
  );
}

/** The document without what is there. */
export function withRemoved(document: JsonValue, tokens: readonly string[]): Changed {
  return changed(document, tokens, undefined, (holder, token) => {
    if (memberOf(holder, token) === undefined) return refused("not_found");
    if (isList(holder)) return done(holder.toSpliced(Number(token), 1));
    return done(Object.fromEntries(Object.entries(holder ?? {}).filter(([key]) => key !== token)));
  });
}

function changed(
  document: JsonValue,
  tokens: readonly string[],
  root: JsonValue | undefined,
  change: Change,
): Changed {
  if (tokens.length === 0) return root === undefined ? refused("root_removed") : done(root);
  const changedFrom = (holder: JsonValue, at: number): Changed => {
    const token = tokens[at] ?? "";
    if (at === tokens.length - 1) return change(holder, token);
    const member = memberOf(holder, token);
    if (member === undefined) return refused("not_found");
    const inner = changedFrom(member, at + 1);
    return inner.ok ? done(withMember(holder, token, inner.value)) : inner;
  };
  return changedFrom(document, 0);
}

function memberOf(holder: JsonValue, token: string): JsonValue | undefined {
  if (isList(holder)) {
    const index = indexOf(token);
    return index === undefined ? undefined : holder[index];
  }
  return isMap(holder) && Object.hasOwn(holder, token) ? holder[token] : undefined;
}

/** The same object or list with another value for a member that it has. */
function withMember(holder: JsonValue, token: string, value: JsonValue): JsonValue {
  if (isList(holder)) return holder.with(Number(token), value);
  return isMap(holder) ? { ...holder, [token]: value } : holder;
}

/** An index by RFC 6901: digits without a leading zero. */
function indexOf(token: string): number | undefined {
  return /^(?:0|[1-9][0-9]{0,8})$/.test(token) ? Number(token) : undefined;
}

function done(value: JsonValue): Changed {
  return { ok: true, value };
}

function refused(kind: PlaceProblem): Changed {
  return { ok: false, kind };
}
