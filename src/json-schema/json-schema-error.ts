/**
 * What keeps a schema from being carried to another language.
 *
 * @module
 */

/** A part of a schema that JSON Schema cannot carry without changing the verdict. */
export interface PortabilityProblem {
  /** Where in the schema, such as `metadata.timestamp` or `lines[]`. Empty for the schema itself. */
  readonly path: string;
  /** What cannot be carried, and what to write instead. */
  readonly message: string;
}

/** Thrown when a schema cannot be carried. It names everything that cannot, not only the first. */
export class JsonSchemaError extends Error {
  override readonly name = "JsonSchemaError";
  readonly code = "not_portable";
  /** Everything that cannot be carried. */
  readonly problems: readonly PortabilityProblem[];

  constructor(problems: readonly PortabilityProblem[]) {
    const told = problems.map(({ path, message }) => (path ? `${path}: ${message}` : message));
    super(`The schema cannot be carried to JSON Schema:\n${told.join("\n")}`);
    this.problems = problems;
  }
}
