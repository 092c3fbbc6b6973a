/**
 * How far one input of a stream has come (Flink watermarks, one for each partition).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";

/** How far one input of a stream has come. */
export const InputWatermark = closed({
  /** Which input: a partition such as `plays-3`. */
  input: ForeignId,
  /** The instant before which all its events have been seen. Absent: none has been told. */
  watermark_at: Instant.optional(),
  /** Whether nothing comes from it for now, so that nobody waits for it. */
  is_idle: z.boolean().default(false),
}).meta({ id: "InputWatermark", title: "Watermark of an input" });
export type InputWatermark = z.infer<typeof InputWatermark>;
