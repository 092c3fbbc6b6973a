/**
 * Fields of `events` that look personal by their words, and hold nothing personal.
 *
 * @module
 */

export const events: Readonly<Record<string, string>> = {};
