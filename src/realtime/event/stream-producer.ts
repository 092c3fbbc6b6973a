/**
 * Who wrote a message, as brokers know it when they look for duplicates (Kafka, Pulsar).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { atLeastOne, has, together, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count } from "../../core/units.js";
import { KafkaProducerEpoch } from "./kafka-producer-epoch.js";

/** Who wrote a message, and which of their messages it is. */
export const StreamProducer = withRules(
  closed({
    /** Their name: Kafka's `client.id`, Pulsar's `producer_name`; 1 to 255 characters. */
    name: Text.min(1).max(255).optional(),
    /** The number that Kafka gave an idempotent producer. Absent: it is none, Kafka's -1. */
    producer_id: Count.optional(),
    /** Which run of that producer: a newer one shuts out those before. */
    producer_epoch: KafkaProducerEpoch.optional(),
    /** Which of their messages it is: in Kafka by partition, in Pulsar by name. */
    sequence_number: Count.optional(),
  }),
  {
    id_with_epoch: rule(
      "A producer's number comes with its epoch.",
      together("producer_id", "producer_epoch"),
      "producer_epoch",
    ),
    sequence_has_a_producer: rule(
      "Whoever numbers messages has a name or a number.",
      when(has("sequence_number"), atLeastOne("name", "producer_id")),
      "sequence_number",
    ),
  },
).meta({ id: "StreamProducer", title: "Producer of a message" });
export type StreamProducer = z.infer<typeof StreamProducer>;
