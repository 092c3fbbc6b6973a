/**
 * Content codings, by which bytes are made fewer (RFC 9110, 8.4.1), as this version of Node has them.
 *
 * @module
 */
import type { Transform } from "node:stream";
import { promisify } from "node:util";
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

type Done = (error: Error | null, bytes: Buffer) => void;

/** The two ends of a coding. */
interface Ends {
  readonly compressed: (bytes: Uint8Array) => Promise<Buffer>;
  readonly decompressor: () => Decompressor;
}

/** What `node:zlib` has besides where it knows Zstandard. */
interface ZstdMakers {
  readonly zstdCompress: (bytes: Uint8Array, done: Done) => void;
  readonly createZstdDecompress: (options: object) => Decompressor;
}

/** The highest quality of Brotli takes fifty times as long for a tenth of the bytes. */
const BROTLI_QUALITY = 5;
/** Node's `ZSTD_d_windowLogMax`. */
const ZSTD_D_WINDOW_LOG_MAX = 100;
/** A receiver keeps a window of at most 8 MiB (RFC 9659). */
const ZSTD_WINDOW_LOG = 23;

const ends: Readonly<Partial<Record<string, Ends>>> = {
  gzip: {
    compressed: promisify((bytes: Uint8Array, done: Done) => zlib.gzip(bytes, done)),
    decompressor: () => zlib.createGunzip(),
  },
  br: {
    compressed: promisify((bytes: Uint8Array, done: Done) =>
      zlib.brotliCompress(
        bytes,
        { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
        done,
      ),
    ),
    decompressor: () => zlib.createBrotliDecompress(),
  },
  ...zstdEnds(zlib),
};

function zstdEnds(library: object): { readonly zstd?: Ends } {
  if (!hasZstd(library)) return {};
  const params = { [ZSTD_D_WINDOW_LOG_MAX]: ZSTD_WINDOW_LOG };
  return {
    zstd: {
      compressed: promisify((bytes: Uint8Array, done: Done) => library.zstdCompress(bytes, done)),
      decompressor: () => library.createZstdDecompress({ params }),
    },
  };
}

function hasZstd(library: object): library is ZstdMakers {
  return "zstdCompress" in library && "createZstdDecompress" in library;
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
