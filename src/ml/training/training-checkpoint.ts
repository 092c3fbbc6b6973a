/**
 * A state of a training that was saved.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { Bytes, Count, Quantity } from "../../core/units.js";
import { ArtifactUri } from "../artifact/artifact.js";

/** A state of a training that was saved. */
export const TrainingCheckpoint = closed({
  /** Its name. */
  checkpoint_id: ForeignId,
  /** Where it lies. */
  uri: ArtifactUri,
  /** Updates that were made up to it. */
  step: Count,
  /** The epoch in or after which it was saved: the first is 0. */
  epoch: Count.optional(),
  /** The watched metric at that time. */
  monitored_value: Quantity.optional(),
  /** Whether it is the best by the watched metric. */
  is_best: z.boolean().default(false),
  /** Its size. */
  size_bytes: Bytes.optional(),
  /** Its SHA-256 digest in hexadecimal digits, lower case. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: "Expected 64 hexadecimal digits in lower case." })
    .optional(),
  /** When it was saved. */
  saved_at: Instant.optional(),
}).meta({ id: "TrainingCheckpoint", title: "Checkpoint of a training" });
export type TrainingCheckpoint = z.infer<typeof TrainingCheckpoint>;
