/**
 * Business events: what happened in the business, to whom, and what it changed.
 *
 * @module
 */
export {};
