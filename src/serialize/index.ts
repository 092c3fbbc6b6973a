/**
 * Records in and out: batches, streams and dead letters.
 *
 * @module
 */
export type { ByteSource } from "./bytes-of.js";
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
