/**
 * Addresses on the web (RFC 3986).
 *
 * @module
 */
import * as z from "zod";

/**
 * An address on the web, `http` or `https`, in ASCII: at most 8192 characters. That is long because
 * Prometheus writes its whole expression into the address of a graph.
 */
export const HttpUrl = z
  .string()
  .max(8192)
  .regex(/^https?:\/\/[!-~]+$/, {
    error: "Expected an address that begins with http:// or https://, in ASCII and without spaces.",
  });
export type HttpUrl = z.infer<typeof HttpUrl>;
