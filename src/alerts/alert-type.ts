/**
 * By what kind of thought an alert was raised.
 *
 * @module
 */
import * as z from "zod";

/**
 * By what kind of thought an alert was raised.
 *
 * - `threshold`: a number is on the wrong side of another.
 * - `anomaly`: a number is not what a model expects.
 * - `trend`: a number changes as it should not.
 * - `composite`: several conditions are true together.
 * - `predictive`: a number will be on the wrong side of another soon.
 * - `correlation`: several things change together.
 */
export const AlertType = z
  .enum({
    THRESHOLD: "threshold",
    ANOMALY: "anomaly",
    TREND: "trend",
    COMPOSITE: "composite",
    PREDICTIVE: "predictive",
    CORRELATION: "correlation",
  })
  .meta({ id: "AlertType", title: "Type of alert" });
export type AlertType = z.infer<typeof AlertType>;
