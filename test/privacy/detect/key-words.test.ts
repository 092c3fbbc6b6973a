/**
 * What the name of a field says of its value.
 *
 * @module
 */
import { expect, test } from "vitest";
import { detectIn } from "../../../src/privacy/detect/detect-in.js";
import { categoryOfKey } from "../../../src/privacy/detect/key-words.js";

test.each([
  ["password", "credential"],
  ["newPassword", "credential"],
  ["X-API-Key", "credential"],
  ["APIKey", "credential"],
  ["authorization", "credential"],
  ["clientSecret", "credential"],
  ["ssn", "national_id"],
  ["employee_ssn", "national_id"],
  ["email", "email_address"],
  ["billingEmailAddress", "email_address"],
  ["first_name", "name"],
  ["firstname", "name"],
  ["lastName", "name"],
  ["dob", "birth_date"],
  ["date-of-birth", "birth_date"],
  ["cardNumber", "payment_card"],
  ["CVV2", "card_authentication"],
  ["sourceIPAddress", "ip_address"],
  ["mobile_1", "phone_number"],
  ["address_line_2", "postal_address"],
  ["zip", "postal_code"],
  ["age", "age"],
  ["principalId", "user_id"],
  ["customer_id", "customer_account"],
  ["picture", "photo"],
  ["traits", "other"],
  ["user_properties", "other"],
  ["character_traits", undefined],
  ["email_verified", undefined],
  ["max_age", undefined],
  ["next_page_token", undefined],
  ["token_count", undefined],
  ["filename", undefined],
  ["name", undefined],
  ["bind_address", undefined],
  ["__proto__", undefined],
  ["", undefined],
])("%s: %s", (key, category) => expect(categoryOfKey(key)).toBe(category));

test.each([
  ["name", "sender", "name"],
  ["name", "pull_request_user", "name"],
  ["id", "sender", "user_id"],
  ["id", "requested_reviewers", "user_id"],
  ["name", "billing_details", "name"],
  ["displayName", "author", "name"],
  ["id", "device", "device_id"],
  ["email", "product", "email_address"],
  ["name", "$set", "name"],
  ["name", "product", undefined],
  ["id", "organization", undefined],
  ["name", "user_agent", undefined],
  ["name", "device", undefined],
  ["title", "sender", undefined],
  ["__proto__", "user", undefined],
  ["name", "__proto__", undefined],
])("%s of %s: %s", (key, owner, category) => expect(categoryOfKey(key, owner)).toBe(category));

test("a map is searched by its keys and by its texts, with the way to each", () => {
  const value = JSON.parse(
    '{"user":{"password":"hunter2","notes":["ask ada@example.com"]},"count":7,"card":4111111111111111,"__proto__":{"ssn":"123-45-6789"}}',
  );
  expect(
    [...detectIn(value)].map(({ path, findings }) => [
      path.join("."),
      findings.map((f) => f.category),
    ]),
  ).toEqual([
    ["user.password", ["credential"]],
    ["user.notes.0", ["email_address"]],
    ["card", ["payment_card"]],
    ["__proto__.ssn", ["national_id"]],
  ]);
});
