/**
 * Why a training ended before its time (OpenLineage `ErrorMessageRunFacet`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { longText, Text } from "../../core/text.js";
import { Count } from "../../core/units.js";
import { TrainingTerm } from "./training-optimizer.js";

/** Why a training ended before its time. */
export const TrainingFailure = closed({
  /** The reason: `out_of_memory`, `preempted`, `timeout`, `diverged`, `node_lost`, `cancelled`, … */
  reason: TrainingTerm,
  /** What was said: at most 8192 characters. */
  message: Text.optional(),
  /** The programming language of the trace: `python`, `C++`. At most 64 characters. */
  language: Text.min(1).max(64).optional(),
  /** The trace of calls: at most 65536 characters. */
  stack_trace: longText(65_536).optional(),
  /**
   * The exit code of the process, in 32 bits: 137 is a kill, often for want of memory, and -9 the same
   * where the signal is told below zero.
   */
  exit_code: z.int().min(-2_147_483_648).max(4_294_967_295).optional(),
  /** The process that failed first, by its rank. */
  rank: Count.optional(),
  /** Whether it is worth another try as it is. */
  is_retryable: z.boolean().optional(),
}).meta({ id: "TrainingFailure", title: "Failure of a training" });
export type TrainingFailure = z.infer<typeof TrainingFailure>;
