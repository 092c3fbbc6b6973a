/**
 * What a command may touch of the world, so that a test can stand in for it.
 *
 * @module
 */
import type { Readable, Writable } from "node:stream";
import type pc from "picocolors";
import type { FieldDocs } from "./field-docs.js";

/** Functions that colour text. */
export type Colors = ReturnType<typeof pc.createColors>;

/** What a command may touch of the world. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Which file standard output is, as `identityOf` says it. Absent when it is none: a pipe. */
  readonly outputIdentity?: string;
  /** Whether standard input is a terminal, where nobody pipes records in. */
  readonly isInputTerminal: boolean;
  /** Whether standard error is a terminal, where progress may be drawn. */
  readonly isErrorTerminal: boolean;
  /** Colours, or functions that leave text as it is. */
  readonly colors: Colors;
  /** Characters in a line of the terminal. */
  readonly columns: number;
  /** Ends a run early; its reason is the signal that did it. */
  readonly signal: AbortSignal;
  /** What the sources say about schemas and fields. Empty when run from source. */
  readonly fieldDocs: () => Promise<FieldDocs>;
}
