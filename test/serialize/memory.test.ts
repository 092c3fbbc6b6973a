/**
 * Memory stays bounded, whatever the input.
 *
 * @module
 */
import { expect, test } from "vitest";
import { Money } from "../../src/core/money.js";
import { inspect } from "../../src/core/rules/inspect.js";
import { validateRecords } from "../../src/serialize/validate-records.js";

const MEGABYTE = 1_000_000;

async function* repeated(chunk: Buffer, times: number): AsyncGenerator<Buffer> {
  for (let count = 0; count < times; count++) yield chunk;
}

const line = `${JSON.stringify({ amount_minor: 100, currency: "EUR", exponent: 2 })}\n`;

test.each([
  ["many records", line.repeat(1200), 900],
  ["one line without an end", "x".repeat(65_536), 900],
  ["an array of one text without an end", '["'.padEnd(65_536, "y"), 900],
  ["nothing but brackets", "[".repeat(65_536), 200],
])("50 MB of %s", async (_, text, times) => {
  const judge = (value: unknown) => inspect(Money, value);
  const chunk = Buffer.from(text);
  const before = process.memoryUsage.rss();
  let bytes = 0;
  let most = 0;
  for await (const { record } of validateRecords(repeated(chunk, times), judge)) {
    bytes += record.bytes.length;
    if (record.number % 1000 === 1) most = Math.max(most, process.memoryUsage.rss() - before);
  }
  expect(bytes).toBeGreaterThan(0.9 * chunk.length * times - times);
  expect(most).toBeLessThan(150 * MEGABYTE);
});
