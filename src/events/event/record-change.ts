/**
 * What became of a record: as it was, as it is, and what lies between.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { FreeForm } from "../../core/free-form.js";
import { Key } from "../../core/identifier.js";
import { JsonPatch } from "../../core/json-patch/json-patch.js";
import { Subject } from "../../core/person.js";
import {
  and,
  atLeastOne,
  count,
  eq,
  gt,
  has,
  lit,
  lt,
  ne,
  not,
  oneOf,
  or,
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
 * - `upsert`: it was made or changed; the source does not say which.
 * - `delete`: it was deleted.
 * - `snapshot`: nothing. It was read as it is, to begin a stream of changes or to fill a gap in one.
 */
export const RecordChangeKind = z
  .enum({
    CREATE: "create",
    UPDATE: "update",
    UPSERT: "upsert",
    DELETE: "delete",
    SNAPSHOT: "snapshot",
  })
  .meta({ id: "RecordChangeKind", title: "Kind of a change" });
export type RecordChangeKind = z.infer<typeof RecordChangeKind>;

/** What became of a record. */
export const RecordChange = withRules(
  closed({
    /** What was done. */
    kind: RecordChangeKind,
    /** What the record is, such as `playlist`. */
    record_type: Key,
    /** Identifies the record: 1 to 1024 characters. */
    record_id: Subject.max(1024),
    /** The version before. Absent: versions are not counted, or there was none. */
    version_before: Count.optional(),
    /** The version after. */
    version_after: Count.optional(),
    /** The record before, or the fields of it that changed. */
    before: FreeForm.optional(),
    /** The record after, or the fields of it that changed. */
    after: FreeForm.optional(),
    /** Whether before and after lack fields that did not change. Absent: not known. */
    is_partial: z.boolean().optional(),
    /** What leads from before to after, in order: at most 500 steps. */
    patch: JsonPatch.optional(),
  }),
  {
    // Notices that carry no data leave their reader to fetch the record.
    something_is_told: warn(
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
      "There is no version before a record is made but 0.",
      or(ne("kind", lit("create")), eq("version_before", 0)),
      "version_before",
    ),
    // What is only marked as deleted is still there, and some senders tell what is left: its id.
    nothing_after_deletion: warn(
      "There is nothing after a record is deleted.",
      not(and(eq("kind", lit("delete")), has("after"))),
      "after",
    ),
    // Change logs of columns tell a creation as additions, and a deletion as removals.
    patch_is_of_update: warn(
      "What is made or deleted has nothing between before and after.",
      not(and(has("patch"), oneOf("kind", lit("create"), lit("delete")))),
      "patch",
    ),
    snapshot_changes_nothing: rule(
      "A record that was only read was changed in nothing.",
      not(and(eq("kind", lit("snapshot")), has("patch"))),
      "patch",
    ),
    update_changes_something: warn(
      "A record that is changed is changed in something.",
      when(has("patch"), gt(count("patch[]"), 0)),
      "patch",
    ),
    // A record that is restored or moved may be counted anew, and not every change is counted.
    versions_rise: warn(
      "The version after is larger than the one before.",
      lt("version_before", "version_after"),
      "version_after",
    ),
  },
).meta({ id: "RecordChange", title: "Change of a record" });
export type RecordChange = z.infer<typeof RecordChange>;
