/**
 * Why a training ended before its time (OpenLineage `ErrorMessageRunFacet`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Text } from "../core/text.js";
import { Count } from "../core/units.js";
import { TrainingTerm } from "./training-optimizer.js";

/** Why a training ended before its time. */
export const TrainingFailure = closed({
  /** The reason: `out_of_memory`, `preempted`, `timeout`, `diverged`, `node_lost`, `cancelled`, … */
  reason: TrainingTerm,
  /** What was said: at most 8192 characters. */
  message: Text.optional(),
  /** The programming language of the trace: `python`. */
  language: TrainingTerm.optional(),
  /** The trace of calls: at most 8192 characters. */
  stack_trace: Text.optional(),
  /** The exit code of the process: 0 to 255; 137 is a kill, often for want of memory. */
  exit_code: z.int().min(0).max(255).optional(),
  /** The process that failed first, by its rank. */
  rank: Count.optional(),
  /** Whether it is worth another try as it is. */
  is_retryable: z.boolean().optional(),
}).meta({ id: "TrainingFailure", title: "Failure of a training" });
export type TrainingFailure = z.infer<typeof TrainingFailure>;
