/**
 * Lifts the doc comments of schemas and their fields out of the sources.
 *
 * A schema is found by the id of its `.meta({ id })`, its fields by the object that `closed` is
 * given. A field without a comment of its own has that of the schema it names.
 *
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { FieldDocs, SchemaDoc } from "../src/json-schema/describe.js";

const folders = [
  "core",
  "analytics",
  "ml",
  "metrics",
  "monitoring",
  "alerts",
  "dashboards",
  "tenant",
  "security",
  "events",
  "realtime",
].map((domain) => `src/${domain}`);

/** Reads the comments of every schema under `root`, the folder of the project. */
export function liftFieldDocs(root: string): FieldDocs {
  const files = folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
        join(root, folder, name),
      ),
    )
    .filter((name) => name.endsWith(".ts"))
    .map((name) =>
      ts.createSourceFile(name, readFileSync(name, "utf8"), ts.ScriptTarget.ES2022, true),
    );
  const comments = new Map(files.flatMap(constComments));
  const docs = files.flatMap((file) => schemasOf(file, comments));
  return Object.fromEntries(docs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The comments of the constants of a file, by name. */
function constComments(file: ts.SourceFile): [string, string][] {
  return file.statements
    .filter(ts.isVariableStatement)
    .flatMap((statement) =>
      statement.declarationList.declarations
        .filter(({ name }) => ts.isIdentifier(name))
        .map(({ name }): [string, string] => [name.getText(file), commentOf(statement)]),
    );
}

function schemasOf(
  file: ts.SourceFile,
  comments: ReadonlyMap<string, string>,
): [string, SchemaDoc][] {
  const found: [string, SchemaDoc][] = [];
  const visit = (node: ts.Node): void => {
    const id = idOf(node);
    if (id !== undefined) {
      const fields = fieldsOf(node, file).map(([key, field]) => [
        key,
        commentOf(field) || (comments.get(rootName(field.initializer)) ?? ""),
      ]);
      const statement = ts.findAncestor(node, ts.isVariableStatement);
      const doc = statement === undefined ? "" : commentOf(statement);
      found.push([id, { doc, fields: Object.fromEntries(fields) }]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The id in `….meta({ id: "…" })`. */
function idOf(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression))
    return undefined;
  const [argument] = node.arguments;
  if (node.expression.name.text !== "meta" || argument === undefined) return undefined;
  if (!ts.isObjectLiteralExpression(argument)) return undefined;
  const id = argument.properties
    .filter(ts.isPropertyAssignment)
    .find((property) => property.name.getText() === "id");
  return id !== undefined && ts.isStringLiteral(id.initializer) ? id.initializer.text : undefined;
}

/** The fields of the object that a chain of calls starts with. */
function fieldsOf(node: ts.Node, file: ts.SourceFile): [string, ts.PropertyAssignment][] {
  const made = factoryOf(rootName(node), file) ?? node;
  const shape = firstClosed(made);
  const properties = [...(shape?.properties ?? [])].filter(ts.isPropertyAssignment);
  return properties.map((property) => [property.name.getText(), property]);
}

/** The function of the same file that a chain starts with, such as `digest` in `digest("md5")`. */
function factoryOf(name: string, file: ts.SourceFile): ts.Node | undefined {
  return file.statements
    .filter(ts.isVariableStatement)
    .flatMap((statement) => statement.declarationList.declarations)
    .find((declaration) => declaration.name.getText() === name)?.initializer;
}

function firstClosed(node: ts.Node): ts.ObjectLiteralExpression | undefined {
  const [shape] = ts.isCallExpression(node) ? node.arguments : [];
  if (ts.isCallExpression(node) && node.expression.getText() === "closed" && shape !== undefined) {
    return ts.isObjectLiteralExpression(shape) ? shape : undefined;
  }
  if (ts.isObjectLiteralExpression(node)) return undefined;
  return ts.forEachChild(node, firstClosed);
}

/** The name with which an expression starts: `Text` in `Text.max(8).optional()`. */
function rootName(node: ts.Node): string {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) {
    return rootName(node.expression);
  }
  return "";
}

/** The text of the last doc comment before a node, on one line. */
function commentOf(node: ts.Node): string {
  const comment = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1)?.comment;
  return (ts.getTextOfJSDocComment(comment) ?? "").replace(/\n(?!\n|- )/g, " ").trim();
}
