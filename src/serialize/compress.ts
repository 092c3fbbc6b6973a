/**
 * Bytes made fewer for the way, where that is worth it.
 *
 * @module
 */
import { type ContentCoding, contentCodings, endsOf } from "./content-coding.js";
import { FREE_BYTES, USUAL_RATIO } from "./expansion-limits.js";
import { SerializeError } from "./serialize-error.js";

/** Bytes as they travel. */
export interface CompressedBytes {
  /** How they were made fewer: what `Content-Encoding` says. */
  readonly coding: ContentCoding;
  readonly bytes: Uint8Array;
}

/** How bytes are made fewer. */
export interface CompressOptions {
  /** The coding. Absent: `gzip`, which every receiver knows. */
  readonly coding?: ContentCoding;
  /** Bytes from which on it is worth it. Absent: 1024. */
  readonly threshold?: number;
}

/** Fewer bytes fill one packet either way. */
const USUAL_THRESHOLD = 1024;

/**
 * Compresses bytes, an event as JSON for instance. They stay as they are, and the coding is
 * `identity`, below the threshold, where they would not become fewer, and where a receiver would take
 * them for a bomb: over 64 KiB that shrink to less than a hundredth.
 *
 * @throws {SerializeError} `unknown_coding` for one that this version of Node does not have.
 */
export async function compress(
  bytes: Uint8Array,
  { coding = "gzip", threshold = USUAL_THRESHOLD }: CompressOptions = {},
): Promise<CompressedBytes> {
  const ends = endsOf(coding);
  if (ends === undefined && coding !== "identity") {
    const known = contentCodings.join(", ");
    throw new SerializeError(
      "unknown_coding",
      `This version of Node has ${known}: use one of them.`,
    );
  }
  const asTheyAre: CompressedBytes = { coding: "identity", bytes };
  if (ends === undefined || bytes.length < threshold) return asTheyAre;
  const fewer = await ends.compressed(bytes);
  const mayComeOut = Math.max(FREE_BYTES, USUAL_RATIO * fewer.length);
  const isWorthIt = fewer.length < bytes.length && bytes.length <= mayComeOut;
  return isWorthIt ? { coding, bytes: fewer } : asTheyAre;
}
