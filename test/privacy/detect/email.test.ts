/**
 * E-mail addresses in texts.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { detect } from "../../../src/privacy/detect/detect.js";
import { emailDetector } from "../../../src/privacy/detect/email.js";

const found = (text: string, key?: string) =>
  detect(text, { detectors: [emailDetector], context: { key } }).map(({ start, end }) =>
    text.slice(start, end),
  );

describe("an address is found", () => {
  test.each([
    ["alone", "ada@example.com", "ada@example.com"],
    ["at the end of a sentence", "Ask ada.l+x@mail.example.co.uk.", "ada.l+x@mail.example.co.uk"],
    ["in brackets", "Ada <ada@example.com>, Bob", "ada@example.com"],
    ["in quotes", "'ada@example.com'", "ada@example.com"],
    ["with an apostrophe", "o'hara@example.ie", "o'hara@example.ie"],
    ["in a URL", "https://a.example/x?email=ada@example.com&b=1", "ada@example.com"],
    ["after mailto", "mailto:ada@example.com?subject=x", "ada@example.com"],
    ["quoted", 'x "ada l"@example.com', '"ada l"@example.com'],
    ["in other scripts", "почта: иван@пример.рф!", "иван@пример.рф"],
    ["in Punycode", "a@xn--e1afmkfd.xn--p1ai", "a@xn--e1afmkfd.xn--p1ai"],
    ["before a script without spaces", "ada@example.com请联系", "ada@example.com"],
    ["at an IP address", "ada@[192.0.2.1]", "ada@[192.0.2.1]"],
    ["with zero-width characters", "ada\u200B@exam\u200Bple.com", "ada\u200B@exam\u200Bple.com"],
    ["in full-width letters", "ａｄａ＠example．com", "ａｄａ＠example．com"],
    ["beside lone surrogates", "\uD800ada@example.com\uDC00", "ada@example.com"],
  ])("%s", (_, text, expected) => expect(found(text)).toEqual([expected]));

  test("two next to each other", () => {
    expect(found("a@b.example,c@d.example")).toEqual(["a@b.example", "c@d.example"]);
  });

  test("without a dot, where the field says what it is", () => {
    expect(found("root@localhost", "userEmail")).toEqual(["root@localhost"]);
    expect(found("root@localhost")).toEqual([]);
  });
});

test.each([
  "left-pad@1.3.0",
  "left-pad@1.3.0-rc.beta",
  "icon@2x.png",
  "git@github.com:a/b.git",
  "actions/checkout@v4.1.2",
  "@ada",
  "ada@",
  "a@b",
  "ada.@example.com",
  "ada@-example.com",
])("no address: %s", (text) => expect(found(text)).toEqual([]));
