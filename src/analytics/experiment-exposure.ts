/**
 * A variant of an experiment that a person saw.
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../core/closed.js";
import { ForeignId } from "../core/identifier.js";

/** A variant of an experiment that a person saw. */
export const ExperimentExposure = closed({
  /** The experiment. */
  experiment_id: ForeignId,
  /** The variant, such as `control`. */
  variant: ForeignId,
}).meta({ id: "ExperimentExposure", title: "Exposure to an experiment" });
export type ExperimentExposure = z.infer<typeof ExperimentExposure>;
