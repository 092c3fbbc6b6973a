/**
 * Writing files, each whole or not at all.
 *
 * @module
 */
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { SchemaFile } from "./schema-files.js";

/** Writes files under a folder, which is made if it is missing. A reader never sees half of one. */
export async function writeFiles(folder: string, files: readonly SchemaFile[]): Promise<void> {
  for (const { path, text } of files) {
    const target = join(folder, path);
    const unfinished = `${target}.unfinished`;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(unfinished, text);
    await rename(unfinished, target);
  }
}
