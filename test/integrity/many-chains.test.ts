/**
 * An input of more chains than can be held is refused before it fills the memory.
 *
 * @module
 */
import { expect, test } from "vitest";
import { auditHash } from "../../src/integrity/audit/audit-hash.js";
import { verifyChain } from "../../src/integrity/audit/verify-chain.js";
import type { AuditLog } from "../../src/security/audit-log.js";
import { chainOf } from "./_chain.js";

const MOST_CHAINS = 100_000;
const [first] = chainOf(1);

/** Records that each begin a chain of their own, every second with a hash that is not its own. */
function* chains(count: number, taken: { count: number }): Generator<unknown> {
  if (first?.chain === undefined) throw new Error("no record");
  const { chain: link } = first;
  for (; taken.count < count; taken.count++) {
    // The longest name that a chain can have.
    const stream = String(taken.count).padStart(256, "s");
    const record: AuditLog = { ...first, chain: { ...link, stream } };
    const hash = taken.count % 2 === 0 ? auditHash(record, link.algorithm) : link.hash;
    yield { ...record, chain: { ...link, stream, hash } };
  }
}

test("of five million chains no more than 100,000 are held", async () => {
  const taken = { count: 0 };
  const before = process.memoryUsage().heapUsed;
  let problems = 0;
  const run = verifyChain(chains(5_000_000, taken), {
    onProblem: () => {
      problems += 1;
    },
  });
  await expect(run).rejects.toMatchObject({
    name: "IntegrityError",
    code: "too_many_chains",
    message: "Verify at most 100000 chains at once: take them apart by tenant.",
  });
  expect(taken.count).toBe(MOST_CHAINS);
  expect(problems).toBe(MOST_CHAINS / 2);
  // A few kilobytes each, of what is not collected yet too.
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(500_000_000);
}, 120_000);
