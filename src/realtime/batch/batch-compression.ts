/**
 * How the bytes of a batch were made fewer, and how many they may become again.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { eq, gt, le, lit, mul, ne, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Bytes } from "../../core/units.js";

/**
 * How bytes are made fewer.
 *
 * - `none`: they are not.
 * - `gzip`: DEFLATE in RFC 1952.
 * - `zlib`: DEFLATE in RFC 1950, which Pulsar knows.
 * - `snappy`, `lz4`: fast, for less.
 * - `zstd`: Zstandard (RFC 8878).
 * - `br`: Brotli (RFC 7932), which HTTP knows.
 */
export const BatchCodec = z
  .enum({
    NONE: "none",
    GZIP: "gzip",
    ZLIB: "zlib",
    SNAPPY: "snappy",
    LZ4: "lz4",
    ZSTD: "zstd",
    BR: "br",
  })
  .meta({ id: "BatchCodec", title: "Codec of a batch" });
export type BatchCodec = z.infer<typeof BatchCodec>;

/** How the bytes of a batch were made fewer. Small or random data grows, which is no fault. */
export const BatchCompression = withRules(
  closed({
    /** The codec. */
    codec: BatchCodec,
    /** The bytes before. */
    uncompressed_bytes: Bytes,
    /** The bytes after, which are sent. */
    compressed_bytes: Bytes,
    /**
     * How many bytes a receiver lets come out of each that goes in, against what is made to fill its
     * memory: 1 to a million. Absent: it lets any come.
     */
    max_expansion_factor: z.number().min(1).max(1_000_000).optional(),
  }),
  {
    none_changes_nothing: rule(
      "Without a codec there are as many bytes after as before.",
      when(eq("codec", lit("none")), eq("uncompressed_bytes", "compressed_bytes")),
      "compressed_bytes",
    ),
    codec_leaves_bytes: rule(
      "A codec leaves at least one byte.",
      when(ne("codec", lit("none")), gt("compressed_bytes", 0)),
      "compressed_bytes",
    ),
    expands_within_guard: rule(
      "Compressed bytes become no more than a receiver lets come.",
      le("uncompressed_bytes", mul("compressed_bytes", "max_expansion_factor")),
    ),
    // DEFLATE cannot do better than 1032 to one, and events do not come near it.
    expands_as_usual: warn(
      "A byte stands for at most a thousand.",
      le("uncompressed_bytes", mul("compressed_bytes", 1000)),
    ),
  },
).meta({ id: "BatchCompression", title: "Compression of a batch" });
export type BatchCompression = z.infer<typeof BatchCompression>;
