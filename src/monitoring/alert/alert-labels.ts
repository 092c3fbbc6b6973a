/**
 * What tells alerts apart, and what is said of them (Prometheus, Alertmanager).
 *
 * @module
 */
import type * as z from "zod";
import { freeForm } from "../../core/free-form.js";
import { labelNamePattern } from "../../core/label-name.js";
import { has, not } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";

/**
 * The labels of an alert: text by name, such as `{ "alertname": "BufferingHigh" }`. They alone are
 * its identity: two alerts with equal labels are one. An empty text means the same as no label. At
 * most 64, texts of at most 2048 characters.
 */
export const AlertLabels = freeForm({
  maxKeys: 64,
  maxKeyLength: 255,
  keyPattern: labelNamePattern,
  textOnly: true,
  maxTextLength: 2048,
  maxItems: 0,
  maxDepth: 1,
});
export type AlertLabels = z.infer<typeof AlertLabels>;

/**
 * What is said of an alert to human readers: text by name, such as `summary`, `description` and
 * `runbook_url`. It is no part of the alert's identity. At most 64, texts of at most 8192 characters.
 */
export const AlertAnnotations = freeForm({
  maxKeys: 64,
  maxKeyLength: 255,
  keyPattern: labelNamePattern,
  textOnly: true,
  maxItems: 0,
  maxDepth: 1,
});
export type AlertAnnotations = z.infer<typeof AlertAnnotations>;

/** What holds of labels that a rule adds. */
export const addedLabelRules = {
  adds_no_metric_name: rule(
    "The name of a metric is no label that can be added.",
    not(has("labels.__name__")),
    "labels",
  ),
};
