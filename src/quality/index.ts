/**
 * How good records are, one by one and as a batch.
 *
 * @module
 */
export {};
