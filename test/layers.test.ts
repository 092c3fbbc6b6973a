/**
 * Imports point down: a file imports its own folder and lower layers, and never a barrel.
 *
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./_fixtures.js";

const src = join(root, "src");

/** The layer of each folder or file directly in `src`. */
const layers: Readonly<Record<string, number>> = {
  core: 0,
  analytics: 1,
  ml: 1,
  monitoring: 1,
  tenant: 1,
  realtime: 1,
  events: 1,
  metrics: 1,
  security: 1,
  alerts: 2,
  dashboards: 2,
  "catalog.ts": 3,
  "json-schema": 4,
  compile: 4,
  serialize: 4,
  integrity: 4,
  encryption: 4,
  quality: 4,
  privacy: 5,
  integrations: 5,
  cli: 6,
  "index.ts": 6,
};

/** Folders that load in a browser: no Node built-in, no package but zod. */
const portable = [
  "core",
  "analytics",
  "ml",
  "monitoring",
  "metrics",
  "alerts",
  "dashboards",
  "tenant",
  "security",
  "events",
  "realtime",
  "json-schema",
  "integrations",
];

/** Packages that one file needs all the same, and that load in a browser too. */
const needed: Readonly<Record<string, string>> = { "monitoring/alert/matches-labels.ts": "re2js" };

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".ts"),
);

const imports: Import[] = files.flatMap((file) =>
  [
    ...readFileSync(join(src, file), "utf8").matchAll(/(?<!")\b(?:from|import)\s*\(?"([^"]+)"/g),
  ].map(([, target = ""]) => ({
    file,
    target: target.startsWith(".")
      ? relative(src, join(src, dirname(file), target)).replace(/\.js$/, ".ts")
      : target,
  })),
);

function problemOf({ file, target }: Import): string | undefined {
  const [from = "", to = ""] = [file, target].map((path) => path.split("/")[0]);
  if (!(to in layers)) {
    if (!portable.includes(from) || ["zod", "zod/v4/core"].includes(target)) return undefined;
    if (needed[file] === target) return undefined;
    return `${file} imports ${target}: a portable folder imports zod only`;
  }
  const isFace = file === "index.ts";
  if (target.endsWith("/index.ts") && !isFace) return `${file} imports the barrel ${target}`;
  if (from === to || (layers[to] ?? 0) < (layers[from] ?? 0)) return undefined;
  return `${file} imports ${target}, which is not below it`;
}

test("every folder has a layer", () => {
  const folders = [...new Set(files.map((file) => file.split("/")[0] ?? ""))];
  expect(folders.filter((folder) => !(folder in layers))).toEqual([]);
});

test("imports point down", () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.map(problemOf).filter((problem) => problem !== undefined)).toEqual([]);
});

describe("an import that points elsewhere is found out", () => {
  test.each([
    [
      { file: "core/a.ts", target: "analytics/b.ts" },
      "core/a.ts imports analytics/b.ts, which is not below it",
    ],
    [
      { file: "ml/a.ts", target: "analytics/b.ts" },
      "ml/a.ts imports analytics/b.ts, which is not below it",
    ],
    [{ file: "cli/a.ts", target: "core/index.ts" }, "cli/a.ts imports the barrel core/index.ts"],
    [
      { file: "core/a.ts", target: "node:fs" },
      "core/a.ts imports node:fs: a portable folder imports zod only",
    ],
    [
      { file: "alerts/a.ts", target: "re2js" },
      "alerts/a.ts imports re2js: a portable folder imports zod only",
    ],
    [{ file: "monitoring/alert/matches-labels.ts", target: "re2js" }, undefined],
    [{ file: "cli/a.ts", target: "core/b.ts" }, undefined],
  ])("%o", (it, problem) => {
    expect(problemOf(it)).toBe(problem);
  });
});

test("no file says more than one thing: none has over 250 lines, but for lists of exports", () => {
  const long = files
    .filter((file) => !file.endsWith("index.ts"))
    .filter((file) => readFileSync(join(src, file), "utf8").split("\n").length > 250);
  expect(long).toEqual([]);
});

test("every file opens with what it is", () => {
  const bare = files.filter((file) => {
    const text = readFileSync(join(src, file), "utf8").replace(/^#!.*\n/, "");
    return !/^\/\*\*\n \* \S[\s\S]*?\n \* @module\n \*\/\n/.test(text);
  });
  expect(bare).toEqual([]);
});
