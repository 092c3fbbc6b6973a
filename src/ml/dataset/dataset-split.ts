/**
 * Some of the rows of a data set, for training or testing (Croissant `Split`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { earlier, gt } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count, Ratio } from "../../core/units.js";

/**
 * What a split is for.
 *
 * - `train`: a model learns from it.
 * - `validation`: a model is chosen by it.
 * - `test`: the chosen model is judged by it.
 * - `calibration`: the chosen model's probabilities are set right by it.
 * - `holdout`: nobody has looked at it yet.
 */
export const DatasetSplitRole = z
  .enum({
    TRAIN: "train",
    VALIDATION: "validation",
    TEST: "test",
    CALIBRATION: "calibration",
    HOLDOUT: "holdout",
  })
  .meta({ id: "DatasetSplitRole", title: "Role of a split" });
export type DatasetSplitRole = z.infer<typeof DatasetSplitRole>;

/** Some of the rows. */
export const DatasetSplit = withRules(
  closed({
    /** Its name, such as `train` or `fold_3_test`. */
    name: ForeignId,
    /** What it is for. Absent: not told. */
    role: DatasetSplitRole.optional(),
    /** Its rows. Absent: not counted. */
    row_count: Count.optional(),
    /** Its share of all rows, as asked for or as it came out. */
    share_ratio: Ratio.optional(),
    /** The number of its fold, from 0. */
    fold: Count.optional(),
    /** From when on its rows are; this instant is included. Absent: as far back as there are any. */
    start_at: Instant.optional(),
    /** Up to when they are; this instant is not included. Absent: as long as there are any. */
    end_at: Instant.optional(),
    /** The condition that picks its rows, in the words of its source: at most 2000 characters. */
    filter: Text.min(1).max(2000).optional(),
    /** The digest of its rows: at most 128 characters. */
    digest: Text.min(1).max(128).optional(),
    /** The files, or sets of files, that it is in: at most 1000. */
    file_ids: z.array(ForeignId).max(1000).default([]),
  }),
  {
    split_has_a_length: rule(
      "A split in time ends after it begins.",
      earlier("start_at", "end_at"),
      "end_at",
    ),
    not_empty: warn("No split is empty.", gt("row_count", 0)),
  },
).meta({ id: "DatasetSplit", title: "Split" });
export type DatasetSplit = z.infer<typeof DatasetSplit>;
