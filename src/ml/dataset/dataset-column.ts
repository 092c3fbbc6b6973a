/**
 * The columns of a data set (Croissant `Field`, OpenLineage `SchemaDatasetFacet`, TFDV `Feature`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { DataClassification } from "../../core/data-classification.js";
import { ForeignId } from "../../core/identifier.js";
import { eq, has, lit, or, unique, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { ColumnExpectation } from "./column-expectation.js";

/** The name of a column, one inside another as a path: 1 to 512 characters. */
export const DatasetColumnName = Text.min(1).max(512);
export type DatasetColumnName = z.infer<typeof DatasetColumnName>;

/**
 * What the values of a column are.
 *
 * - `boolean`: true or false.
 * - `integer`: whole numbers.
 * - `float`: binary floating point numbers.
 * - `decimal`: exact decimal numbers.
 * - `text`: free text.
 * - `category`: one of a set of values.
 * - `bytes`: anything else as bytes.
 * - `date`: a calendar date.
 * - `time`: a time of day.
 * - `timestamp`: a point in time.
 * - `duration`: a length of time.
 * - `url`: where something is.
 * - `struct`: a record of other columns.
 * - `list`: a list of values.
 * - `map`: values by key.
 * - `tensor`: numbers of a fixed shape, such as an embedding.
 * - `image`: a picture.
 * - `audio`: sound.
 * - `video`: moving pictures.
 * - `geo`: a place.
 */
export const DatasetColumnType = z
  .enum({
    BOOLEAN: "boolean",
    INTEGER: "integer",
    FLOAT: "float",
    DECIMAL: "decimal",
    TEXT: "text",
    CATEGORY: "category",
    BYTES: "bytes",
    DATE: "date",
    TIME: "time",
    TIMESTAMP: "timestamp",
    DURATION: "duration",
    URL: "url",
    STRUCT: "struct",
    LIST: "list",
    MAP: "map",
    TENSOR: "tensor",
    IMAGE: "image",
    AUDIO: "audio",
    VIDEO: "video",
    GEO: "geo",
  })
  .meta({ id: "DatasetColumnType", title: "Type of a column" });
export type DatasetColumnType = z.infer<typeof DatasetColumnType>;

/** A column of a data set. */
export const DatasetColumn = withRules(
  closed({
    /** Its name, which no other column of the table has. */
    name: DatasetColumnName,
    /** What it means, for a human reader: at most 4000 characters. */
    description: Text.max(4000).optional(),
    /** What its values are. Absent: not known. */
    type: DatasetColumnType.optional(),
    /** The type in the words of its source, such as `array<bigint>`: at most 2048 characters. */
    source_type: Text.min(1).max(2048).optional(),
    /** What its values mean, as URIs or prefixed names such as `wd:Q515`: at most 20. */
    meanings: z.array(Text.min(1).max(512)).max(20).default([]),
    /** The unit of its numbers by UCUM: at most 63 characters. */
    unit: Text.min(1).max(63).optional(),
    /** Whether a row may lack a value. Absent: not known. */
    is_nullable: z.boolean().optional(),
    /** Whether a row has a list of values. */
    is_repeated: z.boolean().default(false),
    /** The length of each axis of a tensor; -1 where it varies: at most 16. */
    shape: z.array(z.int().min(-1)).max(16).optional(),
    /** The column of which it is a part. */
    parent: DatasetColumnName.optional(),
    /** The column of another table whose values it holds, such as `tracks/track_id`. */
    references: Text.min(1).max(1024).optional(),
    /** The file, or set of files, that it is read from. */
    file_id: ForeignId.optional(),
    /** How its values may be handled. Absent: not determined. */
    classification: DataClassification.optional(),
    /** What is expected of its values. */
    expectation: ColumnExpectation.optional(),
  }),
  {
    shape_is_of_many: warn(
      "What has a shape is a tensor or list, or repeated.",
      when(
        has("shape"),
        or(
          eq("is_repeated", true),
          eq("type", lit("tensor")),
          eq("type", lit("list")),
          eq("type", lit("image")),
          eq("type", lit("audio")),
          eq("type", lit("video")),
        ),
      ),
      "shape",
    ),
    meanings_once: rule("Each meaning is named once.", unique("meanings[]")),
  },
).meta({ id: "DatasetColumn", title: "Column of a data set" });
export type DatasetColumn = z.infer<typeof DatasetColumn>;
