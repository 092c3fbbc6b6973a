/**
 * Personal data in records: found, masked, exported, erased.
 *
 * @module
 */
export { type DetectOptions, detect } from "./detect/detect.js";
export {
  DEFAULT_THRESHOLD,
  type DetectionContext,
  type Detector,
  type Finding,
  sureness,
} from "./detect/detector.js";
export { detectors } from "./detect/detectors.js";
export { emailDetector } from "./detect/email.js";
