/**
 * What the detectors find in texts whose personal data somebody labelled.
 *
 * @module
 */

import type { PersonalDataCategory } from "../src/core/personal-data.js";
import { detect } from "../src/privacy/detect/detect.js";
import { DEFAULT_THRESHOLD } from "../src/privacy/detect/detector.js";

/** A text, and where a label says that personal data stands: in code points, as Python counts. */
export interface LabelledText {
  readonly full_text: string;
  readonly spans: readonly {
    readonly entity_type: string;
    readonly start_position: number;
    readonly end_position: number;
  }[];
}

/** A category, the labels that mean it, and the wider ones in which it may stand. */
interface Measured {
  readonly category: PersonalDataCategory;
  readonly labels: readonly string[];
  readonly within: readonly string[];
}

/** What is measured. */
export const measured: readonly Measured[] = [
  { category: "payment_card", labels: ["CREDIT_CARD"], within: [] },
  { category: "bank_account", labels: ["IBAN_CODE"], within: [] },
  { category: "national_id", labels: ["US_SSN"], within: [] },
  { category: "email_address", labels: ["EMAIL_ADDRESS"], within: [] },
  { category: "phone_number", labels: ["PHONE_NUMBER"], within: [] },
  { category: "ip_address", labels: ["IP_ADDRESS"], within: [] },
  { category: "license_number", labels: ["US_DRIVER_LICENSE"], within: [] },
  { category: "age", labels: ["AGE"], within: [] },
  { category: "postal_code", labels: ["ZIP_CODE"], within: ["ADDRESS", "STREET_ADDRESS"] },
  { category: "url", labels: ["DOMAIN_NAME"], within: [] },
];

/** Labels that no detector of this package looks for. */
export const outOfReach = [
  "PERSON",
  "ADDRESS",
  "STREET_ADDRESS",
  "LOCATION",
  "GPE",
  "ORGANIZATION",
  "NRP",
  "TITLE",
  "DATE_TIME",
] as const;

/** What was found of one category. */
export interface Score {
  /** Stretches that are labelled. */
  readonly labelled: number;
  /** Of these, how many a finding covers from the first character to the last. */
  readonly covered: number;
  /** Findings. */
  readonly found: number;
  /** Of these, how many a label confirms. */
  readonly confirmed: number;
}

/** What share of the labelled is covered: undefined where nothing is labelled. */
export const recallOf = ({ labelled, covered }: Score): number | undefined =>
  labelled === 0 ? undefined : covered / labelled;

/** What share of the findings a label confirms: undefined where nothing is found. */
export const precisionOf = ({ found, confirmed }: Score): number | undefined =>
  found === 0 ? undefined : confirmed / found;

/** The harmonic mean of both. */
export function f1Of(score: Score): number | undefined {
  const recall = recallOf(score);
  const precision = precisionOf(score);
  if (recall === undefined || precision === undefined || recall + precision === 0) return undefined;
  return (2 * recall * precision) / (recall + precision);
}

/** Where each code point of a text begins, in UTF-16 code units, and where the last one ends. */
function unitsOf(text: string): number[] {
  const places = [0];
  let place = 0;
  for (const sign of text) {
    place += sign.length;
    places.push(place);
  }
  return places;
}

/** Counts what is found in some texts, by category. */
export function measure(
  texts: readonly LabelledText[],
  threshold = DEFAULT_THRESHOLD,
): ReadonlyMap<PersonalDataCategory, Score> {
  const searched = texts.map(({ full_text, spans }) => {
    const places = unitsOf(full_text);
    return {
      findings: detect(full_text, { threshold }),
      spans: spans.map(({ entity_type, start_position, end_position }) => ({
        label: entity_type,
        start: places[start_position] ?? 0,
        end: places[end_position] ?? 0,
      })),
    };
  });
  return new Map(
    measured.map(({ category, labels, within }) => {
      let [labelled, covered, found, confirmed] = [0, 0, 0, 0];
      for (const { findings, spans } of searched) {
        const ours = findings.filter((finding) => finding.category === category);
        const theirs = spans.filter(({ label }) => labels.includes(label));
        const wider = spans.filter(({ label }) => labels.includes(label) || within.includes(label));
        labelled += theirs.length;
        covered += theirs.filter(({ start, end }) =>
          ours.some((finding) => finding.start <= start && finding.end >= end),
        ).length;
        found += ours.length;
        confirmed += ours.filter((finding) =>
          wider.some(({ start, end }) => finding.start < end && finding.end > start),
        ).length;
      }
      return [category, { labelled, covered, found, confirmed }] as const;
    }),
  );
}
