/**
 * Writing files, each whole or not at all.
 *
 * @module
 */
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { SchemaFile } from "./schema-files.js";

/** Writes files under a folder, which is made if it is missing. A reader never sees half of one. */
export async function writeFiles(folder: string, files: readonly SchemaFile[]): Promise<void> {
  for (const { path, text } of files) {
    const target = join(folder, path);
    const unfinished = `${target}.unfinished`;
    await mkdir(dirname(target), { recursive: true });
    try {
      await writeFile(unfinished, text);
      await rename(unfinished, target);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }
}

/** The paths of the files that are not in a folder as they would be written. */
export async function staleFiles(folder: string, files: readonly SchemaFile[]): Promise<string[]> {
  const texts = await Promise.all(files.map(({ path }) => textOf(join(folder, path))));
  return files.filter(({ text }, index) => texts[index] !== text).map(({ path }) => path);
}

/** The text of a file; undefined when there is none. */
async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
