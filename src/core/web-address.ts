/**
 * Addresses that a human reader can open (RFC 3986).
 *
 * @module
 */
import * as z from "zod";

/**
 * An address that a browser can open: `http` or `https`, at most 8192 characters, no spaces. The
 * addresses that Prometheus gives of what raised an alert hold the whole expression.
 */
export const WebAddress = z
  .string()
  .max(8192)
  .regex(/^https?:\/\/[!-~]+$/, {
    error: "Expected an address such as https://runbooks.example.com/buffering.",
  });
export type WebAddress = z.infer<typeof WebAddress>;
