/**
 * The order in which the steps of a workflow are done.
 *
 * @module
 */
import type { AlertWorkflow } from "../alert-workflow.js";

/** The steps of a workflow in the order in which they are done. */
export interface WorkflowOrder {
  /** The ids of the steps that can be done at one time, the first ones first. */
  readonly rounds: readonly (readonly string[])[];
  /** The ids of those that are never done, since they wait for one another. */
  readonly stuck: readonly string[];
}

/**
 * The order in which the steps of a workflow are done: a step as soon as all are that it names in
 * `after` (Kahn's topological sort, in rounds).
 */
export function workflowOrder({ steps }: Pick<AlertWorkflow, "steps">): WorkflowOrder {
  const rounds: string[][] = [];
  const done = new Set<string>();
  let left = steps;
  for (;;) {
    const ready = left.filter(({ after }) => after.every((id) => done.has(id)));
    if (ready.length === 0) break;
    rounds.push(ready.map(({ step_id }) => step_id));
    for (const { step_id } of ready) done.add(step_id);
    left = left.filter(({ step_id }) => !done.has(step_id));
  }
  return { rounds, stuck: left.map(({ step_id }) => step_id) };
}

/**
 * The ids of the actions whose approval is no approval: the step that they name is another kind of
 * step, which nobody agrees in.
 */
export function unapprovedSteps({ steps }: Pick<AlertWorkflow, "steps">): string[] {
  const approvals = new Set(
    steps.filter(({ kind }) => kind === "approval").map(({ step_id }) => step_id),
  );
  return steps
    .filter((step) => step.kind === "action")
    .filter(({ approval_step_id: id }) => id !== undefined && !approvals.has(id))
    .map(({ step_id }) => step_id);
}
