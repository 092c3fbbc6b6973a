/**
 * Programs of other languages, run to their end.
 *
 * @module
 */
import { spawnSync } from "node:child_process";
import type { Command } from "./judges.js";

/** Whether a program runs in a folder and succeeds. It writes where this one does. */
export function succeeds([program, ...args]: Command, folder: string): boolean {
  const { status, error } = spawnSync(program, args, {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (error !== undefined) process.stderr.write(`  ${program}: ${error.message}\n`);
  return status === 0;
}

/** Whether a toolchain is there. */
export function isInstalled([program, ...args]: Command): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}
