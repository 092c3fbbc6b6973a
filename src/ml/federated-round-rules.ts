/**
 * What holds of the clients of a round, and of what they come to together (Flower `FedAvg`).
 *
 * @module
 */
import {
  add,
  and,
  count,
  div,
  each,
  eq,
  gt,
  le,
  lit,
  mul,
  near,
  notLater,
  sum,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";

/** Weights and losses are often told to four digits. */
const rounding = { abs: 1e-3 };
const looseRounding = { rel: 1e-3 };

const clientsAreListed = and(
  gt(count("clients[]"), 0),
  eq(count("clients[]"), "completed_client_count"),
);

/** What holds of a round. */
export const federatedRoundRules = {
  answers_within_selected: rule(
    "No more clients answer or fail than were asked.",
    le(add("completed_client_count", "failed_client_count"), "selected_client_count"),
    "completed_client_count",
  ),
  selected_within_available: rule(
    "No more clients are asked than are connected.",
    le("selected_client_count", "available_client_count"),
  ),
  clients_answered: rule(
    "No more clients are listed than answered.",
    le(count("clients[]"), "completed_client_count"),
    "clients",
  ),
  clients_once: rule("Each client answers once.", unique("clients[].client_id")),
  weights_sum_to_one: rule(
    "The weights of all clients sum to 1.",
    when(
      and(gt(count("clients[]"), 0), eq(count("clients[].weight_ratio"), "completed_client_count")),
      near(sum("clients[].weight_ratio"), 1, rounding),
    ),
    "clients",
  ),
  weight_by_examples: rule(
    "Where examples weigh, a client's weight is its share of them.",
    when(
      and(
        eq("weighting", lit("examples")),
        clientsAreListed,
        gt(sum("clients[].example_count"), 0),
      ),
      each(
        "clients[]",
        near("weight_ratio", div("example_count", sum("$.clients[].example_count")), rounding),
      ),
    ),
  ),
  weight_is_uniform: rule(
    "Where all weigh alike, a client's weight is one divided by the clients.",
    when(
      and(eq("weighting", lit("uniform")), clientsAreListed),
      each("clients[]", near("weight_ratio", div(1, "$.completed_client_count"), rounding)),
    ),
  ),
  examples_add_up: rule(
    "The examples of all clients are those of the round.",
    when(clientsAreListed, eq("example_count", sum("clients[].example_count"))),
  ),
  loss_by_examples: rule(
    "The loss of all clients is theirs, each weighed by its examples.",
    when(
      and(clientsAreListed, eq(count("clients[].loss"), "completed_client_count")),
      near(
        mul("loss", sum("clients[].example_count")),
        sum("clients[]", mul("example_count", "loss")),
        looseRounding,
      ),
    ),
    "loss",
  ),
  evaluation_loss_by_examples: rule(
    "The loss of the averaged model is that of all clients, each weighed by its examples.",
    when(
      and(
        clientsAreListed,
        eq(count("clients[].evaluation_loss"), "completed_client_count"),
        eq(count("clients[].evaluation_example_count"), "completed_client_count"),
      ),
      near(
        mul("evaluation_loss", sum("clients[].evaluation_example_count")),
        sum("clients[]", mul("evaluation_example_count", "evaluation_loss")),
        looseRounding,
      ),
    ),
    "evaluation_loss",
  ),
  ends_after_start: rule(
    "A round does not end before it begins.",
    notLater("started_at", "completed_at"),
    "completed_at",
  ),
};
