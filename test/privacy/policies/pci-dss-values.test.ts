/**
 * PCI DSS on what is nearly card data: what is told of, what stays, what goes.
 *
 * @module
 */
import { expect, test } from "vitest";
import { closed } from "../../../src/core/closed.js";
import { freeForm } from "../../../src/core/free-form.js";
import { pii } from "../../../src/core/personal-data.js";
import { Text } from "../../../src/core/text.js";
import { cardDataIn, mask, pciDss } from "../../../src/privacy/index.js";

const Payment = closed({
  tenant_id: Text.optional(),
  card: Text.meta({ pii: pii("payment_card") }).optional(),
  payer: Text.meta({ pii: pii("email_address") }).optional(),
  more: freeForm().optional(),
});
const visa = "4111111111111111";

test("personal data that is no card data is not told of", () => {
  const found = cardDataIn(Payment, {
    payer: "ann.lee@corp.com",
    card: "411111******1111",
    more: { note: `card ${visa}`, cvv: "123", ip: "81.2.69.142" },
  });
  expect(found.map(({ kind, path }) => [path.join("."), kind])).toEqual([
    ["card", "truncated_pan"],
    ["more.note", "pan"],
    ["more.cvv", "sensitive_authentication"],
  ]);
});

test.each([
  ["of a number its first and last digits", visa, "411111******1111"],
  ["of what is truncated already all", "411111******1111", "411111******1111"],
  ["of what is no number nothing", "on file", "redacted"],
])("a field of cards keeps %s", (_, card, kept) => {
  expect(mask(Payment, { card }, pciDss()).card).toBe(kept);
});

test("under a hash, a record without a number keeps its truncated forms and its measures", () => {
  const policy = pciDss({ pan: "hash", key: new Uint8Array(32).fill(7) });
  const record = { tenant_id: "acme", card: "411111******1111", more: { ms: 12, list: [1, true] } };
  expect(mask(Payment, record, policy).more).toEqual(record.more);
  const both = {
    tenant_id: "acme",
    card: visa,
    more: { shown: "411111******1111", ms: 12, ok: true },
  };
  expect(() => mask(Payment, both, policy)).toThrow(
    expect.objectContaining({ code: "correlated" }),
  );
});
