/**
 * The types of the attributes of events that are no plain text (CloudEvents 1.0, type system).
 *
 * @module
 */
import * as z from "zod";
import { freeForm } from "../../core/free-form.js";

/** A URI, or the part of one that is left beside the address of its reader: 1 to 2048 characters. */
export const UriReference = z
  .string()
  .max(2048)
  .regex(/^[!-~]+$/, {
    error: "Expected a URI reference, such as https://host/path or ../path.",
  });
export type UriReference = z.infer<typeof UriReference>;

/** Bytes in base64 (RFC 4648, section 4), padded: at most a million characters. */
export const Base64Text = z
  .string()
  .max(1_048_576)
  .regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, {
    error: "Expected base64 with padding.",
  });
export type Base64Text = z.infer<typeof Base64Text>;

/**
 * Attributes of events that have no field of their own: at most 64, of texts, numbers and truth
 * values. Their names are lower-case letters and digits, as CloudEvents has them on every transport,
 * and neither `data` nor those of the attributes that every event may have.
 */
export const EventExtensions = freeForm({
  maxKeys: 64,
  maxKeyLength: 64,
  maxTextLength: 4096,
  maxItems: 0,
  maxDepth: 1,
  keyPattern: /^[a-z0-9]{1,64}$/,
  reservedKeys: [
    "id",
    "source",
    "specversion",
    "type",
    "subject",
    "time",
    "datacontenttype",
    "dataschema",
    "data",
  ],
});
export type EventExtensions = z.infer<typeof EventExtensions>;
