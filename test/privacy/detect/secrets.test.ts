/**
 * Secrets, addresses in networks, URLs, phones and ages in texts.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { detect } from "../../../src/privacy/detect/detect.js";

const found = (text: string) =>
  detect(text).map(({ category, start, end }) => `${category} ${text.slice(start, end)}`);
/** Put together here, so that no scanner of this repository takes it for a leak. */
const key = (prefix: string, rest: string) => prefix + rest;
const github = key("ghp", `_${"a1B2".repeat(9)}`);
const aws = key("AKIA", "IOSFODNN7EXAMPLE");
const jwt = ["eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxMjM0In0", "c2lnbmF0dXJl"].join(".");
const pem = `-----BEGIN ${"PRIVATE"} KEY-----\nMIIB\n-----END ${"PRIVATE"} KEY-----`;

describe("found", () => {
  test.each([
    [`token ${jwt}.`, [`credential ${jwt}`]],
    [`use ${github} now`, [`credential ${github}`]],
    [`id=${aws}`, [`credential ${aws}`]],
    [`x ${pem} y`, [`credential ${pem}`]],
    ["Authorization: Basic dXNlcjpwYXNzd29yZA==", ["credential dXNlcjpwYXNzd29yZA=="]],
    ["password=hunter2&x=1", ["credential hunter2"]],
    ["the password is hunter2", ["credential hunter2"]],
    ["password: A-q_9LpArt97", ["credential A-q_9LpArt97"]],
    ["postgres://ada:s3cret@db.example/x", ["credential ada:s3cret"]],
    ["https://a.example/?access_token=abc123def&page=2", ["credential abc123def"]],
    ["/login?email=ada%40example.com", ["email_address ada%40example.com"]],
    ["/x?q=ada%40example.com", ["email_address ada%40example.com"]],
    ["from 203.0.113.7:443", ["ip_address 203.0.113.7"]],
    ["from 2001:db8::7,", ["ip_address 2001:db8::7"]],
    ["nic 00:1b:44:11:3a:b7 up", ["device_id 00:1b:44:11:3a:b7"]],
    ["cvv: 123", ["card_authentication 123"]],
    [
      "%B4111111111111111^LOVELACE/ADA^2512101000000000000?",
      ["card_authentication %B4111111111111111^LOVELACE/ADA^2512101000000000000?"],
    ],
    [
      ";4111111111111111=25121010000000000000?",
      ["card_authentication ;4111111111111111=25121010000000000000?"],
    ],
    ["+49 (0)30 901820", ["phone_number +49 (0)30 901820"]],
    ["call me at 0431 35 06 90", ["phone_number 0431 35 06 90"]],
    ["a 42-year-old man", ["age 42"]],
    ["born on 12/10/1815 in London", ["birth_date 12/10/1815"]],
    ["my zip code is 90210", ["postal_code 90210"]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));
});

test.each([
  "the password is required",
  "password: null",
  "password: invalid.",
  "arn:aws:secretsmanager:us-east-1:123456789012:secret:name-Ab12",
  "version 1.2.3.4",
  "10:20:30",
  "ratio 3:2::1",
  "00:00:00:00:00:00",
  "5 years of service",
  "https://docs.example.com/guide",
  "AKIA is a prefix",
  "ada at example dot com",
])("not found: %s", (text) => expect(found(text)).toEqual([]));
