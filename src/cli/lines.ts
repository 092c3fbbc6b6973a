/**
 * The lines of an input.
 *
 * @module
 */

import { LineSplitter } from "../serialize/line-splitter.js";
import type { Input } from "../serialize/open-input.js";

/** A longer line is nothing that is looked for here. */
const MOST_BYTES = 65_536;

/** The lines of an input that are not empty, in bounded memory. One that is too long is cut. */
export async function* lines({ chunks }: Input): AsyncGenerator<string> {
  const splitter = new LineSplitter(MOST_BYTES);
  for await (const chunk of chunks) {
    for (const { bytes, part } of splitter.push(chunk)) if (!part?.index) yield bytes.toString();
  }
  for (const { bytes, part } of splitter.end()) if (!part?.index) yield bytes.toString();
}
