/**
 * The key of pseudonyms, from a file or the environment.
 *
 * @module
 */
import { readFile } from "node:fs/promises";
import { printable } from "./printable.js";
import { UsageError } from "./usage-error.js";

/** The environment variable that holds a key. */
export const KEY_VARIABLE = "ANALYTICS_SCHEMAS_MASK_KEY";

const LEAST_BYTES = 32;
const make = "Make one with: openssl rand -base64 32 > pseudonyms.key";

/**
 * The key in a file, else in the environment: base64, hexadecimal, or, in a file, raw bytes. Throws a
 * `UsageError` where there is none, and for one that is too short or a text of people's own.
 */
export async function maskKey(
  file: string | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<Uint8Array> {
  if (file !== undefined) {
    const bytes = await readFile(file).catch((error: Error) => {
      throw new UsageError(`Can't read ${printable(file)}: ${error.message}.`);
    });
    return keyFrom(bytes, printable(file));
  }
  const text = environment[KEY_VARIABLE];
  if (text === undefined || text === "") {
    throw new UsageError(
      `The policy makes pseudonyms and needs a key: give --key-file, or set ${KEY_VARIABLE}. ${make}`,
    );
  }
  return keyFrom(Buffer.from(text), KEY_VARIABLE);
}

function keyFrom(bytes: Buffer, where: string): Uint8Array {
  const text = bytes.toString("latin1").trim();
  const isText = /^[\t\n\r\x20-\x7e]*$/.test(text);
  const key = isText ? decoded(text) : bytes;
  if (key === undefined) {
    throw new UsageError(
      `${where} is neither base64 nor hexadecimal: a text of people's own can be guessed. ${make}`,
    );
  }
  if (key.length >= LEAST_BYTES) return key;
  throw new UsageError(
    `The key in ${where} has ${key.length} bytes, and ${LEAST_BYTES} are the least. ${make}`,
  );
}

function decoded(text: string): Buffer | undefined {
  const line = text.replace(/\s+/g, "");
  if (/^(?:[0-9a-f]{2})*$/i.test(line)) return Buffer.from(line, "hex");
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(line) && line.length % 4 !== 1
    ? Buffer.from(line, "base64")
    : undefined;
}
