/**
 * The package as npm would publish it, unpacked where a consumer can import it.
 *
 * @module
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../_fixtures.js";

/** The folder of a consumer, which finds the package in its `node_modules`. */
export const consumer = join(root, ".package-test");

/** Packs the package and unpacks it in the consumer's `node_modules`. */
export function install(): void {
  const target = join(consumer, "node_modules/analytics-schemas");
  rmSync(consumer, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const packed = execFileSync(
    "npm",
    ["pack", "--json", "--ignore-scripts", "--pack-destination", consumer],
    {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  const [{ filename }] = Object.values(JSON.parse(packed)) as [{ filename: string }];
  execFileSync("tar", ["-xzf", join(consumer, filename), "-C", target, "--strip-components=1"]);
}

/** Writes a file of the consumer and gives its path. */
export function write(name: string, text: string): string {
  const file = join(consumer, name);
  writeFileSync(file, text);
  return file;
}

/** Runs Node in the consumer's folder and gives what it printed. */
export function node(...args: string[]): string {
  return execFileSync(process.execPath, args, { cwd: consumer, encoding: "utf8" });
}

/** Runs a tool of the project and gives what it printed; throws with that when it fails. */
export function tool(name: string, ...args: string[]): string {
  try {
    return execFileSync(join(root, "node_modules/.bin", name), args, {
      cwd: root,
      encoding: "utf8",
    });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${name} ${args.join(" ")} failed:\n${stdout}${stderr}`);
  }
}
