/**
 * Fields of `analytics` that look personal by their words, and hold nothing personal.
 *
 * @module
 */

export const analytics: Readonly<Record<string, string>> = {};
