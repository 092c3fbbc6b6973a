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
  or,
  sub,
  sum,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";

/** Weights are often told to three digits. */
const rounding = { abs: 1e-3 };

/** What is left open when all of them are added: half of the third digit of each. */
const roundingOfSum = add(0.001, mul(0.0005, "completed_client_count"));

const clientsAreListed = and(
  gt(count("clients[]"), 0),
  eq(count("clients[]"), "completed_client_count"),
);

/** The mean of a field over the clients, each weighed by a number of examples. */
const isMean = (field: string, examples: string) => {
  const all = sum(`clients[].${examples}`);
  const mean = div(sum("clients[]", mul(examples, field)), all);
  return when(
    and(
      clientsAreListed,
      eq(count(`clients[].${field}`), "completed_client_count"),
      eq(count(`clients[].${examples}`), "completed_client_count"),
      gt(all, 0),
    ),
    or(near(field, mean, { rel: 1e-3 }), near(field, mean, { abs: 1e-4 })),
  );
};

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
      and(
        le(sub(sum("clients[].weight_ratio"), 1), roundingOfSum),
        le(sub(1, sum("clients[].weight_ratio")), roundingOfSum),
      ),
    ),
    "clients",
  ),
  // The sum over all clients is worked out once, as the examples of the round.
  weight_by_examples: rule(
    "Where examples weigh, a client's weight is its share of them.",
    when(
      and(eq("weighting", lit("examples")), clientsAreListed, gt("example_count", 0)),
      each("clients[]", near("weight_ratio", div("example_count", "$.example_count"), rounding)),
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
    "Where examples weigh, the loss of all clients is theirs, each weighed by its examples.",
    when(eq("weighting", lit("examples")), isMean("loss", "example_count")),
    "loss",
  ),
  evaluation_loss_by_examples: rule(
    "The loss of the averaged model is that of all clients, each weighed by its examples.",
    isMean("evaluation_loss", "evaluation_example_count"),
    "evaluation_loss",
  ),
  ends_after_start: rule(
    "A round does not end before it begins.",
    notLater("started_at", "completed_at"),
    "completed_at",
  ),
};
