/**
 * What was decided after an experiment.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId, Key } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { UserId } from "../../core/person.js";
import { eq, has, lit, oneOf, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";

/**
 * What was decided.
 *
 * - `launch`: everybody gets the winner.
 * - `keep_control`: everything stays as it was.
 * - `iterate`: the idea is worked on, and tested again.
 * - `inconclusive`: nothing can be said.
 * - `abort`: the experiment did harm, or was broken.
 */
export const ExperimentOutcome = z
  .enum({
    LAUNCH: "launch",
    KEEP_CONTROL: "keep_control",
    ITERATE: "iterate",
    INCONCLUSIVE: "inconclusive",
    ABORT: "abort",
  })
  .meta({ id: "ExperimentOutcome", title: "Outcome of an experiment" });
export type ExperimentOutcome = z.infer<typeof ExperimentOutcome>;

/** What was decided after an experiment. */
export const ExperimentDecision = withRules(
  closed({
    /** What was decided. */
    outcome: ExperimentOutcome,
    /** The variant that everybody gets. */
    winner: ForeignId.optional(),
    /** The metric that decided. Absent: several did. */
    metric: Key.optional(),
    /** When it was decided. */
    decided_at: Instant,
    /** Who decided. */
    decided_by: UserId.optional(),
    /** Why: at most 4000 characters. */
    reason: Text.max(4000).optional(),
  }),
  {
    launch_has_a_winner: rule(
      "Who launches says which variant.",
      when(eq("outcome", lit("launch")), has("winner")),
      "winner",
    ),
    nothing_said_has_no_winner: rule(
      "An experiment that was broken or says nothing has no winner.",
      when(has("winner"), oneOf("outcome", lit("launch"), lit("keep_control"), lit("iterate"))),
      "winner",
    ),
  },
).meta({ id: "ExperimentDecision", title: "Decision" });
export type ExperimentDecision = z.infer<typeof ExperimentDecision>;
