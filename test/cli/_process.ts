/**
 * The program as a process, bundled as the package is.
 *
 * @module
 */
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { afterAll, beforeAll } from "vitest";
import { root } from "../_fixtures.js";

let folder = "";
let metafile: Metafile = { inputs: {}, outputs: {} };

/** Where the program stands, once it is bundled. */
const main = () => join(folder, "main.js");

/** Bundles the program before the tests of a file, and takes it away after them. */
export function useProgram(): void {
  beforeAll(async () => {
    // Within the project, where the program finds its packages.
    const results = join(root, ".test-results");
    mkdirSync(results, { recursive: true });
    folder = mkdtempSync(join(results, "cli-"));
    const built = await build({
      entryPoints: { main: join(root, "src/cli/main.ts") },
      absWorkingDir: root,
      outdir: folder,
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node20",
      packages: "external",
      metafile: true,
    });
    metafile = built.metafile;
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

/** What the bundle is made of. */
export function made(): Metafile {
  return metafile;
}

/** Starts the program. */
export function start(argv: readonly string[], options: SpawnOptions = {}): ChildProcess {
  return spawn(process.execPath, [main(), ...argv], { cwd: root, ...options });
}

/** Starts the program with so many megabytes of heap for what lives long. */
export function startSmall(megabytes: number, argv: readonly string[]): ChildProcess {
  const flag = `--max-old-space-size=${megabytes}`;
  return spawn(process.execPath, [flag, main(), ...argv], { cwd: root });
}

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Waits for the end of a process. */
export function ended(child: ChildProcess): Promise<Ended> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}
