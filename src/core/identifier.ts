/**
 * Identifiers: ours are UUIDs (RFC 9562), those of others are bounded strings.
 *
 * @module
 */
import * as z from "zod";
import { hexDigits } from "./hex.js";
import { Text } from "./text.js";

/** A UUID of any version in lower case (RFC 9562). Those made here are of version 7. */
export const Uuid = z.string().regex(new RegExp(`^${[8, 4, 4, 4, 12].map(hexDigits).join("-")}$`), {
  error: "Expected a UUID in lower case, such as 0192f0c1-2345-7abc-8def-0123456789ab.",
});
export type Uuid = z.infer<typeof Uuid>;

/** An identifier that another system made: 1 to 256 characters, kept as they came. */
export const ForeignId = Text.min(1).max(256);
export type ForeignId = z.infer<typeof ForeignId>;

/** The tenant to whom a record belongs: 1 to 128 letters, digits, `.`, `_`, `:` and `-`. */
export const TenantId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/, {
    error: "Expected 1 to 128 letters, digits, '.', '_', ':' or '-', the first a letter or digit.",
  })
  .meta({ impersonal: true });
export type TenantId = z.infer<typeof TenantId>;

/** The name of a field, metric, dimension or section: a letter, then up to 127 of `A-Za-z0-9_.:-`. */
export const Key = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_.:-]{0,127}$/, {
    error: "Expected a letter and then up to 127 letters, digits, '_', '.', ':' or '-'.",
  })
  .meta({ impersonal: true });
export type Key = z.infer<typeof Key>;

/**
 * The system that made a record, as a name or a URI reference (CloudEvents `source`, RFC 3986): 1
 * to 255 characters.
 */
export const Source = z
  .string()
  .regex(/^[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{1,255}$/, {
    error: "Expected a URI reference of 1 to 255 characters, such as web_app or //host/path.",
  })
  .meta({ impersonal: true });
export type Source = z.infer<typeof Source>;

/** A version by Semantic Versioning 2.0.0, such as `2.1.0-rc.1`: at most 64 characters. */
export const SemVer = z
  .string()
  .max(64)
  .regex(
    /^(?:0|[1-9][0-9]{0,8})\.(?:0|[1-9][0-9]{0,8})\.(?:0|[1-9][0-9]{0,8})(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/,
    {
      error: "Expected a semantic version, such as 1.4.0.",
    },
  );
export type SemVer = z.infer<typeof SemVer>;
