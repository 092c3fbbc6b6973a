/**
 * Card data: truncated as PCI's FAQ 1091 allows, hashed, tokenised, found, refused.
 *
 * @module
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closed } from "../../../src/core/closed.js";
import { freeForm } from "../../../src/core/free-form.js";
import { pii } from "../../../src/core/personal-data.js";
import { Text } from "../../../src/core/text.js";
import {
  cardDataIn,
  isTruncatedCard,
  MaskError,
  MemoryTokenStore,
  mask,
  maskAsync,
  PciDssError,
  pciDss,
  truncateCard,
} from "../../../src/privacy/index.js";

const Payment = closed({
  tenant_id: Text.optional(),
  card: Text.meta({ pii: pii("payment_card") }).optional(),
  code: Text.meta({ pii: pii("card_authentication") }).optional(),
  note: Text.optional(),
  more: freeForm().optional(),
});

const visa = "4111111111111111";

describe("truncation", () => {
  test.each([
    ["Visa, 16", visa, "411111******1111", "41111111****1111"],
    ["Mastercard, 16", "5555555555554444", "555555******4444", "55555555****4444"],
    ["Mastercard of the second range", "2223003122003222", "222300******3222", "22230031****3222"],
    ["JCB, 16", "3530111333300000", "353011******0000", "35301113****0000"],
    ["Discover, 16", "6011111111111117", "601111******1117", "60111111****1117"],
    ["UnionPay, 16", "6200000000000005", "620000******0005", "62000000****0005"],
    ["UnionPay, 19", "6205500000000000004", "620550*********0004", "620550*********0004"],
    ["American Express, 15", "378282246310005", "378282*****0005", "378282*****0005"],
    ["Diners Club, 14", "30569309025904", "305693****5904", "305693****5904"],
    ["Visa, 13", "4222222222222", "*********2222", "*********2222"],
    ["Maestro, 12", "501800000009", "********0009", "********0009"],
    ["in groups", "4111 1111 1111 1111", "4111 11** **** 1111", "4111 1111 **** 1111"],
    [
      "of a brand that the FAQ does not know",
      "2200000000000004",
      "220000******0004",
      "220000******0004",
    ],
    ["with a wrong check digit", "4111111111111112", "411111******1112", "411111******1112"],
  ])("%s", (_, pan, six, eight) => {
    expect(truncateCard(pan)).toBe(six);
    expect(truncateCard(pan, 8)).toBe(eight);
    expect(isTruncatedCard(six)).toBe(true);
  });

  test.each(["", "1234", "12345678901", "12345678901234567890", "none"])("of %j: none", (text) => {
    expect(truncateCard(text)).toBeUndefined();
  });

  test("hides at least four digits of any number, and never shows more than eight and four", () => {
    const pan = fc.stringMatching(/^[0-9]{12,19}$/);
    fc.assert(
      fc.property(pan, fc.constantFrom(6, 8), (digits, bin) => {
        const [first = "", last = ""] = (truncateCard(digits, bin) ?? "").split(/\*+/);
        expect(digits.length - first.length - last.length).toBeGreaterThanOrEqual(4);
        expect(first.length).toBeLessThanOrEqual(digits.length === 16 ? 8 : 6);
        expect(last.length).toBeLessThanOrEqual(4);
        expect(digits.startsWith(first) && digits.endsWith(last)).toBe(true);
      }),
      { seed: 20261123 },
    );
  });
});

describe("in records", () => {
  const value = {
    card: visa,
    note: `charged 4111-1111-1111-1111 for a@b.example`,
    more: { card_number: 5555555555554444, pan: "378282246310005" },
  };

  test("truncated in fields and in texts; nothing else is masked", () => {
    expect(mask(Payment, value, pciDss())).toEqual({
      card: "411111******1111",
      note: "charged 4111-11**-****-1111 for a@b.example",
      more: { pan: "378282*****0005", card_number: "555555******4444" },
    });
  });

  test("what is truncated stays", () => {
    const once = mask(Payment, value, pciDss());
    expect(mask(Payment, once, pciDss())).toEqual(once);
  });

  const key = new Uint8Array(32).fill(7);
  test("hashed under the key of the tenant", () => {
    const hashed = (tenant_id: string) =>
      mask(Payment, { tenant_id, card: visa }, pciDss({ pan: "hash", key })).card;
    expect(hashed("acme")).toMatch(/^p_[a-z2-7]{26}$/);
    expect(hashed("acme")).toBe(hashed("acme"));
    expect(hashed("globex")).not.toBe(hashed("acme"));
  });

  test("never hashed beside a truncated form of the same number", () => {
    const policy = pciDss({ pan: "hash", key });
    const beside = (note: string) => () =>
      mask(Payment, { tenant_id: "acme", card: visa, note }, policy);
    expect(beside("was 4111 11** **** 1111")).toThrow(
      expect.objectContaining({ constructor: PciDssError, code: "correlated" }),
    );
    expect(beside("was XXXXXXXXXXXX1111")).toThrow(PciDssError);
    expect(beside("was 5555 55** **** 4444")).not.toThrow();
  });

  test("tokens of a store", async () => {
    const tokens = new MemoryTokenStore();
    const { value: made } = await maskAsync(
      Payment,
      { tenant_id: "acme", card: visa },
      pciDss({ pan: "token", tokens }),
    );
    expect(made.card).toMatch(/^t_/);
  });
});

describe("sensitive authentication data", () => {
  const rows = [
    ["annotated", { code: "123" }],
    ["by the name of a key", { more: { payment: { cvv2: "123" } } }],
    ["by the name of a key, as a number", { more: { cvc: 123 } }],
    ["a PIN block by its key", { more: { pin_block: "0412AC89ABCDEF67" } }],
    ["track 1 in a text", { note: "%B4111111111111111^RIGBY/ELEANOR^29121010000000000000?" }],
    ["track 2 in a map", { more: { a: [";4111111111111111=29121010000000000000?"] } }],
    ["a security code that a word names", { note: "cvv: 123" }],
  ] as const;

  test.each(rows)("%s: found, and refused by every policy", (_, value) => {
    expect(cardDataIn(Payment, value).map(({ kind }) => kind)).toContain(
      "sensitive_authentication",
    );
    for (const policy of [pciDss(), { name: "keep", otherwise: "keep" } as const]) {
      expect(() => mask(Payment, value, policy)).toThrow(
        expect.objectContaining({ constructor: MaskError, code: "card_authentication" }),
      );
    }
  });
});

test("card data is found with its place, and no digit of it", () => {
  const value = { card: "411111******1111", note: visa, more: { "4111 1111 1111 1111": 1 } };
  expect(cardDataIn(Payment, value)).toEqual([
    { kind: "truncated_pan", path: ["card"], isKey: false },
    { kind: "pan", path: ["note"], isKey: false },
    { kind: "pan", path: ["more"], isKey: true },
  ]);
});
