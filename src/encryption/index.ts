/**
 * Fields that only the holder of a key can read.
 *
 * @module
 */
export {};
