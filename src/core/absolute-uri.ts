/**
 * Addresses and names that say their scheme.
 *
 * @module
 */
import * as z from "zod";

/** A URI with a scheme (RFC 3986), such as `https://host/path` or `urn:a:b`: at most 2048 characters. */
export const AbsoluteUri = z
  .string()
  .max(2048)
  .regex(/^[A-Za-z][A-Za-z0-9+.-]{0,31}:[!-~]+$/, {
    error: "Expected a URI with a scheme, such as https://schemas.example.com/play/3.",
  });
export type AbsoluteUri = z.infer<typeof AbsoluteUri>;
