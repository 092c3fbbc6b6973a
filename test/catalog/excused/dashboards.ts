/**
 * Fields of `dashboards` that look personal by their words, and hold nothing personal.
 *
 * @module
 */

export const dashboards: Readonly<Record<string, string>> = {};
