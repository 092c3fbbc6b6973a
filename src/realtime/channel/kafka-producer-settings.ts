/**
 * How producers write to a channel of Kafka (`ProducerConfig`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { add, eq, ge, gt, has, le, lit, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Milliseconds } from "../../core/units.js";

/**
 * Who must have a record before a producer counts it as written (`acks`).
 *
 * - `none`: nobody (0).
 * - `leader`: the broker that leads the partition (1).
 * - `all`: all replicas that are in sync (-1).
 */
export const KafkaAcks = z
  .enum({ NONE: "none", LEADER: "leader", ALL: "all" })
  .meta({ id: "KafkaAcks", title: "Acknowledgement" });
export type KafkaAcks = z.infer<typeof KafkaAcks>;

/** How producers write to a channel of Kafka. Kafka refuses what its rules refuse. */
export const KafkaProducerSettings = withRules(
  closed({
    /** Who must have a record before it counts as written. */
    acks: KafkaAcks.default("all"),
    /** Whether brokers drop what comes twice from one run of a producer. Absent: not known. */
    is_idempotent: z.boolean().optional(),
    /** What the names of its transactions begin with. Absent: there are none. */
    transactional_id_prefix: ForeignId.optional(),
    /** How many requests wait for an answer at one broker: 1 to 2^31 - 1. */
    max_in_flight_count: z.int().min(1).max(2_147_483_647).optional(),
    /** How often a request is sent again: 0 to 2^31 - 1. */
    max_retry_count: z.int().min(0).max(2_147_483_647).optional(),
    /** How long a batch waits for more records. */
    linger_ms: Milliseconds.optional(),
    /** How many bytes of one partition go into a batch: 0 to 2^31 - 1. */
    batch_bytes: z.int().min(0).max(2_147_483_647).optional(),
    /** How long a request waits for an answer. */
    request_timeout_ms: Milliseconds.optional(),
    /** How long a record is tried, from when it is given to the producer. */
    delivery_timeout_ms: Milliseconds.optional(),
  }),
  {
    idempotent_waits_for_all: rule(
      "An idempotent producer waits for all replicas.",
      when(eq("is_idempotent", true), eq("acks", lit("all"))),
      "acks",
    ),
    idempotent_keeps_few_open: rule(
      "An idempotent producer has at most five requests open.",
      when(eq("is_idempotent", true), le("max_in_flight_count", 5)),
      "max_in_flight_count",
    ),
    idempotent_tries_again: rule(
      "An idempotent producer tries again.",
      when(eq("is_idempotent", true), gt("max_retry_count", 0)),
      "max_retry_count",
    ),
    transactions_are_idempotent: rule(
      "A producer with transactions is idempotent.",
      when(has("transactional_id_prefix"), eq("is_idempotent", true)),
      "is_idempotent",
    ),
    delivery_has_time: rule(
      "A record is tried as long as a batch waits and a request takes.",
      ge("delivery_timeout_ms", add("linger_ms", "request_timeout_ms")),
    ),
  },
).meta({ id: "KafkaProducerSettings", title: "Settings of producers of Kafka" });
export type KafkaProducerSettings = z.infer<typeof KafkaProducerSettings>;
