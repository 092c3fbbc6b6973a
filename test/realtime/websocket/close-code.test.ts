import { expect, test } from "vitest";
import {
  type CloseFrameProblem,
  closeFrameProblems,
  isSendableCloseCode,
} from "../../../src/realtime/websocket/close-code.js";

// RFC 6455, 7.4.2, and IANA's registry.
test.each([
  [999, false],
  [1000, true],
  [1003, true],
  [1004, false],
  [1005, false],
  [1006, false],
  [1007, true],
  [1014, true],
  [1015, false],
  [1016, false],
  [2999, false],
  [3000, true],
  [4999, true],
  [5000, false],
  [1000.5, false],
  [Number.NaN, false],
])("%d may be sent: %s", (code, expected) => {
  expect(isSendableCloseCode(code)).toBe(expected);
});

test.each<[string, number | undefined, string | undefined, CloseFrameProblem[]]>([
  ["no body", undefined, undefined, []],
  ["a code alone", 1000, undefined, []],
  ["123 bytes", 1000, "x".repeat(123), []],
  ["124 bytes", 1000, "x".repeat(124), ["reason_too_long"]],
  ["62 characters of two bytes", 4000, "é".repeat(62), ["reason_too_long"]],
  ["a reason alone", undefined, "bye", ["reason_without_code"]],
  ["a local code", 1006, undefined, ["code_is_local"]],
  ["an unassigned code", 2000, undefined, ["code_is_unassigned"]],
])("%s", (_, code, reason, expected) => {
  expect(closeFrameProblems(code, reason)).toEqual(expected);
});
