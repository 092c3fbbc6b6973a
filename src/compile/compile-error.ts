/**
 * What can't be compiled.
 *
 * @module
 */

/** Thrown for a schema with a construct that the compiler does not know. */
export class CompileError extends Error {
  override readonly name = "CompileError";
  /** What is not known, such as `type map` or `check mime_type`. */
  readonly construct: string;

  constructor(construct: string) {
    super(
      `The compiler does not know ${construct}. Leave it out, or validate this schema with Zod alone.`,
    );
    this.construct = construct;
  }
}
