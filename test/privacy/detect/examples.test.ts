/**
 * Ids, versions, hashes and times of our own examples are nobody's personal data.
 *
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { detect } from "../../../src/privacy/detect/detect.js";
import { root } from "../../_fixtures.js";

/** What the examples hold of people and machines: read by a person, category by category. */
const PERSONAL = [
  "device_id 00-00-5E-00-53-23",
  "device_id 00-00-5E-00-53-24",
  "email_address a@acme.example",
  "email_address alerts@acme.example",
  "email_address archive@acme.example",
  "email_address family-3312@example.com",
  "email_address joon@acme.example",
  "email_address lena.k@aurora.example",
  "email_address listener-40017@example.com",
  "email_address mira@acme.example",
  "email_address mira@northwind.example",
  "email_address mlops@aurora.example",
  "email_address oncall@acme.example",
  "email_address platform@acme.example",
  "email_address service-desk@acme.example",
  "email_address studio-ml@aurora.example",
  "ip_address 10.0.0.0",
  "ip_address 10.1.2.3",
  "ip_address 10.20.0.2",
  "ip_address 10.20.4.7",
  "ip_address 10.4.2.17",
  "ip_address 192.0.2.14",
  "ip_address 192.0.2.41",
  "ip_address 198.51.100.20",
  "ip_address 198.51.100.7",
  "ip_address 198.51.100.8",
  "ip_address 2001:db8:40::",
  "ip_address 2001:db8:85a3::8a2e:370:7334",
  "ip_address 2001:db8::7",
  "ip_address 203.0.113.0",
  "ip_address 203.0.113.40",
  "ip_address 203.0.113.66",
  "ip_address 203.0.113.7",
  "ip_address ::ffff:203.0.113.7",
  "ip_address fd00:4::2:17",
  "phone_number +12025550147",
  "phone_number +4930901820100",
  "phone_number +4930901820123",
  "phone_number +4930901820124",
  "user_id mira",
];

/** Every text and whole number of a value, with the name of the field that holds it. */
function* texts(value: unknown, key: string | undefined): Generator<[string, string | undefined]> {
  if (typeof value === "string") yield [value, key];
  else if (Number.isSafeInteger(value)) yield [String(value), key];
  else if (Array.isArray(value)) for (const item of value) yield* texts(item, key);
  else if (typeof value === "object" && value !== null) {
    for (const [name, item] of Object.entries(value)) yield* texts(item, name);
  }
}

const files = readdirSync(join(root, "examples"), { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".json"),
);

test("nothing but what is personal is found in the examples", () => {
  const found = new Set<string>();
  for (const file of files) {
    const example: unknown = JSON.parse(readFileSync(join(root, "examples", file), "utf8"));
    for (const [text, key] of texts(example, undefined)) {
      for (const { category, start, end } of detect(text, { context: { key } })) {
        found.add(`${category} ${text.slice(start, end)}`);
      }
    }
  }
  expect(files.length).toBeGreaterThan(100);
  expect([...found].sort()).toEqual(PERSONAL);
});
