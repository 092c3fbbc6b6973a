/**
 * Digests of data over a named byte form.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "./closed.js";

/**
 * The bytes over which a digest is taken. JSON has no bytes of its own: two writers of the same
 * object differ in the order of keys and the text of numbers.
 *
 * - `raw`: the bytes of the content itself.
 * - `jcs`: the canonical JSON of RFC 8785.
 * - `wire`: the bytes as they were sent, encoding and compression included.
 */
export const ByteForm = z
  .enum({ RAW: "raw", JCS: "jcs", WIRE: "wire" })
  .meta({ id: "ByteForm", title: "Byte form" });
export type ByteForm = z.infer<typeof ByteForm>;

const hex = (digits: number) =>
  z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`), {
    error: `Expected ${digits} hexadecimal digits in lower case.`,
  });

const digest = <Algorithm extends string>(algorithm: Algorithm, bits: number) =>
  closed({
    /** The algorithm, which fixes the length of the value. */
    algorithm: z.literal(algorithm),
    /** The digest in hexadecimal digits, lower case. */
    value: hex(bits / 4),
    /** The bytes over which the digest is taken. */
    form: ByteForm,
  });

/** A digest of data. MD5 and SHA-1 find accidents only; they do not withstand an attacker. */
export const Checksum = z
  .discriminatedUnion("algorithm", [
    digest("md5", 128).meta({ id: "Md5Checksum", title: "MD5 digest" }),
    digest("sha1", 160).meta({ id: "Sha1Checksum", title: "SHA-1 digest" }),
    digest("sha256", 256).meta({ id: "Sha256Checksum", title: "SHA-256 digest" }),
    digest("sha512", 512).meta({ id: "Sha512Checksum", title: "SHA-512 digest" }),
  ])
  .meta({ id: "Checksum", title: "Checksum" });
export type Checksum = z.infer<typeof Checksum>;
