/**
 * Places in a JSON document (RFC 6901).
 *
 * @module
 */
import * as z from "zod";
import { LINE_ENDS } from "../line-end.js";

/**
 * A place in a JSON document (RFC 6901), such as `/title` or `/artists/0/name`; empty: all of it.
 * At most 4096 characters.
 */
export const JsonPointer = z
  .string()
  .max(4096)
  .regex(new RegExp(`^(?:/(?:[^~/${LINE_ENDS}]|~0|~1)*)*$`, "u"), {
    error: "Expected a JSON pointer such as /artists/0/name, with ~0 for ~ and ~1 for /.",
  });
export type JsonPointer = z.infer<typeof JsonPointer>;

/** The keys and indexes on the way to a place, from the outermost inwards. */
export function tokensOf(pointer: JsonPointer): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The place of a member or an item of what stands at another place. */
export function pointerUnder(pointer: JsonPointer, token: string | number): JsonPointer {
  return `${pointer}/${String(token).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
