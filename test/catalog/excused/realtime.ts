/**
 * Fields of `realtime` that look personal by their words, and hold nothing personal.
 *
 * @module
 */

export const realtime: Readonly<Record<string, string>> = {};
