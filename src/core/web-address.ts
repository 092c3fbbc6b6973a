/**
 * Addresses that a human reader can open (RFC 3986).
 *
 * @module
 */
import * as z from "zod";

/** An address that a browser can open: `http` or `https`, at most 2048 characters, no spaces. */
export const WebAddress = z
  .string()
  .max(2048)
  .regex(/^https?:\/\/[!-~]+$/, {
    error: "Expected an address such as https://runbooks.example.com/buffering.",
  });
export type WebAddress = z.infer<typeof WebAddress>;
