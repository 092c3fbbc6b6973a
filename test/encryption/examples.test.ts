/**
 * The examples of envelopes open under keys of tests, each in its own context alone.
 *
 * @module
 */
import { expect, test } from "vitest";
import { SealedFields } from "../../src/core/sealed-fields.js";
import { unseal } from "../../src/encryption/unseal.js";
import { examplesOf } from "../_fixtures.js";
import { testKey, testKeys } from "./_keys.js";
import { refusalOf } from "./_refusal.js";

const keys = testKeys({
  key_id: "arn:aws:kms:eu-central-1:111122223333:key/1234abcd",
  state: "active",
  key: testKey("umbrella"),
  tenant_id: "umbrella",
});

const expected: Readonly<Record<string, object>> = {
  minimal: { "/user_id": "anna@acme.example" },
  listener: {
    "/user_id": "u-31",
    "/context/ip": "203.0.113.7",
    "/properties/birth~1place": { city: "Halle", country: "DE" },
    "/properties/ages/0": 37,
  },
  "customers-own-key": { "/actor/name": "Mira", "/client/ip": null },
};

test.each(examplesOf("SealedFields"))("$name", async ({ name, value }) => {
  const { tenant_id: tenantId, record_id: recordId, model } = SealedFields.parse(value);
  const context = { tenantId, recordId, ...(model !== undefined && { model }) };
  expect(Object.fromEntries(await unseal(value, keys, context))).toEqual(expected[name]);
  const error = await refusalOf(unseal(value, keys, { ...context, recordId: "other" }));
  expect(error.code).toBe("wrong_context");
});
