/**
 * Fields of `metrics` that look personal by their words, and hold nothing personal.
 *
 * @module
 */

export const metrics: Readonly<Record<string, string>> = {
  "MetricValue.resource": "A free-form map about what was measured; detectors sweep it.",
};
