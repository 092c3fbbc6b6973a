/**
 * By which clock a stream is cut into windows (Apache Beam, Flink).
 *
 * @module
 */
import * as z from "zod";

/**
 * By which clock a stream is cut into windows.
 *
 * - `event_time`: by when events happened; watermarks tell how far the stream has come.
 * - `ingestion_time`: by when the platform got them; there are watermarks, and little is late.
 * - `processing_time`: by the clock of the machine that counts; nothing is late.
 */
export const StreamTimeDomain = z
  .enum({
    EVENT_TIME: "event_time",
    INGESTION_TIME: "ingestion_time",
    PROCESSING_TIME: "processing_time",
  })
  .meta({ id: "StreamTimeDomain", title: "Time of a stream" });
export type StreamTimeDomain = z.infer<typeof StreamTimeDomain>;
