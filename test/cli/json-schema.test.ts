/**
 * `json-schema`: documents on standard output, files in a folder, and wrong use.
 *
 * @module
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { liftFieldDocs } from "../../scripts/field-docs.js";
import { root } from "../_fixtures.js";
import { runCli } from "./_run.js";

const newFolder = () => mkdtempSync(join(tmpdir(), "json-schema-"));
const json = (...argv: string[]) => runCli(["json-schema", ...argv]);
const documentOf = async (...argv: string[]) => JSON.parse((await json(...argv)).stdout);

test("one model goes to standard output, as it is in its file", async () => {
  const docs = liftFieldDocs(root);
  const io = { fieldDocs: async () => docs };
  const { code, stdout, stderr } = await runCli(["json-schema", "Money"], "", io);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toBe(readFileSync(join(root, "schemas/core/Money.json"), "utf8"));
});

test.each([
  [["--target", "draft-07"], { $schema: "http://json-schema.org/draft-07/schema#" }],
  [["--target", "openapi-3.1"], { components: { schemas: { Money: { type: "object" } } } }],
  [["--base-uri", "https://example.com/s"], { $id: "https://example.com/s/core/Money/1" }],
  [["Money"], { $id: "urn:analytics-schemas:core:Money:1" }],
  [["--bundle"], { $defs: { Money: { additionalProperties: false } } }],
])("Money %j", async (options, expected) => {
  expect(await documentOf("Money", ...options)).toMatchObject(expected);
});

test("--open lets unknown keys pass", async () => {
  expect((await documentOf("Money", "--open")).$defs.Money).not.toHaveProperty(
    "additionalProperties",
  );
});

test("--bundle holds the models that are named", async () => {
  const { $defs } = await documentOf("--bundle", "Money", "GeoPoint");
  expect(Object.keys($defs)).toEqual(expect.arrayContaining(["GeoPoint", "Money"]));
});

test("--out writes whole files, --check finds stale ones", async () => {
  const out = newFolder();
  const written = await json(
    "--out",
    out,
    "--variants",
    "Money",
    "TenantTierTable",
    "MonitoringThreshold",
  );
  expect(written).toMatchObject({
    code: 0,
    stdout: "",
    stderr: expect.stringMatching(/ files in /),
  });
  const names = readdirSync(out, { recursive: true }).map(String);
  expect(names).toEqual(expect.arrayContaining(["core/Money.json", "tenant/TenantTierTable.json"]));
  expect(names.some((name) => name.startsWith("monitoring/variants/"))).toBe(true);
  expect(names.filter((name) => name.endsWith(".unfinished"))).toEqual([]);

  expect(await json("--out", out, "--check", "Money")).toEqual({ code: 0, stdout: "", stderr: "" });
  writeFileSync(join(out, "core/Money.json"), "{}");
  expect(await json("--out", out, "--check", "Money", "GeoPoint")).toEqual({
    code: 1,
    stdout: "core/Money.json is stale.\ncore/GeoPoint.json is stale.\n",
    stderr: "",
  });
  expect(readFileSync(join(out, "core/Money.json"), "utf8")).toBe("{}");
});

test.each([
  [["Mony"], /^error: Unknown model Mony: did you mean Money\?/],
  [
    ["Money", "GeoPoint"],
    /^error: Many models need a folder, --out DIR, or one document, --bundle/,
  ],
  [[], /^error: Many models need a folder/],
  [["Money", "--variants"], /^error: .*many files.*--out DIR/],
  [["Money", "--types"], /^error: .*many files.*--out DIR/],
  [["Money", "--check"], /^error: --check needs the folder/],
  [["--bundle", "--variants"], /'--variants' cannot be used with option '--bundle'/],
  [["--bundle", "--base-uri", "https://example.com"], /cannot be used with option '--bundle'/],
  [["Money", "--base-uri", "example.com/s"], /Expected a URI such as/],
  [["Money", "--base-uri", "https://example.com/s#x"], /Expected a URI such as/],
  [["Money", "--target", "draft-04"], /Allowed choices are draft-2020-12/],
])("%j is wrong use", async (argv, message) => {
  const { code, stdout, stderr } = await json(...argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(message);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test.each<[string, (out: string) => void, RegExp]>([
  [
    "a file where the folder should be",
    (out) => writeFileSync(join(out, "core"), ""),
    /EEXIST|ENOTDIR/,
  ],
  [
    "a folder where the file should be",
    (out) => mkdirSync(join(out, "core/Money.json/x"), { recursive: true }),
    /EISDIR|ENOTEMPTY|EEXIST/,
  ],
])("%s is told in one line, and leaves nothing behind", async (_name, prepare, message) => {
  const out = newFolder();
  prepare(out);
  const { code, stdout, stderr } = await json("Money", "--out", out);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(message);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  const left = readdirSync(out, { recursive: true }).map(String);
  expect(left.filter((name) => name.endsWith(".unfinished"))).toEqual([]);
});

test("a reader that goes away is no fault", async () => {
  const stdout = new Writable({
    highWaterMark: 1,
    write: (_chunk, _encoding, done) => done(Object.assign(new Error("gone"), { code: "EPIPE" })),
  });
  const { code, stderr } = await runCli(["json-schema", "Money"], "", { stdout });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});
