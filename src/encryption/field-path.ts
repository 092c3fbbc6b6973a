/**
 * Places of fields that are sealed.
 *
 * @module
 */
import { longText } from "../core/text.js";

/** The place of a field in the record (RFC 6901), of any key: at most 4096 characters. */
export const FieldPath = longText(4096).regex(/^(?:\/(?:[^~/]|~[01])*)*$/, {
  error: "Expected a JSON pointer such as /artists/0/name, with ~0 for ~ and ~1 for /.",
});
