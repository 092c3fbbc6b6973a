/**
 * Puts compiled code into the package: each file that defines a model makes it use its own.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = process.cwd();

/** The models that a file defines, by the file. The catalog imports each from its own. */
function modelFiles(): Map<string, string[]> {
  const catalog = readFileSync(join(root, "src", "catalog.ts"), "utf8");
  const found = new Map<string, string[]>();
  for (const [, names = "", file = ""] of catalog.matchAll(
    /^import \{ (.+) \} from "\.\/(.+)\.js";/gm,
  )) {
    found.set(join(root, "src", `${file}.ts`), names.split(", "));
  }
  return found;
}

/** A plugin for esbuild. `npm run build` writes the code that it puts in. */
export const compiledSchemas = {
  name: "compiled-schemas",
  setup(build: Build) {
    const files = modelFiles();
    build.onLoad({ filter: /[\\/]src[\\/].+\.ts$/ }, ({ path }) => {
      const names = files.get(path);
      if (names === undefined) return undefined;
      const hook = JSON.stringify(join(root, "src", "core", "compiled.ts"));
      const uses = names.map((name) => {
        const code = JSON.stringify(join(root, "build", "compiled", `${name}.model.ts`));
        return `import { ${name} as ${name}Code } from ${code};\nuseCompiled(${name}, ${name}Code);`;
      });
      const source = readFileSync(path, "utf8");
      return {
        contents: `${source}\nimport { useCompiled } from ${hook};\n${uses.join("\n")}\n`,
        loader: "ts" as const,
      };
    });
  },
};

/** What is used of esbuild's plugin interface. */
interface Build {
  onLoad(
    options: { filter: RegExp },
    load: (args: { path: string }) => { contents: string; loader: "ts" } | undefined,
  ): void;
}
