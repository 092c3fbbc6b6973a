/**
 * What was changed in a record so that it became valid.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "./closed.js";
import { pii } from "./personal-data.js";
import { Text } from "./text.js";

/**
 * What a repair did.
 *
 * - `filled`: a missing value was made up, an id for instance.
 * - `converted`: a value was rewritten with the same meaning, a date's spelling for instance.
 * - `moved`: a value was put where it belongs.
 * - `removed`: a value that contradicts the rest was taken out.
 */
export const RepairAction = z
  .enum({
    FILLED: "filled",
    CONVERTED: "converted",
    MOVED: "moved",
    REMOVED: "removed",
  })
  .meta({ id: "RepairAction", title: "What a repair did" });
export type RepairAction = z.infer<typeof RepairAction>;

/** One change that made a record valid. Nothing is lost by it: what stood there before is kept. */
export const Repair = closed({
  /** The field, as a path in the record that came in: `originalTimestamp`, `context.locale`. */
  field: Text.min(1).max(256),
  /** What was done. */
  action: RepairAction,
  /** Why, as a sentence. */
  reason: Text.min(1).max(500),
  /** What stood there, as JSON text cut off at 1000 characters. Absent when nothing stood there. */
  original: Text.max(1000)
    .meta({ pii: pii("other") })
    .optional(),
}).meta({ id: "Repair", title: "Repair" });
export type Repair = z.infer<typeof Repair>;
