/**
 * What kind of data some bytes are.
 *
 * @module
 */
import * as z from "zod";

/** A media type by RFC 2046, such as `application/json; charset=utf-8`: at most 255 characters. */
export const MediaType = z
  .string()
  .max(255)
  .regex(/^[A-Za-z0-9!#$&^_.+*'-]{1,127}\/[A-Za-z0-9!#$&^_.+*'-]{1,127}(?: *;[ -~]*)?$/, {
    error: "Expected a media type, such as application/json.",
  })
  .meta({ impersonal: true });
export type MediaType = z.infer<typeof MediaType>;
