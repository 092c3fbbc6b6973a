/**
 * The detectors that every text is searched with, unless a caller says otherwise.
 *
 * @module
 */
import type { Detector } from "./detector.js";
import { emailDetector } from "./email.js";

/** Every detector of this package. */
export const detectors: readonly Detector[] = [emailDetector];
