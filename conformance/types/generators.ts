/**
 * The recommended generators of types: their versions, how each is run, and how what it made reads.
 *
 * A language's folder here is copied to a work folder, where `schemas` holds what
 * `analytics-schemas json-schema --types` writes. Its program is given a file of documents, a line
 * `{ "id", "type", "text" }` each, and the file for its answers, a line `{ "id", "text" }` with what
 * it writes back, or `{ "id", "error" }`.
 *
 * @module
 */
import type { Command } from "../judges.js";

/** The versions that docs/other-languages.md names. */
export const versions = {
  python: { "datamodel-code-generator": "0.89.0", pydantic: "2.14.3" },
  go: { "github.com/atombender/go-jsonschema": "v0.24.1" },
  java: { "jsonschema2pojo-maven-plugin": "1.3.3", "jackson-databind": "2.22.1" },
  rust: { "cargo-typify": "0.8.0" },
} as const;

/** A generator of types for one language. */
export interface Generator {
  readonly name: keyof typeof versions;
  readonly tool: string;
  /** Succeeds where the toolchain is installed. */
  readonly toolchain: Command;
  /** What installs the generator. */
  readonly install: readonly Command[];
  readonly generate: readonly Command[];
  readonly compile: readonly Command[];
  /** What reads and writes the documents. The paths of documents and answers are appended. */
  readonly run: Command;
  /** A file of the program that names each type, where the language cannot look one up by name. */
  readonly registry?: {
    readonly path: string;
    readonly text: (types: readonly string[]) => string;
  };
  /** Whether an optional list or map that is empty is as good as none: it is not written back. */
  readonly forgetsEmpty: boolean;
}

/** Every generator. */
export const generators: readonly Generator[] = [
  {
    name: "python",
    tool: "datamodel-code-generator",
    toolchain: ["python3", "--version"],
    install: [
      ["python3", "-m", "venv", ".venv"],
      [
        ".venv/bin/python",
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        ...Object.entries(versions.python).map(([name, version]) => `${name}==${version}`),
      ],
    ],
    generate: [
      [
        ".venv/bin/datamodel-codegen",
        ...["--input", "schemas/types.json", "--input-file-type", "jsonschema"],
        ...["--output", "analytics_types.py", "--output-model-type", "pydantic_v2.BaseModel"],
        ...["--target-python-version", "3.10", "--use-annotated", "--formatters", "builtin"],
        ...["--enum-field-as-literal", "one"],
      ],
    ],
    compile: [[".venv/bin/python", "-c", "import analytics_types"]],
    run: [".venv/bin/python", "read.py"],
    forgetsEmpty: false,
  },
  {
    name: "go",
    tool: "go-jsonschema",
    toolchain: ["go", "version"],
    install: Object.entries(versions.go).map(
      ([name, version]) => ["go", "install", `${name}@${version}`] as const,
    ),
    generate: [
      [
        "bin/go-jsonschema",
        ...["--package", "analyticstypes", "--tags", "json", "--disable-omitempty"],
        ...["--output", "analyticstypes/types.go", "schemas/types.json"],
      ],
    ],
    compile: [["go", "build", "-o", "bin/read", "."]],
    run: ["bin/read"],
    registry: {
      path: "registry.go",
      text: (types) =>
        [
          "package main",
          'import t "conformance/types/analyticstypes"',
          "var registry = map[string]func() any{",
          ...types.map((type) => `"${type}": func() any { return new(t.${type}) },`),
          "}",
        ].join("\n"),
    },
    forgetsEmpty: false,
  },
  {
    name: "java",
    tool: "jsonschema2pojo",
    toolchain: ["mvn", "--version"],
    install: [],
    generate: [["mvn", ...mavenFlags(), "generate-sources"]],
    compile: [["mvn", ...mavenFlags(), "package"]],
    run: ["java", "-cp", "target/classes:target/lib/*", "conformance.Read"],
    forgetsEmpty: false,
  },
  {
    name: "rust",
    tool: "typify",
    toolchain: ["cargo", "--version"],
    install: [
      [
        "cargo",
        ...["install", "--quiet", "--debug", "--locked", "--root", "tools"],
        ...["--version", versions.rust["cargo-typify"], "cargo-typify"],
      ],
    ],
    generate: [
      [
        "tools/bin/cargo-typify",
        ...["typify", "--no-builder", "--output", "src/analytics_types.rs", "schemas/types.json"],
      ],
    ],
    compile: [["cargo", "build", "--quiet"]],
    run: ["target/debug/read"],
    registry: {
      path: "src/registry.rs",
      text: (types) =>
        [
          "use crate::{analytics_types as t, through, Written};",
          "pub fn write_back(name: &str, text: &str) -> Written {",
          "match name {",
          ...types.map((type) => `"${type}" => through::<t::${rustName(type)}>(text),`),
          '_ => Err(format!("there is no type {name}")),',
          "}}",
        ].join("\n"),
    },
    forgetsEmpty: true,
  },
];

/** The generator writes words in capitals as Rust does: `MLModel` is `MlModel`. */
function rustName(type: string): string {
  return type.replace(/([A-Z])([A-Z]+)(?![a-z])/g, (_, first: string, rest: string) => {
    return first + rest.toLowerCase();
  });
}

function mavenFlags(): string[] {
  const properties = Object.entries(versions.java).map(
    ([name, value]) => `-D${name}.version=${value}`,
  );
  return ["--quiet", "--batch-mode", ...properties];
}
