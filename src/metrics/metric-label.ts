/**
 * What tells the series of a metric apart (Prometheus labels, OTLP attributes).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { LabelName } from "../core/label-name.js";
import { each, lit, not, startsWith, unique } from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { Text } from "../core/text.js";
import { Quantity } from "../core/units.js";

/** One label of a series. */
export const MetricLabel = closed({
  /** Its name; each stands in a series once. */
  name: LabelName,
  /**
   * Its value: a text of at most 2048 characters, as in Prometheus, or a number or truth value, as
   * in OTLP. An empty text means the same as no label.
   */
  value: z.union([Text.max(2048), Quantity, z.boolean()]),
}).meta({ id: "MetricLabel", title: "Label of a metric" });
export type MetricLabel = z.infer<typeof MetricLabel>;

/** What holds of the labels of a series. */
export const labelRules = {
  labels_once: rule("Each label stands in a series once.", unique("labels[].name")),
  labels_not_reserved: rule(
    "Names that begin with __ belong to Prometheus itself.",
    each("labels[]", not(startsWith("name", lit("__")))),
  ),
};
