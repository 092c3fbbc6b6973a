/**
 * Content codings, by which bytes are made fewer (RFC 9110, 8.4.1), as this version of Node has them.
 *
 * @module
 */
import type { Transform } from "node:stream";
import * as zlib from "node:zlib";

/**
 * How bytes are made fewer, in the words of `Content-Encoding`.
 *
 * - `identity`: they are not.
 * - `gzip`: DEFLATE in RFC 1952.
 * - `br`: Brotli (RFC 7932).
 * - `zstd`: Zstandard (RFC 8878), one frame. Node has it since 22.15.
 */
export type ContentCoding = "identity" | "gzip" | "br" | "zstd";

/** A stream that undoes a coding. */
export type Decompressor = Transform & {
  /** Bytes that it has used. */
  readonly bytesWritten: number;
};

/** The two ends of a coding. */
interface Ends {
  readonly compressor: () => Transform;
  readonly decompressor: () => Decompressor;
}

/** What `node:zlib` has besides where it knows Zstandard. */
interface ZstdMakers {
  readonly createZstdCompress: () => Transform;
  readonly createZstdDecompress: (options: object) => Decompressor;
}

/** The highest quality of Brotli takes fifty times as long for a tenth of the bytes. */
const BROTLI_QUALITY = 5;
/** Node's `ZSTD_d_windowLogMax`. */
const ZSTD_D_WINDOW_LOG_MAX = 100;
/** A receiver keeps a window of at most 8 MiB (RFC 9659). */
const ZSTD_WINDOW_LOG = 23;

const ends: Readonly<Partial<Record<string, Ends>>> = {
  gzip: { compressor: () => zlib.createGzip(), decompressor: () => zlib.createGunzip() },
  br: {
    compressor: () =>
      zlib.createBrotliCompress({
        params: { [zlib.constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
      }),
    decompressor: () => zlib.createBrotliDecompress(),
  },
  ...zstdEnds(zlib),
};

function zstdEnds(library: object): { readonly zstd?: Ends } {
  if (!hasZstd(library)) return {};
  const params = { [ZSTD_D_WINDOW_LOG_MAX]: ZSTD_WINDOW_LOG };
  return {
    zstd: {
      compressor: () => library.createZstdCompress(),
      decompressor: () => library.createZstdDecompress({ params }),
    },
  };
}

function hasZstd(library: object): library is ZstdMakers {
  return "createZstdCompress" in library && "createZstdDecompress" in library;
}

const all: readonly ContentCoding[] = ["identity", "gzip", "br", "zstd"];

/** The codings that this version of Node has. */
export const contentCodings: readonly ContentCoding[] = all.filter(
  (coding) => coding === "identity" || Object.hasOwn(ends, coding),
);

/** The two ends of a coding; undefined where Node does not have it, and for `identity`. */
export function endsOf(coding: string): Ends | undefined {
  return Object.hasOwn(ends, coding) ? ends[coding] : undefined;
}
