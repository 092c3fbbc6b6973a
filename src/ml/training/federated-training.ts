/**
 * A training that leaves data where it is (Flower).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { and, ascending, each, eq, ge, le, or, unique } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Quantity, Ratio } from "../../core/units.js";
import { FederatedRound } from "./federated-round.js";
import { TrainingTerm } from "./training-optimizer.js";

/** A training that leaves data where it is. */
export const FederatedTraining = withRules(
  closed({
    /** How updates are put together: `fedavg`, `fedprox`, `fedadam`, `krum`, … */
    strategy: TrainingTerm,
    /** Rounds that were asked for. */
    planned_round_count: Count.min(1).optional(),
    /** Rounds that were completed. */
    completed_round_count: Count,
    /** The share of connected clients that is asked in a round. */
    client_ratio: Ratio.optional(),
    /** Clients that are asked at least. */
    min_selected_client_count: Count.min(1).optional(),
    /** Clients that must be connected before a round begins. */
    min_available_client_count: Count.min(1).optional(),
    /** Passes that a client makes over its data in a round. */
    local_epochs: Count.min(1).optional(),
    /** How strongly a client is held to the common model (`mu` of FedProx). */
    proximal_weight: Quantity.min(0).optional(),
    /** Whether the server sees only the sum of updates (secure aggregation). */
    is_secure_aggregation: z.boolean().default(false),
    /** The rounds, the first first: at most 1000. Long trainings leave some out. */
    rounds: z.array(FederatedRound).max(1000).default([]),
  }),
  {
    rounds_within_plan: rule(
      "No more rounds are completed than were asked for.",
      le("completed_round_count", "planned_round_count"),
    ),
    min_selected_within_available: rule(
      "No more clients are asked than must be connected.",
      le("min_selected_client_count", "min_available_client_count"),
    ),
    rounds_in_order: rule(
      "Rounds are listed from the first to the last, each once.",
      and(ascending("rounds[].round"), unique("rounds[].round")),
    ),
    // A round may be at work, or have failed, and the next gone on.
    rounds_were_completed: warn(
      "No round is listed that was not completed.",
      each("rounds[]", le("round", "$.completed_round_count")),
    ),
    // A server that waits in vain goes on with a round in which nobody is asked.
    enough_were_connected: warn(
      "A round begins when enough clients are connected.",
      each(
        "rounds[]",
        or(ge("available_client_count", "$.min_available_client_count"), eq("round", 0)),
      ),
    ),
    enough_were_asked: warn(
      "A round asks enough clients.",
      each(
        "rounds[]",
        or(ge("selected_client_count", "$.min_selected_client_count"), eq("round", 0)),
      ),
    ),
    privacy_only_falls: rule(
      "Privacy that was lost does not come back.",
      ascending("rounds[].cumulative_epsilon"),
    ),
  },
).meta({ id: "FederatedTraining", title: "Federated training" });
export type FederatedTraining = z.infer<typeof FederatedTraining>;
