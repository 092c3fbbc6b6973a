/**
 * Detectors as a policy asks for them.
 *
 * @module
 */
import { detect } from "../detect/detect.js";
import { categoryOfKey } from "../detect/key-words.js";
import type { MaskDetection } from "./policy.js";
import type { Sweep } from "./slots.js";

/** What finds personal data in texts and in the names of fields, as a policy says. */
export function sweepOf({ threshold, detectors }: MaskDetection = {}): Sweep {
  const options = {
    ...(threshold === undefined ? {} : { threshold }),
    ...(detectors === undefined ? {} : { detectors }),
  };
  return {
    find: (text, context) => detect(text, { ...options, context }),
    ofKey: categoryOfKey,
  };
}
