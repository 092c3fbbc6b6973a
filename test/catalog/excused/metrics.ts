/**
 * Fields of `metrics` that look personal by their words, and hold nothing personal.
 *
 * @module
 */

export const metrics: Readonly<Record<string, string>> = {};
