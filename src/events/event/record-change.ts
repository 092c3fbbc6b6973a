/**
 * What became of a record: as it was, as it is, and what lies between.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { FreeForm } from "../../core/free-form.js";
import { ForeignId, Key } from "../../core/identifier.js";
import { JsonPatch } from "../../core/json-patch/json-patch.js";
import {
  and,
  atLeastOne,
  count,
  eq,
  gt,
  has,
  lit,
  lt,
  not,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count } from "../../core/units.js";

/**
 * What was done to a record.
 *
 * - `create`: it was made.
 * - `update`: it was changed.
 * - `delete`: it was deleted.
 */
export const RecordChangeKind = z
  .enum({ CREATE: "create", UPDATE: "update", DELETE: "delete" })
  .meta({ id: "RecordChangeKind", title: "Kind of a change" });
export type RecordChangeKind = z.infer<typeof RecordChangeKind>;

/** What became of a record. */
export const RecordChange = withRules(
  closed({
    /** What was done. */
    kind: RecordChangeKind,
    /** What the record is, such as `playlist`. */
    record_type: Key,
    /** Identifies the record. */
    record_id: ForeignId,
    /** The version before. Absent: versions are not counted, or there was none. */
    version_before: Count.optional(),
    /** The version after. */
    version_after: Count.optional(),
    /** The record before, or the fields of it that changed. */
    before: FreeForm.optional(),
    /** The record after, or the fields of it that changed. */
    after: FreeForm.optional(),
    /** What leads from before to after, in order: at most 500 steps. */
    patch: JsonPatch.optional(),
  }),
  {
    something_is_told: rule(
      "A change tells what was before, what is after, or what lies between.",
      atLeastOne("before", "after", "patch"),
      "after",
    ),
    nothing_before_creation: rule(
      "There is nothing before a record is made.",
      not(and(eq("kind", lit("create")), has("before"))),
      "before",
    ),
    no_version_before_creation: rule(
      "There is no version before a record is made.",
      not(and(eq("kind", lit("create")), has("version_before"))),
      "version_before",
    ),
    nothing_after_deletion: rule(
      "There is nothing after a record is deleted.",
      not(and(eq("kind", lit("delete")), has("after"))),
      "after",
    ),
    patch_is_of_update: rule(
      "Only a record that was there and stays has something between.",
      when(has("patch"), eq("kind", lit("update"))),
      "patch",
    ),
    update_changes_something: warn(
      "A record that is changed is changed in something.",
      when(has("patch"), gt(count("patch[]"), 0)),
      "patch",
    ),
    versions_rise: rule(
      "The version after is larger than the one before.",
      lt("version_before", "version_after"),
      "version_after",
    ),
  },
).meta({ id: "RecordChange", title: "Change of a record" });
export type RecordChange = z.infer<typeof RecordChange>;
