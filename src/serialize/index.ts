/**
 * Records in and out: batches, streams, dead letters, compressed bytes.
 *
 * @module
 */
export type { ByteSource } from "./bytes-of.js";
export { type CompressedBytes, type CompressOptions, compress } from "./compress.js";
export { type ContentCoding, contentCodings } from "./content-coding.js";
export {
  type Decompressed,
  type DecompressStreamOptions,
  decompress,
  decompressStream,
} from "./decompress.js";
export type { Envelope, EnvelopeKey } from "./envelope.js";
export type { ExpansionLimits } from "./expansion-limits.js";
export { InputError, type InputErrorCode } from "./input-error.js";
export {
  type LazyOptions,
  type LazyRecord,
  lazy,
  type RefusedRecord,
  type WholeRecord,
} from "./lazy.js";
export type { RecordLimits } from "./limits.js";
export { SerializeError, type SerializeErrorCode } from "./serialize-error.js";
export {
  type BatchVerdict,
  type RefusedValue,
  type ValidateBatchOptions,
  validateBatch,
} from "./validate-batch.js";
export {
  type AcceptedLine,
  type LineVerdict,
  type RefusedLine,
  type ValidateStreamOptions,
  validateStream,
} from "./validate-stream.js";
