/**
 * The text of one module of compiled code, as it grows.
 *
 * @module
 */
import type * as core from "zod/v4/core";
import { nameOf } from "../core/schema-tree.js";
import { CompileError } from "./compile-error.js";
import type * as runtime from "./runtime.js";

/** The name of something in the runtime. */
export type RuntimeName = keyof typeof runtime;

/**
 * What a function does with a value: `is` judges it and `read` copies it; `obeys` judges it by rules
 * that are errors, `minds` by those that warn, and `heeds` by those that warn at any depth.
 */
export type FunctionKind = "is" | "read" | "heeds" | `obeys${number}_` | `minds${number}_`;

/** Says in what module the functions of a schema stand, where that is another one. */
export type Elsewhere = (schema: core.$ZodType) => string | undefined;

/** Gathers what stands in one module: imports, constants and functions. */
export class ModuleWriter {
  private readonly elsewhere: Elsewhere;
  private readonly imports = new Map<string, Set<string>>();
  private readonly constants = new Map<string, string>();
  private readonly called = new Set<RuntimeName>();
  private readonly functions = new Map<string, string>();
  private readonly suffixes = new Map<core.$ZodType, string>();

  constructor(elsewhere: Elsewhere = () => undefined) {
    this.elsewhere = elsewhere;
  }

  /** Gives a constant a name, once for each text. */
  keep(text: string): string {
    const name = this.constants.get(text) ?? `c${this.constants.size}`;
    this.constants.set(text, name);
    return name;
  }

  /** The name by which a function of the runtime is called. */
  call(name: RuntimeName): string {
    this.called.add(name);
    return name;
  }

  /** The name of a function of a schema, which is written when it is first asked for. */
  functionOf(kind: FunctionKind, schema: core.$ZodType, write: () => string): string {
    const name = `${kind}${this.suffixOf(schema)}`;
    const module = this.elsewhere(schema);
    if (module !== undefined) this.importFrom(module, name);
    else if (this.functions.get(name) === "") {
      throw new CompileError("a schema that contains itself");
    } else if (!this.functions.has(name)) {
      this.functions.set(name, "");
      const text = write();
      // Those that it calls stand before it.
      this.functions.delete(name);
      this.functions.set(name, `function ${name}(v) {\n${text}\n}`);
    }
    return name;
  }

  /**
   * The module, without what it exports.
   *
   * @param runtime Whence it imports the runtime.
   */
  text(runtime: string): string {
    for (const name of this.called) this.importFrom(runtime, name);
    const imports = [...this.imports].map(
      ([from, names]) => `import { ${[...names].sort().join(", ")} } from ${JSON.stringify(from)};`,
    );
    const constants = [...this.constants].map(
      ([text, name]) => `const ${name} = /* @__PURE__ */ ${text};`,
    );
    return [...imports, ...constants, ...this.functions.values()].join("\n");
  }

  private importFrom(module: string, name: string): void {
    this.imports.set(module, (this.imports.get(module) ?? new Set()).add(name));
  }

  private suffixOf(schema: core.$ZodType): string {
    const before = this.suffixes.get(schema);
    if (before !== undefined) return before;
    const name = nameOf(schema);
    const suffix = name === undefined ? `_${this.suffixes.size}` : `$${identifier(name)}`;
    if ([...this.suffixes.values()].includes(suffix)) {
      throw new CompileError(`two schemas named ${JSON.stringify(name)}`);
    }
    this.suffixes.set(schema, suffix);
    return suffix;
  }
}

/** A name as part of a JavaScript name: other for another name, whatever signs it has. */
function identifier(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/gu, (sign) => `$${sign.codePointAt(0)?.toString(16)}$`);
}
