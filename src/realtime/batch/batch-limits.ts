/**
 * When a batch is full enough to be sent (Kafka `linger.ms` and `batch.size`, Lambda, Pulsar).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Milliseconds } from "../../core/units.js";

/**
 * Why a batch was closed.
 *
 * - `event_count`: it had as many events as it may have.
 * - `bytes`: it had as many bytes.
 * - `wait`: it had waited as long as it may.
 * - `flush`: somebody asked for it.
 * - `shutdown`: whoever collected it came to an end.
 */
export const BatchCloseReason = z
  .enum({
    EVENT_COUNT: "event_count",
    BYTES: "bytes",
    WAIT: "wait",
    FLUSH: "flush",
    SHUTDOWN: "shutdown",
  })
  .meta({ id: "BatchCloseReason", title: "Why a batch was closed" });
export type BatchCloseReason = z.infer<typeof BatchCloseReason>;

/** When a batch is full enough to be sent: at whichever it comes to first. */
export const BatchLimits = closed({
  /** With so many events: 1 to a million. Absent: they are not counted. */
  max_event_count: z.int().min(1).max(1_000_000).optional(),
  /** With so many bytes, before compression: 1 to 2^31 - 1. Absent: they are not counted. */
  max_bytes: z.int().min(1).max(2_147_483_647).optional(),
  /** After so long since its first event. Absent: it waits until it is full. */
  max_wait_ms: Milliseconds.optional(),
}).meta({ id: "BatchLimits", title: "Limits of a batch" });
export type BatchLimits = z.infer<typeof BatchLimits>;
