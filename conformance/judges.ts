/**
 * The readers in other languages: how each is built, and how it is run.
 *
 * A reader's program is given the bundle of schemas, the pack and the file for its answers. A line of
 * the pack is `{ "id", "model", "base64" }`. It answers each with a line `{ "id", "issues", "sha256" }`,
 * the last the digest of a document that it could read, and ends with a line
 * `{ "nanos_per_document", "nanos_per_digest" }`: the time of `validate` alone, and of the digest alone.
 *
 * @module
 */
import { join } from "node:path";

/** A program to run, with its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/** A reader in another language. */
export interface Judge {
  readonly name: string;
  /** The folder in which its commands run. */
  readonly folder: string;
  /** Succeeds where the toolchain is installed. */
  readonly toolchain: Command;
  /** What makes it ready, in order. */
  readonly build: readonly Command[];
  /** What runs its own tests. */
  readonly tests: readonly Command[];
  /** What judges a pack. The paths of bundle, pack and answers are appended. */
  readonly run: Command;
}

const root = join(import.meta.dirname, "..");
const folderOf = (language: string) => join(root, "languages", language);

/** Every reader. */
export const judges: readonly Judge[] = [
  {
    name: "python",
    folder: folderOf("python"),
    toolchain: ["python3", "--version"],
    build: [
      ["python3", "-m", "venv", ".venv"],
      [
        ".venv/bin/python",
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--editable",
        ".",
      ],
    ],
    tests: [
      [
        ".venv/bin/python",
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--editable",
        ".[test]",
      ],
      [".venv/bin/python", "-m", "pytest", "--quiet"],
    ],
    run: [".venv/bin/python", "-m", "analytics_schemas.conformance"],
  },
  {
    name: "go",
    folder: folderOf("go"),
    toolchain: ["go", "version"],
    build: [["go", "build", "-o", "bin/conformance", "./cmd/conformance"]],
    tests: [
      ["go", "vet", "./..."],
      ["go", "test", "./..."],
    ],
    run: ["bin/conformance"],
  },
  {
    name: "java",
    folder: folderOf("java"),
    toolchain: ["mvn", "--version"],
    build: [["mvn", "--quiet", "--batch-mode", "-DskipTests", "package"]],
    tests: [["mvn", "--quiet", "--batch-mode", "test"]],
    run: ["java", "-jar", "target/conformance.jar"],
  },
  {
    name: "rust",
    folder: folderOf("rust"),
    toolchain: ["cargo", "--version"],
    build: [["cargo", "build", "--quiet", "--release", "--bin", "conformance"]],
    tests: [["cargo", "test", "--quiet", "--release"]],
    run: ["target/release/conformance"],
  },
];
