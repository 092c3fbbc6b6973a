/**
 * What the sources say about schemas and their fields, lifted out by the build.
 *
 * @module
 */
import { readFile } from "node:fs/promises";
import * as z from "zod";

const FieldDocs = z.record(
  z.string(),
  z.object({ doc: z.string(), fields: z.record(z.string(), z.string()) }),
);

/** The comments of schemas and their fields, by the id of the schema. */
export type FieldDocs = Readonly<z.infer<typeof FieldDocs>>;

/** Reads the comments from a file that the build wrote; none when there is no such file. */
export async function readFieldDocs(file: URL): Promise<FieldDocs> {
  const text = await readFile(file, "utf8").catch(() => "{}");
  return FieldDocs.parse(JSON.parse(text));
}
