/**
 * The vendors' part of a trace context keeps to the limits of W3C Trace Context.
 *
 * @module
 */
import { expect, test } from "vitest";
import { TraceContext } from "../../src/core/trace-context.js";

const members = (count: number) => Array.from({ length: count }, (_, at) => `v${at}=1`).join(",");

test.each<[string, string, boolean]>([
  ["none", "", true],
  ["one member", "congo=t61rcWkgMzE", true],
  ["two, with spaces and tabs between", "rojo=00f067aa0ba902b7 ,\t congo=t61rcWkgMzE", true],
  [
    "a tenant of a vendor: New Relic",
    "33@nr=0-0-33-2827902-7d3efb1b173fecfa-e8b91a15-1-1.23-1",
    true,
  ],
  ["Datadog", "dd=s:2;o:rum;p:00f067aa0ba902b7;t.tid:66eb0c2c00000000", true],
  ["Dynatrace", "6cab5bb-7b@dt=fw4;8;66666666;4a5b;2;0;0;4b", true],
  ["OpenTelemetry sampling", "ot=th:8;rv:6e6d1a75832a2f", true],
  ["a key that begins with a digit", "0a=1", true],
  ["a value with a space within", "a=b c", true],
  ["empty members", "a=1,,b=2,", true],
  ["32 members", members(32), true],
  ["33 members", members(33), false],
  ["512 characters", `a=${"x".repeat(256)},b=${"x".repeat(251)}`, true],
  ["513 characters", `a=${"x".repeat(256)},b=${"x".repeat(252)}`, false],
  ["a value of 257 characters", `a=${"x".repeat(257)}`, false],
  ["a key of 257 characters", `${"k".repeat(257)}=1`, false],
  ["a key in upper case", "Vendor=1", false],
  ["a key with a point", "a.b=1", false],
  ["no value", "a=", false],
  ["no key", "=1", false],
  ["no equals sign", "a", false],
  ["two equals signs", "a=b=c", false],
  ["a letter beyond ASCII", "a=é", false],
  ["a new line", "a=1\n", false],
])("%s", (_, trace_state, isValid) => {
  const trace = { trace_id: "0af7651916cd43dd8448eb211c80319c", trace_state };
  expect(TraceContext.safeParse(trace).success).toBe(isValid);
});

test("spaces without end are refused at once", () => {
  const trace_state = `a=${" ".repeat(255)}b${" ,".repeat(120)}é`;
  const before = performance.now();
  expect(TraceContext.safeParse({ trace_id: "a".repeat(32), trace_state }).success).toBe(false);
  expect(performance.now() - before).toBeLessThan(200);
});
