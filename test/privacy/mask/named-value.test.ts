/**
 * Headers are judged by the name beside their value.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { MaskError, mask, redactAll } from "../../../src/privacy/index.js";
import { StreamHeader } from "../../../src/realtime/event/stream-header.js";

describe("headers", () => {
  test.each([
    [
      { name: "authorization", value: "opaque-7f3a" },
      { name: "authorization", value: "redacted" },
    ],
    [
      { name: "X-Forwarded-For", value: "81.2.69.142" },
      { name: "X-Forwarded-For", value: "192.0.2.1" },
    ],
    [
      { name: "first_name", value: "Eleanor" },
      { name: "first_name", value: "redacted" },
    ],
    [
      { name: "content-type", value: "application/json" },
      { name: "content-type", value: "application/json" },
    ],
    [
      { name: "x", value: "for a@b.example" },
      { name: "x", value: "for redacted@example.invalid" },
    ],
    [
      { name: "schema", value_base64: "AAAAKg==" },
      { name: "schema", value_base64: "AAAAKg==" },
    ],
  ])("%j", (value, expected) => {
    const masked = mask(StreamHeader, value, redactAll);
    expect(masked).toEqual(expected);
    expect(StreamHeader.safeParse(masked).error).toBeUndefined();
  });

  test("in base64", () => {
    const value = { name: "x-api-key", value_base64: "c2VjcmV0LWtleS0xMjM0" };
    const masked = mask(StreamHeader, value, redactAll);
    expect(StreamHeader.safeParse(masked).error).toBeUndefined();
    expect(JSON.stringify(masked)).not.toContain("c2Vjc");
  });

  test("that hold card authentication data are refused", () => {
    expect(() => mask(StreamHeader, { name: "cvv", value: "123" }, redactAll)).toThrow(MaskError);
  });
});
