#!/usr/bin/env node
/**
 * The program `analytics-schemas`.
 *
 * @module
 */
import pc from "picocolors";
import { run } from "./run.js";

const controller = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => controller.abort(signal));
}

// A reader that goes away, as `head` does, ends the output and is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  isInputTerminal: process.stdin.isTTY,
  isErrorTerminal: process.stderr.isTTY,
  colors: pc.createColors(pc.isColorSupported && process.stdout.isTTY),
  columns: process.stdout.columns || 100,
  signal: controller.signal,
  fieldDocs: async () => {
    const { readFieldDocs } = await import("./field-docs.js");
    return readFieldDocs(new URL("../field-docs.json", import.meta.url));
  },
});
