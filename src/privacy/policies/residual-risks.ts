/**
 * What risk is left in a de-identified record.
 *
 * @module
 */
import type { PersonalDataCategory } from "../../core/personal-data.js";
import { keyOnPath } from "../mask/key-on-path.js";
import type { Collected, Slot } from "../mask/slots.js";
import type { ResidualRisk } from "./deidentification-report.js";
import type { DateDetail } from "./moments.js";
import { anyId } from "./safe-harbor-fields.js";

/** What stays in a coarser form, or as it is, and can tell apart those who are few. */
const shared: ReadonlySet<PersonalDataCategory> = new Set([
  "postal_code",
  "age",
  "birth_date",
  "health",
  "demographic",
]);

const dateRisks: Readonly<Partial<Record<DateDetail, ResidualRisk>>> = {
  order: "date_order",
  intervals: "date_intervals",
  weekdays: "date_weekdays",
};

/** What risk is left in a record of which this was found. */
export function residualRisks({ slots, texts }: Collected, detail: DateDetail): ResidualRisk[] {
  const risks = new Set<ResidualRisk>(texts.flatMap((text) => riskOfText(text) ?? []));
  const dateRisk = dateRisks[detail];
  if (dateRisk !== undefined) risks.add(dateRisk);
  for (const { whole, findings } of slots) {
    if (whole?.pii === anyId) risks.add("record_ids");
    const categories = whole ? [whole.category] : findings.map(({ category }) => category);
    if (categories.some((category) => shared.has(category))) risks.add("small_cells");
  }
  return [...risks].sort();
}

/** The risk of a text that was swept, and of which something stays. */
function riskOfText({ path, value, findings }: Slot): ResidualRisk | undefined {
  const text = String(value);
  const covered = findings.reduce((sum, { start, end }) => sum + end - start, 0);
  if (covered >= text.length) return undefined;
  if (/\s/.test(text.trim())) return "free_text_kept";
  return /(^|_)id$/i.test(keyOnPath(path) ?? "") ? "record_ids" : "unknown_keys";
}
