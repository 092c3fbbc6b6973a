/**
 * The files of a data set (Croissant `FileObject`, `FileSet`).
 *
 * @module
 */
import * as z from "zod";
import { Checksum } from "../../core/checksum.js";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Text } from "../../core/text.js";
import { Bytes, Count } from "../../core/units.js";

/** A media type, such as `application/x-parquet`: at most 255 characters. */
const MediaType = Text.min(1).max(255);

/** One file, an archive for instance. */
export const DatasetFile = closed({
  /** It is one file. */
  kind: z.literal("file"),
  /** Its id within the data set. */
  file_id: ForeignId,
  /** What it holds, for a human reader: at most 2000 characters. */
  description: Text.max(2000).optional(),
  /** Where it is, as a URL, or as a path in what contains it: at most 2048 characters. */
  content_url: Text.min(1).max(2048),
  /** Its media type. */
  encoding_format: MediaType.optional(),
  /** Its size. Absent: not known. */
  size_bytes: Bytes.optional(),
  /** The digest of its bytes. */
  checksum: Checksum.optional(),
  /** The archives or repositories that it is in: at most 20. Empty: it stands by itself. */
  contained_in: z.array(ForeignId).max(20).default([]),
}).meta({ id: "DatasetFile", title: "File of a data set" });
export type DatasetFile = z.infer<typeof DatasetFile>;

/** Files of one form, picked by patterns. */
export const DatasetFileSet = closed({
  /** It is many files. */
  kind: z.literal("file_set"),
  /** Its id within the data set. */
  file_id: ForeignId,
  /** What it holds, for a human reader: at most 2000 characters. */
  description: Text.max(2000).optional(),
  /** The media type of the files. */
  encoding_format: MediaType.optional(),
  /** Glob patterns of the files' paths, such as `data/*.parquet`: 1 to 100. */
  includes: z.array(Text.min(1).max(1024)).min(1).max(100),
  /** Glob patterns of those that are left out: at most 100. */
  excludes: z.array(Text.min(1).max(1024)).max(100).default([]),
  /** The archives or repositories that they are in: at most 20. Empty: they stand by themselves. */
  contained_in: z.array(ForeignId).max(20).default([]),
  /** How many they are. Absent: not counted. */
  file_count: Count.optional(),
  /** Their size, all together. Absent: not known. */
  size_bytes: Bytes.optional(),
}).meta({ id: "DatasetFileSet", title: "Set of files of a data set" });
export type DatasetFileSet = z.infer<typeof DatasetFileSet>;

/** What a data set is stored in: a file, or a set of files. */
export const DatasetResource = z
  .discriminatedUnion("kind", [DatasetFile, DatasetFileSet])
  .meta({ id: "DatasetResource", title: "Files of a data set" });
export type DatasetResource = z.infer<typeof DatasetResource>;
