/**
 * All records of a person, in a form that machines read (GDPR, articles 15 and 20).
 *
 * @module
 */
import { createHash } from "node:crypto";
import { CanonicalJsonError, canonicalJson } from "../../core/canonical-json.js";
import { now } from "../../core/instant.js";
import { plainJson } from "../../core/plain-json.js";
import { schemaId } from "../../json-schema/schema-id.js";
import { masked } from "../mask/mask.js";
import { MaskError } from "../mask/mask-error.js";
import { redactAll } from "../mask/policies.js";
import type { DataSubject } from "./data-subject.js";
import type { ExportedModel, SubjectExportEntry, SubjectExportManifest } from "./export-report.js";
import { ReadTally } from "./read-tally.js";
import { SubjectMatcher } from "./subject-matcher.js";
import { type SubjectPlaces, subjectPlaces } from "./subject-places.js";
import type { SubjectInputs, SubjectRecord } from "./subject-record.js";

/** What is handed over. */
export interface ExportSubjectOptions {
  /**
   * Whether what is of others stays readable. Absent: it is masked, since a copy must not adversely
   * affect the rights of others (articles 15(4) and 20(4)). Credentials are masked in any case.
   */
  readonly keepOthers?: boolean;
}

const MOST_FOUND = 1000;
const MOST_MASKED = 10_000;

/**
 * The records of a person among many, one entry each, in their order, and at the end a manifest. Only
 * records of the tenant count, and those that name none. A record is theirs when one of the
 * identifiers stands in it: in a field, in a text, in a number or in a key.
 *
 * In a record that others are in too, what is of others is masked, and what may be of others: see
 * `whoseOf`. Encrypted fields are not opened: decrypt records before, where they are to be handed over.
 * Memory stays bounded, however many records there are.
 *
 * @throws {SubjectError} for a subject who cannot be looked for.
 */
export async function* exportSubject(
  records: SubjectInputs,
  subject: DataSubject,
  { keepOthers = false }: ExportSubjectOptions = {},
): AsyncGenerator<SubjectExportEntry | SubjectExportManifest> {
  const matcher = new SubjectMatcher(subject);
  const tally = new ReadTally();
  const models = new Map<string, ExportedModel>();
  const hash = createHash("sha256");
  for await (const input of records) {
    if ("unread" in input) {
      tally.addUnread(input.unread);
      continue;
    }
    tally.read += 1;
    const made = entryOf(input, matcher, keepOthers);
    if (made === undefined) continue;
    const { entry, text } = carried(made);
    const { schema_id, model } = entry;
    const before = models.get(schema_id)?.entry_count ?? 0;
    models.set(schema_id, { model, schema_id, entry_count: before + 1 });
    hash.update(`${text}\n`, "utf8");
    yield entry;
  }
  const counts = [...models.values()];
  yield {
    kind: "manifest",
    form: "analytics-schemas/subject-export/1",
    subject,
    created_at: now(),
    records_read: tally.read,
    records_unread: tally.unread,
    unread: tally.counts,
    entry_count: counts.reduce((count, { entry_count }) => count + entry_count, 0),
    models: counts,
    keeps_others: keepOthers,
    checksum: { algorithm: "sha256", value: hash.digest("hex"), form: "jcs" },
  };
}

/** An entry as JSON carries it, with its canonical text (RFC 8785). */
function carried(entry: SubjectExportEntry): { entry: SubjectExportEntry; text: string } {
  try {
    const plain =
      entry.record === undefined ? entry : { ...entry, record: plainJson(entry.record) };
    return { entry: plain, text: canonicalJson(plain) };
  } catch (error) {
    const isExpected = error instanceof CanonicalJsonError || error instanceof TypeError;
    if (!isExpected && !(error instanceof RangeError)) throw error;
    const { record: _, ...rest } = entry;
    const withheld: SubjectExportEntry = { ...rest, withheld: "not_json", masked: [] };
    return { entry: withheld, text: canonicalJson(withheld) };
  }
}

function entryOf(
  { model, record, sealed = [] }: SubjectRecord,
  matcher: SubjectMatcher,
  keepOthers: boolean,
): SubjectExportEntry | undefined {
  const common = {
    kind: "entry",
    model: model.name,
    schema_id: schemaId(model),
    sealed_count: sealed.length,
  } as const;
  try {
    const places = subjectPlaces(model.schema, record, matcher);
    if (places === undefined) return undefined;
    const found = places.found.slice(0, MOST_FOUND);
    const outcome = handedOver(model, record, places, keepOthers);
    return { ...common, ...outcome, found };
  } catch (error) {
    if (!(error instanceof MaskError)) throw error;
    // Too deep to be walked, and an identifier is in it.
    const found = [{ path: "", category: "other", by: "text" } as const];
    return { ...common, withheld: "not_maskable", found, masked: [] };
  }
}

function handedOver(
  model: SubjectRecord["model"],
  record: unknown,
  { chosen }: SubjectPlaces,
  keepOthers: boolean,
): Pick<SubjectExportEntry, "record" | "withheld" | "masked"> {
  const hidden = chosen(
    (whose, category) =>
      category === "credential" ||
      category === "card_authentication" ||
      (!keepOthers && whose !== "subject"),
  );
  try {
    const { value, report } = masked(model.schema, record, redactAll, hidden, {
      tokens: new Map(),
    });
    return { record: value, masked: report.fields.map(({ path }) => path).slice(0, MOST_MASKED) };
  } catch (error) {
    if (!(error instanceof MaskError)) throw error;
    return { withheld: "not_maskable", masked: [] };
  }
}
