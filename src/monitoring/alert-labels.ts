/**
 * What tells alerts apart, and what is said of them (Prometheus, Alertmanager).
 *
 * @module
 */
import * as z from "zod";
import { freeForm } from "../core/free-form.js";
import { has, not } from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";

const pattern = /^[A-Za-z_][A-Za-z0-9_:./-]{0,254}$/;

/** The name of an alert's label: as Prometheus' or OpenTelemetry's, 1 to 255 characters. */
export const AlertLabelName = z.string().regex(pattern, {
  error: "Expected a letter or '_' and then up to 254 of A-Z, a-z, 0-9 and _:./-",
});
export type AlertLabelName = z.infer<typeof AlertLabelName>;

/**
 * The labels of an alert: text by name, such as `{ "alertname": "BufferingHigh" }`. They alone are
 * its identity: two alerts with equal labels are one. An empty text means the same as no label. At
 * most 64, texts of at most 2048 characters.
 */
export const AlertLabels = freeForm({
  maxKeys: 64,
  maxKeyLength: 255,
  keyPattern: pattern,
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
  keyPattern: pattern,
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
