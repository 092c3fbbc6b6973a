/**
 * Personal data in records: found, masked, exported, erased.
 *
 * @module
 */
export {};
