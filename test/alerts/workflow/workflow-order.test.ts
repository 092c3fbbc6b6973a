/**
 * The steps of a workflow are put in order, and those are found that can never be done.
 *
 * @module
 */
import { expect, test } from "vitest";
import { AlertWorkflow } from "../../../src/alerts/alert-workflow.js";
import { unapprovedSteps, workflowOrder } from "../../../src/alerts/workflow/workflow-order.js";
import { examplesOf } from "../../_fixtures.js";

const workflow = (steps: readonly Record<string, unknown>[]) =>
  AlertWorkflow.parse({
    tenant_id: "acme",
    name: "Steps",
    owner_id: "platform",
    trigger: {},
    timeout_s: 3600,
    steps,
  });

const wait = (step_id: string, ...after: string[]) => ({ kind: "wait", step_id, after, wait_s: 1 });

const action = {
  kind: "action",
  step_id: "act",
  approval_step_id: "ask",
  after: ["ask"],
  does: {
    action: "restart",
    target: "api",
    is_destructive: true,
    needs_approval: true,
    timeout_s: 1,
    max_execution_count: 1,
    execution_window_s: 60,
  },
};

test.each<[string, Record<string, unknown>[], string[][], string[]]>([
  ["one", [wait("a")], [["a"]], []],
  ["in a row, written backwards", [wait("b", "a"), wait("a")], [["a"], ["b"]], []],
  [
    "a diamond",
    [wait("a"), wait("b", "a"), wait("c", "a"), wait("d", "b", "c")],
    [["a"], ["b", "c"], ["d"]],
    [],
  ],
  ["a circle beside a step", [wait("a"), wait("b", "c"), wait("c", "b")], [["a"]], ["b", "c"]],
  [
    "what waits for a circle",
    [wait("a"), wait("b", "c"), wait("c", "b"), wait("d", "c")],
    [["a"]],
    ["b", "c", "d"],
  ],
])("%s", (_, steps, rounds, stuck) => {
  expect(workflowOrder(workflow(steps))).toEqual({ rounds, stuck });
});

test("an approval that is none is found", () => {
  expect(unapprovedSteps(workflow([wait("ask"), action]))).toEqual(["act"]);
});

test.each(examplesOf("AlertWorkflow"))("the example $name can be done", ({ value }) => {
  const parsed = AlertWorkflow.parse(value);
  expect(workflowOrder(parsed).stuck).toEqual([]);
  expect(unapprovedSteps(parsed)).toEqual([]);
});
