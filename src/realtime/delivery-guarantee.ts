/**
 * How often an event arrives, and how events are worked on (Kafka, Beam).
 *
 * @module
 */
import * as z from "zod";

/**
 * How often the effect of an event is felt where it goes.
 *
 * - `at_most_once`: once, or never when something fails: it is acknowledged before it is processed.
 * - `at_least_once`: once, or more often when something fails: it is acknowledged afterwards.
 * - `exactly_once`: once. Brokers promise it within themselves only, by a transaction; anywhere else
 *   the receiver must know what it has seen, by a key.
 */
export const DeliveryGuarantee = z
  .enum({
    AT_MOST_ONCE: "at_most_once",
    AT_LEAST_ONCE: "at_least_once",
    EXACTLY_ONCE: "exactly_once",
  })
  .meta({ id: "DeliveryGuarantee", title: "Guarantee of delivery" });
export type DeliveryGuarantee = z.infer<typeof DeliveryGuarantee>;

/**
 * How events are worked on.
 *
 * - `streaming`: each by itself, as it comes.
 * - `micro_batch`: those of a few seconds together.
 * - `batch`: those of hours or days together.
 * - `replay`: once more, from what was kept: clocks and watermarks stand in the past.
 */
export const ProcessingMode = z
  .enum({
    STREAMING: "streaming",
    MICRO_BATCH: "micro_batch",
    BATCH: "batch",
    REPLAY: "replay",
  })
  .meta({ id: "ProcessingMode", title: "Processing mode" });
export type ProcessingMode = z.infer<typeof ProcessingMode>;
