/**
 * Why an alert was raised.
 *
 * @module
 */
import * as z from "zod";
import { AnomalyEvidence } from "./anomaly-evidence.js";
import { CompositeEvidence } from "./composite-evidence.js";
import { CorrelationEvidence } from "./correlation-evidence.js";
import { PredictiveEvidence } from "./predictive-evidence.js";
import { ThresholdEvidence } from "./threshold-evidence.js";
import { TrendEvidence } from "./trend-evidence.js";

/** Why an alert was raised, told apart by `alert_type`, one of `AlertType`. */
export const AlertEvidence = z
  .discriminatedUnion("alert_type", [
    ThresholdEvidence,
    AnomalyEvidence,
    TrendEvidence,
    CompositeEvidence,
    PredictiveEvidence,
    CorrelationEvidence,
  ])
  .meta({ id: "AlertEvidence", title: "Evidence of an alert" });
export type AlertEvidence = z.infer<typeof AlertEvidence>;
