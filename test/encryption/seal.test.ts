/**
 * Values go into an envelope and come out as they were.
 *
 * @module
 */
import { expect, test } from "vitest";
import type { JsonValue } from "../../src/core/free-form.js";
import { seal, unseal } from "../../src/encryption/index.js";
import { testKeys } from "./_keys.js";

const context = { tenantId: "acme", recordId: "0192f0c1", model: "AnalyticsEvent" };

test("what is sealed comes back with its type", async () => {
  const keys = testKeys();
  const values = new Map<string, JsonValue>([
    ["/user_id", "u-1"],
    ["/properties/age", 37],
    ["/properties/list", [1, null, { a: true }]],
  ]);
  const sealed = await seal(values, keys, context);
  expect(await unseal(sealed, keys, context)).toEqual(values);
});
