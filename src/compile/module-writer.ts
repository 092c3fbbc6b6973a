/**
 * The text of one module of compiled code, as it grows.
 *
 * @module
 */
import type * as core from "zod/v4/core";
import { nameOf } from "../core/schema-tree.js";
import type * as runtime from "./runtime.js";

/** The name of something in the runtime. */
export type RuntimeName = keyof typeof runtime;

/** What a function does with a value: `is` judges it, `read` copies it, `obeys` judges it by rules. */
export type FunctionKind = "is" | "read" | `obeys${number | ""}_`;

/** Gathers what stands in one module: imports, constants and functions. */
export class ModuleWriter {
  private readonly constants = new Map<string, string>();
  private readonly called = new Set<RuntimeName>();
  private readonly functions = new Map<string, string>();
  private readonly names = new Map<core.$ZodType, string>();

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
    if (!this.functions.has(name)) {
      this.functions.set(name, "");
      const text = write();
      // Those that it calls stand before it.
      this.functions.delete(name);
      this.functions.set(name, `function ${name}(v) {\n${text}\n}`);
    }
    return name;
  }

  /** The module, without what it exports. */
  text(from: string): string {
    const constants = [...this.constants].map(([text, name]) => `const ${name} = ${text};`);
    const imports = `import { ${[...this.called].sort().join(", ")} } from ${JSON.stringify(from)};`;
    return [imports, ...constants, ...this.functions.values()].join("\n");
  }

  private suffixOf(schema: core.$ZodType): string {
    const name = this.names.get(schema) ?? nameOf(schema) ?? `_${this.names.size}`;
    this.names.set(schema, name);
    return name;
  }
}
