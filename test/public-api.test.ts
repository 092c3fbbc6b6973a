/**
 * What is public is named, listed and documented.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { root } from "./_fixtures.js";

const subpaths = {
  ".": "src/index.ts",
  "./core": "src/core/index.ts",
  "./analytics": "src/analytics/index.ts",
  "./ml": "src/ml/index.ts",
  "./metrics": "src/metrics/index.ts",
  "./monitoring": "src/monitoring/index.ts",
  "./alerts": "src/alerts/index.ts",
  "./dashboards": "src/dashboards/index.ts",
  "./tenant": "src/tenant/index.ts",
  "./security": "src/security/index.ts",
  "./events": "src/events/index.ts",
  "./realtime": "src/realtime/index.ts",
  "./json-schema": "src/json-schema/index.ts",
  "./integrity": "src/integrity/index.ts",
  "./encryption": "src/encryption/index.ts",
  "./privacy": "src/privacy/index.ts",
  "./quality": "src/quality/index.ts",
  "./serialize": "src/serialize/index.ts",
  "./integrations/segment": "src/integrations/segment.ts",
  "./integrations/snowplow": "src/integrations/snowplow.ts",
} as const;

/** Every exported name of a file, with the file and name where it is declared. */
function exportsOf(file: string): Map<string, { file: string; name: string }> {
  const source = parse(file);
  const found = new Map<string, { file: string; name: string }>();
  for (const statement of source.statements) {
    if (ts.isExportDeclaration(statement) && statement.exportClause !== undefined) {
      if (!ts.isNamedExports(statement.exportClause)) throw new Error(`${file}: export *`);
      const from = statement.moduleSpecifier;
      const target =
        from !== undefined && ts.isStringLiteral(from)
          ? join(dirname(file), from.text.replace(/\.js$/, ".ts"))
          : file;
      for (const { name, propertyName } of statement.exportClause.elements) {
        const inner = (propertyName ?? name).text;
        found.set(name.text, exportsOf(target).get(inner) ?? { file: target, name: inner });
      }
    }
    for (const name of declaredNames(statement)) found.set(name, { file, name });
  }
  return found;
}

function declaredNames(statement: ts.Statement): string[] {
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  return ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isClassDeclaration(statement)
    ? [statement.name?.text ?? "default"]
    : [];
}

const parsed = new Map<string, ts.SourceFile>();

function parse(file: string): ts.SourceFile {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(join(root, file), "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  parsed.set(file, source);
  return source;
}

/** Whether the first declaration of a name has a doc comment. A type shares that of its schema. */
function isDocumented({ file, name }: { file: string; name: string }): boolean {
  const statements = parse(file).statements.filter((it) => declaredNames(it).includes(name));
  return statements.some((it) => ts.getJSDocCommentsAndTags(it).length > 0);
}

describe.each(Object.entries(subpaths))("%s", (subpath, file) => {
  const names = exportsOf(file);

  test("exports what is listed", async () => {
    await expect(`${[...names.keys()].sort().join("\n")}\n`).toMatchFileSnapshot(
      `public-api/${subpath.replace(/^\.\/?/, "").replace("/", "-") || "root"}.txt`,
    );
  });

  test("exports nothing without a doc comment", () => {
    const bare = [...names].filter(([, declared]) => !isDocumented(declared)).map(([name]) => name);
    expect(bare).toEqual([]);
  });
});

test("the root exports all that the domains do", () => {
  const all = [...exportsOf(subpaths["."]).keys()];
  const domains = Object.values(subpaths)
    .filter(
      (file) =>
        file.endsWith("/index.ts") &&
        !/^src\/(json-schema|integrity|encryption|privacy|quality|serialize)\//.test(file),
    )
    .flatMap((file) => [...exportsOf(file).keys()]);
  expect(domains.filter((name) => !all.includes(name))).toEqual([]);
});

test("package.json has a subpath for each, and no other", () => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const files = ["./schemas/*", "./field-docs.json", "./package.json"];
  expect(Object.keys(manifest.exports).sort()).toEqual([...Object.keys(subpaths), ...files].sort());
});
