/**
 * Commands that read records: what a signal, a reader that goes away, a terminal and a record that is
 * too long to hold do to each of them.
 *
 * @module
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import { examplesOf } from "../_fixtures.js";
import { log } from "../integrity/_chain.js";
import { runCli } from "./_run.js";

const folder = mkdtempSync(join(tmpdir(), "stopped-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const line = (record: unknown) => `${JSON.stringify(record)}\n`;
const event = line(examplesOf("AnalyticsEvent").find(({ name }) => name === "alias")?.value);
const theirs = line(log(1, { actor: { kind: "user", actor_id: "user-8812", tenant_id: "acme" } }));
const who = ["--tenant", "acme", "--user-id", "user-8812", "--model", "AuditLog"];
const small = file("small", "x");
const digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";

/** Each command, and a record that it reads. */
const commands: [name: string, argv: string[], record: string][] = [
  ["mask", ["mask", "AnalyticsEvent"], event],
  ["export-subject", ["export-subject", ...who], theirs],
  ["erase-subject", ["erase-subject", ...who], theirs],
  ["verify-audit", ["verify-audit"], theirs],
  ["checksum", ["checksum"], event],
  ["checksum --form jcs", ["checksum", "--form", "jcs"], event],
  ["checksum --check", ["checksum", "--check", "-"], `${digest}  ${small}\n`],
];

/** An input without an end; after the first chunk something happens. */
function endless(record: string, then: () => void): Readable {
  return Readable.from(
    (function* () {
      for (;;) {
        yield Buffer.from(record.repeat(20));
        then();
      }
    })(),
  );
}

describe.each(commands)("%s", (_, argv, record) => {
  test("a signal ends it with 130, and no line is cut", async () => {
    const controller = new AbortController();
    const input = endless(record, () => controller.abort("SIGINT"));
    const { code, stdout } = await runCli(argv, input, { signal: controller.signal });
    expect(code).toBe(130);
    expect(stdout === "" || stdout.endsWith("\n")).toBe(true);
  });

  test("a reader that goes away ends it without a fault", async () => {
    const stdout = new Writable({
      write: (_chunk, _encoding, done) =>
        done(Object.assign(new Error("closed"), { code: "EPIPE" })),
    });
    const input = Readable.from(
      (async function* () {
        for (let number = 0; number < 50; number++) {
          yield Buffer.from(record.repeat(10));
          await new Promise((resolve) => setImmediate(resolve));
        }
      })(),
    );
    const { code, stderr } = await runCli(argv, input, { stdout });
    expect(code).toBe(argv[0] === "verify-audit" ? 1 : 0);
    expect(stderr).not.toMatch(/closed|Error/);
  });
});

test.each(commands.slice(0, -1))(
  "%s draws progress on a terminal and takes it away",
  async (name, argv, record) => {
    const input = file(`${name}.ndjson`, record.repeat(3));
    const onTerminal = await runCli([...argv, input], "", { isErrorTerminal: true });
    const bars = onTerminal.stderr.lastIndexOf("█");
    expect(bars).toBeGreaterThan(-1);
    // Nothing of it stands on the screen when the summary comes.
    expect(onTerminal.stderr.lastIndexOf("\r\u001b[K")).toBeGreaterThan(bars);
    expect((await runCli([...argv, input])).stderr).not.toContain("█");
  },
);

test.each(commands.slice(0, 3))(
  "%s draws nothing where it is to be quiet",
  async (_, argv, record) => {
    const { stderr } = await runCli([...argv, "--quiet"], record, { isErrorTerminal: true });
    expect(stderr).toBe("");
  },
);

describe("a record of 36 MB, which comes in parts", () => {
  const long = `{"note":"${"a".repeat(36_000_000)} user-8812"}\n`;

  test("is one record that mask withholds", async () => {
    const { code, stdout, stderr } = await runCli(["mask", "AnalyticsEvent"], long + event);
    expect(code).toBe(1);
    expect(stdout.split("\n")).toHaveLength(2);
    expect(stderr).toContain("2 records: 1 masked, 0 with nothing to mask, 1 withheld");
  });

  test("is one record without a digest, and the next has its place", async () => {
    const { code, stdout } = await runCli(["checksum", "--form", "jcs"], long + event);
    expect(code).toBe(1);
    const [first, second, ...rest] = stdout.trimEnd().split("\n");
    expect(rest).toEqual([]);
    expect(JSON.parse(first ?? "")).toMatchObject({ record_number: 1, reason: "too_long" });
    expect(JSON.parse(second ?? "")).toMatchObject({ record_number: 2, line: 2 });
  });

  test("is told of as unread by export-subject", async () => {
    const { code, stdout } = await runCli(["export-subject", ...who], long + theirs);
    expect(code).toBe(1);
    const manifest = JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
    expect(manifest).toMatchObject({ records_read: 1, records_unread: 1, entry_count: 1 });
  });

  test("passes erase-subject byte for byte, and is told of", async () => {
    const out = join(folder, "passed");
    const { code, stderr } = await runCli(["erase-subject", ...who, "--out", out], long);
    expect(code).toBe(1);
    expect(readFileSync(out, "utf8") === long).toBe(true);
    expect(stderr).toBe("1 record: unread 1.\n");
  });

  test("is no line of a list of digests, and is counted as one", async () => {
    const list = file("long-list", `${"0".repeat(200_000)}\n${digest}  ${small}\n`);
    const { code, stdout, stderr } = await runCli(["checksum", "--check", list]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: `${small}: OK\n` });
    expect(stderr).toBe("1 line of no right form.\n");
  });
});
