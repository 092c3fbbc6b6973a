/**
 * The text of one label of an alert.
 *
 * @module
 */
import type { AlertLabels } from "./alert-labels.js";

/**
 * The text of one label. A label that is absent is the same as an empty one (Alertmanager); a key
 * that every object inherits is no label.
 */
export function labelText(labels: AlertLabels, name: string): string {
  const value = Object.hasOwn(labels, name) ? labels[name] : undefined;
  return typeof value === "string" ? value : "";
}
