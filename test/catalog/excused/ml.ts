/**
 * Fields of `ml` that look personal by their words, and hold nothing personal.
 *
 * @module
 */

export const ml: Readonly<Record<string, string>> = {};
