/**
 * Whatever clients send, the averages of FedAvg hold, and others do not.
 *
 * @module
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { FederatedRound } from "../../../src/ml/training/federated-round.js";
import { issuesOf } from "../_issues.js";

interface Client {
  readonly example_count: number;
  readonly loss: number;
}

const total = (clients: readonly Client[]) =>
  clients.reduce((sum, { example_count }) => sum + example_count, 0);

/** A round as FedAvg works it out. */
function roundOf(clients: readonly Client[]) {
  const examples = total(clients);
  const weighted = clients.reduce((sum, each) => sum + each.example_count * each.loss, 0);
  return {
    round: 1,
    selected_client_count: clients.length,
    completed_client_count: clients.length,
    clients: clients.map((client, index) => ({
      ...client,
      client_id: `${index}`,
      ...(examples === 0 ? {} : { weight_ratio: client.example_count / examples }),
    })),
    example_count: examples,
    ...(examples === 0 ? {} : { loss: weighted / examples }),
  };
}

const client = fc.record({
  example_count: fc.nat({ max: 1_000_000 }),
  loss: fc.double({ min: 0, max: 100, noNaN: true }),
});

test("what FedAvg works out is accepted, whatever the clients", () => {
  fc.assert(
    fc.property(fc.array(client, { maxLength: 50 }), (clients) => {
      expect(issuesOf(FederatedRound, roundOf(clients))).toEqual([]);
    }),
  );
});

const two = roundOf([
  { example_count: 300, loss: 1 },
  { example_count: 100, loss: 3 },
]);

test.each<[string, object, string[]]>([
  ["each client weighed by its examples", { loss: 1.5 }, []],
  ["all clients weighed alike", { loss: 2 }, ["federated_round.loss_by_examples"]],
  [
    "clients left out, whose share nobody knows",
    { completed_client_count: 2, clients: two.clients.slice(1) },
    [],
  ],
  [
    "a client that answered late counts as failed",
    { selected_client_count: 3, failed_client_count: 1 },
    [],
  ],
  [
    "the averaged model is judged on other examples than it learns from",
    {
      clients: two.clients.map((each) => ({
        ...each,
        evaluation_example_count: 50,
        evaluation_loss: each.loss,
      })),
      evaluation_loss: 2,
    },
    [],
  ],
  [
    "weights that are all alike",
    { clients: two.clients.map((each) => ({ ...each, weight_ratio: 0.5 })) },
    ["federated_round.weight_by_examples"],
  ],
  [
    "the same, where the strategy says so",
    {
      weighting: "uniform",
      clients: two.clients.map((each) => ({ ...each, weight_ratio: 0.5 })),
    },
    [],
  ],
])("%s", (_, patch, expected) => {
  expect(issuesOf(FederatedRound, { ...two, ...patch })).toEqual(expected);
});
