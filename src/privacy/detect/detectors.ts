/**
 * The detectors that every text is searched with, unless a caller says otherwise.
 *
 * @module
 */
import { cardAuthenticationDetector } from "./card-authentication.js";
import { credentialDetector } from "./credential.js";
import type { Detector } from "./detector.js";
import { emailDetector } from "./email.js";
import { ipDetector, macDetector } from "./network.js";
import { numberDetector } from "./numbers/number-form.js";
import { numberForms } from "./numbers/number-forms.js";
import { phoneDetector } from "./phone.js";
import { spokenDetector } from "./spoken.js";
import { urlDetector } from "./url.js";

/** Every detector of this package. */
export const detectors: readonly Detector[] = [
  emailDetector,
  phoneDetector,
  ipDetector,
  macDetector,
  urlDetector,
  credentialDetector,
  cardAuthenticationDetector,
  spokenDetector,
  numberDetector("number", numberForms),
];
