/**
 * Exports: whose records they are, what of others is masked, and that nothing is dropped in silence.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { models } from "../../../src/catalog.js";
import { canonicalJson } from "../../../src/core/canonical-json.js";
import {
  type DataSubject,
  type ExportSubjectOptions,
  exportSubject,
  SubjectError,
  type SubjectExportEntry,
  type SubjectExportManifest,
  type SubjectInput,
} from "../../../src/privacy/index.js";
import { log } from "../../integrity/_chain.js";
import { all } from "./_planted.js";

const mira: DataSubject = {
  tenant_id: "acme",
  identifiers: [
    { category: "user_id", value: "user-8812" },
    { category: "user_id", value: "u7" },
    { category: "email_address", value: "mira@post.example" },
    { category: "phone_number", value: "0049 30 901820441" },
  ],
};

function modelOf(name: string) {
  const model = models.find((it) => it.name === name);
  if (model === undefined) throw new Error(name);
  return model;
}
const audit = modelOf("AuditLog");

async function run(
  inputs: readonly SubjectInput[],
  options: ExportSubjectOptions = {},
): Promise<{ entries: SubjectExportEntry[]; manifest: SubjectExportManifest }> {
  const lines = await all(exportSubject(inputs, mira, options));
  const manifest = lines.pop();
  if (manifest?.kind !== "manifest") throw new Error("no manifest");
  return { entries: lines.flatMap((line) => (line.kind === "entry" ? [line] : [])), manifest };
}

const of = (patch: object): SubjectInput => ({ model: audit, record: log(1, patch) });
const by = (actor_id: string, more: object = {}) => ({
  actor: { kind: "user", actor_id, name: "Ada L.", tenant_id: "acme", ...more },
});

describe("a record is theirs", () => {
  test.each([
    ["by a field", by("user-8812"), "/actor/actor_id", "field"],
    ["by a field that holds a short id", by("u7"), "/actor/actor_id", "field"],
    ["by an address in any case, as an id", by("Mira@POST.example"), "/actor/actor_id", "field"],
    ["by a text", { reason: "asked by <mira@post.example>." }, "/reason", "text"],
    [
      "by a text, percent-encoded",
      { reason: "https://a.example/?m=mira%40post.example" },
      "/reason",
      "text",
    ],
    [
      "by a text with zero-width characters",
      { reason: "mira@\u200bpost.example" },
      "/reason",
      "text",
    ],
    ["by a number in groups", { reason: "call +49 (0)30 9018-20441" }, "/reason", "text"],
    ["by a number as it is dialled at home", { reason: "call 030/901820441" }, "/reason", "text"],
    [
      "by a field that no schema calls personal",
      { resource: { type: "dossier", resource_id: "user-8812" } },
      "/resource/resource_id",
      "text",
    ],
    [
      "by a field of what is a user",
      { resource: { type: "user", resource_id: "user-8812" } },
      "/resource/resource_id",
      "field",
    ],
    ["by a key", { after: { "mira@post.example": true } }, "/after", "key"],
    ["deep in a map", { after: { a: [{ b: "user-8812" }] } }, "/after/a/0/b", "text"],
  ])("%s", async (_, patch, path, how) => {
    const { entries } = await run([of(patch)]);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.found).toContainEqual(expect.objectContaining({ path, by: how }));
  });

  test.each([
    ["of an address that ends with theirs", { reason: "jo.mira@post.example, xmira@post.example" }],
    ["of an address that begins with theirs", { reason: "mira@post.example.org" }],
    ["of a longer id", { reason: "user-88123 and xuser-8812" }],
    ["of a short id in a text", { reason: "u7 is a key of the keyboard" }],
    ["of a longer number", { reason: "+49 30 9018204417" }],
    ["of another tenant", { ...by("user-8812"), tenant_id: "globex" }],
  ])("not %s", async (_, patch) => {
    expect((await run([of(patch)])).entries).toEqual([]);
  });
});

describe("in a record with others", () => {
  const both = of({
    ...by("user-8812", { on_behalf_of_id: "user-9" }),
    reason: "Jon (jon@post.example) asked mira@post.example",
    after: { password: "hunter2hunter2", token_of: "mira@post.example" },
    client: { ip: "198.51.100.9" },
  });

  test("what is of others is masked, what is theirs stays", async () => {
    const { entries } = await run([both]);
    const text = JSON.stringify(entries[0]?.record);
    expect(text).not.toMatch(/jon@post|user-9|hunter2/);
    for (const own of ["user-8812", "Ada L.", "mira@post.example", "198.51.100.9"]) {
      expect(text).toContain(own);
    }
    expect(entries[0]?.masked).toContain("/actor/on_behalf_of_id");
  });

  test("it stays where the caller wishes, and credentials are masked still", async () => {
    const { entries, manifest } = await run([both], { keepOthers: true });
    const text = JSON.stringify(entries[0]?.record);
    expect(text).toContain("jon@post.example");
    expect(text).not.toContain("hunter2");
    expect(manifest.keeps_others).toBe(true);
  });

  test("of an admin who acts on them, name and address are masked", async () => {
    const { entries } = await run([
      of({
        ...by("admin-1"),
        resource: { type: "user", resource_id: "user-8812" },
        client: { ip: "198.51.100.9" },
      }),
    ]);
    expect(JSON.stringify(entries[0]?.record)).not.toMatch(/admin-1|Ada L|198\.51\.100\.9/);
  });
});

test("the manifest counts all, names what was not read, and holds the digest of the entries", async () => {
  const { entries, manifest } = await run([
    of(by("user-8812")),
    { unread: "is no JSON" },
    of(by("user-9")),
    { unread: "is no JSON" },
    of(by("u7")),
  ]);
  const hash = createHash("sha256");
  for (const entry of entries) hash.update(`${canonicalJson(entry)}\n`);
  expect(manifest).toMatchObject({
    records_read: 3,
    records_unread: 2,
    unread: [{ reason: "is no JSON", record_count: 2 }],
    entry_count: 2,
    models: [{ model: "AuditLog", entry_count: 2 }],
    checksum: { algorithm: "sha256", form: "jcs", value: hash.digest("hex") },
  });
});

test.each([
  [
    "nested 5000 deep",
    () => JSON.parse(`${'{"a":'.repeat(5000)}"user-8812"${"}".repeat(5000)}`),
    "not_maskable",
  ],
  ["half of a surrogate pair", () => ({ user_id: "user-8812", note: "\ud800" }), "not_json"],
])("a record with %s is withheld, and told of", async (_, make, withheld) => {
  const { entries, manifest } = await run([{ model: audit, record: make() }]);
  expect(entries).toMatchObject([{ withheld }]);
  expect(manifest.entry_count).toBe(1);
});

test.each([
  ["a name", [{ category: "name", value: "Mira" }], "bad_subject"],
  ["nothing", [], "bad_subject"],
  [
    "a phone without its country",
    [{ category: "phone_number", value: "901820441" }],
    "not_an_identifier",
  ],
  ["no address", [{ category: "email_address", value: "mira" }], "not_an_identifier"],
])("nobody is looked for by %s", async (_, identifiers, code) => {
  const subject = { tenant_id: "acme", identifiers } as DataSubject;
  const failed = await all(exportSubject([], subject)).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(SubjectError);
  expect(failed).toMatchObject({ code });
});
