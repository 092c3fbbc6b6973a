/**
 * The detectors that every text is searched with, unless a caller says otherwise.
 *
 * @module
 */
import { arnDetector } from "./arn.js";
import { cardAuthenticationDetector } from "./card-authentication.js";
import { credentialDetector } from "./credential.js";
import type { Detector } from "./detector.js";
import { emailDetector } from "./email.js";
import { ipDetector, macDetector } from "./network.js";
import { numberDetector } from "./numbers/number-form.js";
import { numberForms } from "./numbers/number-forms.js";
import { phoneDetector } from "./phone.js";
import { sign } from "./signs.js";
import { spokenDetector } from "./spoken.js";
import { urlDetector } from "./url.js";

const numbers = numberDetector("number", numberForms);

/** Every detector of this package. */
export const detectors: readonly Detector[] = [
  emailDetector,
  phoneDetector,
  ipDetector,
  macDetector,
  urlDetector,
  arnDetector,
  credentialDetector,
  cardAuthenticationDetector,
  spokenDetector,
  numbers,
];

/** The shortest text that is a secret by itself, in code units. */
const SHORTEST_SECRET = 15;

type Needs = (signs: number, length: number) => boolean;

const has =
  (kinds: number): Needs =>
  (signs) =>
    (signs & kinds) !== 0;

/** What must stand in a text for a detector to find anything, by the kinds of its signs. */
export const needs: ReadonlyMap<Detector, Needs> = new Map<Detector, Needs>([
  [emailDetector, has(sign.at)],
  [phoneDetector, has(sign.digit)],
  [ipDetector, has(sign.dot | sign.colon)],
  [
    macDetector,
    (signs, length) => length > 13 && has(sign.colon | sign.dot | sign.dash)(signs, length),
  ],
  [arnDetector, (signs, length) => length > 20 && has(sign.colon)(signs, length)],
  [urlDetector, has(sign.colon | sign.equals | sign.dot)],
  [
    credentialDetector,
    (signs, length) =>
      length >= SHORTEST_SECRET || has(sign.colon | sign.equals | sign.space)(signs, length),
  ],
  [cardAuthenticationDetector, has(sign.digit)],
  [spokenDetector, has(sign.digit)],
  [numbers, has(sign.digit)],
]);
