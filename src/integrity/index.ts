/**
 * Whether a record is what it was: digests, chains, signatures.
 *
 * @module
 */
export { type DigestAlgorithm, digestOf } from "./digest.js";
