#!/usr/bin/env node
/**
 * The program `analytics-schemas`.
 *
 * @module
 */
import { fstatSync } from "node:fs";
import pc from "picocolors";
import { exitCodes } from "./exit-code.js";
import { identityOf } from "./file-identity.js";
import { run } from "./run.js";

const controller = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => controller.abort(signal));
}

// A reader that goes away, as `head` does, ends the output and is no fault; a full disk is one.
let failure: Error | undefined;
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") failure = error;
});
// Where nobody can be told, the run goes on.
process.stderr.on("error", () => {});

const output = fstatSync(process.stdout.fd);

const code = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  ...(output.isFile() && { outputIdentity: identityOf(output) }),
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

// The last write may fail after the run.
await new Promise((resolve) => setImmediate(resolve));
if (failure !== undefined && code !== exitCodes.wrongUse) {
  process.stderr.write(`error: ${failure.message}\n`);
}
process.exitCode = failure === undefined ? code : exitCodes.wrongUse;
