/**
 * Writes what the detectors find in labelled texts to `docs/pii-detection.md`. The texts are read from
 * `ANALYTICS_SCHEMAS_DATA`, or `../shared/data`.
 *
 * @module
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { numberForms } from "../src/privacy/detect/numbers/number-forms.js";
import { labelledTexts } from "./labelled-texts.js";
import {
  f1Of,
  type LabelledText,
  measure,
  measured,
  outOfReach,
  precisionOf,
  recallOf,
} from "./pii-report.js";

const data = process.env.ANALYTICS_SCHEMAS_DATA ?? join(process.cwd(), "../shared/data");
const texts = labelledTexts(data);
if (texts === undefined) {
  console.error(
    `There are no labelled texts under ${data}. Set ANALYTICS_SCHEMAS_DATA to a folder with pii/microsoft__presidio-research in it: data/synth_dataset_v2.json and tests/data/generated_{large,small}.json of github.com/microsoft/presidio-research, one array item a line.`,
  );
  process.exit(1);
}
writeFileSync("docs/pii-detection.md", report(texts));

function report(all: readonly LabelledText[]): string {
  const usual = measure(all);
  const low = measure(all, 0.4);
  const rows = measured.map(({ category, labels }) => {
    const score = usual.get(category);
    const lower = low.get(category);
    if (score === undefined || lower === undefined) return "";
    const figures = [
      recallOf(score),
      precisionOf(score),
      f1Of(score),
      recallOf(lower),
      precisionOf(lower),
    ];
    return `| \`${category}\` | ${labels.join(", ")} | ${score.labelled} | ${score.found} | ${figures.map(percent).join(" | ")} |`;
  });
  const unreached = outOfReach.map(
    (label) =>
      `${label} (${all.flatMap(({ spans }) => spans).filter((span) => span.entity_type === label).length})`,
  );
  // The name of a form begins with the code of its country: `us_ssn`.
  const countries = new Set(
    numberForms.flatMap(({ name }) => /^([a-z]{2})_/.exec(name)?.slice(1) ?? []),
  );
  return `# Detection of personal data in free texts

\`npm run pii-report\` writes this page from the data that it names. Do not edit it.

## What is measured

The data is the labelled texts of [presidio-research](https://github.com/microsoft/presidio-research)
(MIT; commit 7622dec1e5f7d25dc60b57c28c39f4c4af197018): ${all.length} sentences with
${all.flatMap(({ spans }) => spans).length} labelled stretches. The persons are invented, and the
sentences are made from templates, so the words around a number repeat. The words that our detectors
look for were chosen with these texts at hand: expect less of texts that speak otherwise.

- **Recall**: of the labelled stretches, how many a finding of the category covers from the first
  character to the last. A stretch that is found in part, or as another category, is missed.
- **Precision**: of the findings, how many a label of the category confirms. Where the data labels a
  post code as a part of an address, that counts too. A finding where nothing is labelled counts as
  wrong, even if it is right: the data leaves some true things without a label.
- The usual threshold is 0.5. At 0.4 what has its form and its check digit counts too, without
  a word that names it.

| Category | Labels | Labelled | Found | Recall | Precision | F1 | Recall at 0.4 | Precision at 0.4 |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join("\n")}

- Card numbers and IBANs prove themselves by check digits (Luhn, ISO 7064). A recall below 0.99 fails
  a test.
- US social security numbers have no check digit: their groups and parts that are never given out
  tell them, or a word does.
- A phone number without a country is any digits. It counts where a word such as \`call\` or \`fax\`
  stands near, where its field is called so, or where it has the groups of North America.
  libphonenumber (its \`min\` metadata) checks numbers with a country.
- A page's address counts only where its path or a word says that it is somebody's. At 0.4 all count.
- A post code without the words \`zip code\` is a part of an address, and out of reach as that is.
- Other numbers with check digits (national ids of ${countries.size} countries, IMEI, VIN and more) have no labels
  here. Their check digits were compared with \`stdnum\` on random numbers; nothing measures how people
  write them.

## Out of reach

These labels need a model of the language: ${unreached.join(", ")}. No detector here looks for names,
places and organisations in prose. Dates count as \`birth_date\` behind \`born\` or \`date of birth\` alone.
In records, the schema knows where names stand, and in free-form maps \`categoryOfKey\` reads it from
the name of the key.

A model's findings come in through a detector:

\`\`\`ts
import { detect, type Detector, detectors } from "analytics-schemas/privacy";

/** The spans that a model found before, by text, in UTF-16 code units. */
const spans: ReadonlyMap<string, readonly { start: number; end: number; score: number }[]> = new Map();

const names: Detector = {
  name: "person_model",
  *find(text) {
    for (const span of spans.get(text) ?? []) {
      yield { category: "name", detector: "person_model", ...span };
    }
  },
};

detect("Ada Lovelace, ada@example.com", { detectors: [...detectors, names] });
\`\`\`

A detector says in \`reads\` what it is given: the text as it is, or \`folded\`, with digits of other scripts
as ASCII and without zero-width characters. Python counts code points: carry such spans over to UTF-16
code units first.
`;
}

function percent(share: number | undefined): string {
  return share === undefined ? "" : share.toFixed(3);
}
