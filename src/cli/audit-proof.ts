/**
 * The signed heads of audit chains and their key, as named on the command line.
 *
 * @module
 */
import { createPublicKey, type KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ChainProof } from "../integrity/audit/chain-verifier.js";
import { inputFiles } from "./input-files.js";
import type { Io } from "./io.js";
import type { Output } from "./output.js";
import { printable } from "./printable.js";
import { readRecords } from "./read-records.js";
import { UsageError } from "./usage-error.js";

/** Reads heads and key. Throws a `UsageError` for what can't be read, or for one without the other. */
export async function auditProof(
  head: string | undefined,
  key: string | undefined,
  io: Io,
  stdout: Output,
): Promise<ChainProof> {
  if (head === undefined && key === undefined) return {};
  if (head === undefined) throw new UsageError("--key is of no use without --head.");
  if (key === undefined) throw new UsageError("--head is worth nothing without --key.");
  if (head === "-") throw new UsageError("Name a file for --head: records may come from a pipe.");
  const publicKey = await publicKeyOf(key, io);
  const heads: unknown[] = [];
  for await (const { verdict } of readRecords(await inputFiles([head], io), io, stdout)) {
    if (!verdict.valid) {
      const why = verdict.issues[0]?.message ?? "";
      throw new UsageError(`${printable(head)}, record ${verdict.record.number}: ${why}`);
    }
    heads.push(verdict.value);
  }
  if (heads.length === 0) throw new UsageError(`There is no head in ${printable(head)}.`);
  return { heads, findKey: () => publicKey };
}

async function publicKeyOf(name: string, io: Io): Promise<KeyObject> {
  // Says what keeps it from being read as for every other input.
  await inputFiles([name], io);
  const text = await readFile(name, "utf8");
  if (text.includes("PRIVATE KEY")) {
    throw new UsageError(`${printable(name)} is a private key: give the public half.`);
  }
  try {
    const key = createPublicKey(text);
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {
    // Said below.
  }
  throw new UsageError(`${printable(name)} is no public key of Ed25519 in PEM.`);
}
