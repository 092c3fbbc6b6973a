/**
 * Which data something was trained or judged on.
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { atLeastOne } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";

/** Which data something was trained or judged on. */
export const DatasetReference = withRules(
  closed({
    /** The id of an MLDataset, or of a dataset elsewhere: `mozilla-foundation/common_voice_17_0`. */
    dataset_id: ForeignId.optional(),
    /** What people call it. */
    name: Name.optional(),
    /** Which of several subsets (`config`). */
    subset: Name.optional(),
    /** Which split: `train`, `validation`, `test`, … */
    split: Name.optional(),
    /** Which state of the data: a version, a digest or a commit. */
    revision: Name.optional(),
  }),
  { has_a_name: rule("Data are named, or have an id.", atLeastOne("dataset_id", "name"), "name") },
).meta({ id: "DatasetReference", title: "Reference to a dataset" });
export type DatasetReference = z.infer<typeof DatasetReference>;
