/**
 * Fields of `core` that look personal by their words, and hold nothing personal.
 *
 * @module
 */

export const core: Readonly<Record<string, string>> = {};
