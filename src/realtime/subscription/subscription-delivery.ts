/**
 * Where and how a subscriber gets its events (CloudEvents Subscriptions API 0.1, section 3.2.2). No
 * address holds a user or a password: secrets are pointed at.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Text } from "../../core/text.js";
import { Seconds } from "../../core/units.js";

/** An address with one of these schemes, without a user: at most 2048 characters. */
const sink = (schemes: string) =>
  z
    .string()
    .max(2048)
    .regex(new RegExp(`^(?:${schemes})://[A-Za-z0-9._~:,\\[\\]-]{1,512}(?:[/?][!-~]*)?$`), {
      error: `Expected an address with the scheme ${schemes.replaceAll("|", " or ")}, without a user.`,
    });

/** Pushed by HTTP. */
export const HttpDelivery = closed({
  /** Tells this protocol from the others. */
  protocol: z.literal("http"),
  /** Where events are sent. */
  sink: sink("https|http"),
  /** The method. */
  method: z.enum({ POST: "POST", PUT: "PUT" }).default("POST"),
}).meta({ id: "HttpDelivery", title: "Delivery by HTTP" });
export type HttpDelivery = z.infer<typeof HttpDelivery>;

/** Published to a topic of an MQTT broker. */
export const MqttDelivery = closed({
  /** Tells this protocol from the others. */
  protocol: z.enum({ MQTT3: "mqtt3", MQTT5: "mqtt5" }),
  /** The broker. */
  sink: sink("mqtts|mqtt|wss|ws"),
  /** The topic, without wildcards: 1 to 1024 characters. */
  topic_name: z
    .string()
    .max(1024)
    .regex(/^[ -"$-*,-~]+$/, { error: "Expected a topic without the wildcards # and +." }),
  /** How often a message may come: 0 at most once, 1 at least once, 2 exactly once. */
  qos: z.int().min(0).max(2).default(1),
  /** Whether the broker keeps the last message for those who subscribe later. */
  retain: z.boolean().default(false),
  /** How long the broker keeps a message for a subscriber. Absent: for ever. */
  expiry_s: Seconds.optional(),
}).meta({ id: "MqttDelivery", title: "Delivery by MQTT" });
export type MqttDelivery = z.infer<typeof MqttDelivery>;

/** Sent to a node of an AMQP 1.0 container. */
export const AmqpDelivery = closed({
  /** Tells this protocol from the others. */
  protocol: z.literal("amqp"),
  /** The container. */
  sink: sink("amqps|amqp|wss|ws"),
  /** The node. Absent: the path of the sink. */
  address: Text.min(1).max(1024).optional(),
  /** The name of the link. Absent: made up. */
  link_name: Text.min(1).max(256).optional(),
  /** Whether the other side says that it has a message. */
  sender_settlement_mode: z
    .enum({ SETTLED: "settled", UNSETTLED: "unsettled" })
    .default("unsettled"),
}).meta({ id: "AmqpDelivery", title: "Delivery by AMQP" });
export type AmqpDelivery = z.infer<typeof AmqpDelivery>;

/** Written to a topic of Kafka. */
export const KafkaDelivery = closed({
  /** Tells this protocol from the others. */
  protocol: z.literal("kafka"),
  /** The brokers. */
  sink: sink("kafka"),
  /** The topic: 1 to 249 letters, digits, `.`, `_` and `-`. */
  topic_name: z.string().regex(/^[A-Za-z0-9._-]{1,249}$/, {
    error: "Expected 1 to 249 letters, digits, '.', '_' or '-'.",
  }),
  /** The attribute whose value is the key of a message. Absent: messages have none. */
  partition_key_extractor: Text.min(1).max(256).optional(),
  /** How the producer is called. */
  client_id: Text.min(1).max(256).optional(),
  /** Who must have a message: nobody, the leader, or all replicas in step. */
  acks: z.enum({ NONE: "0", LEADER: "1", ALL: "all" }).default("all"),
}).meta({ id: "KafkaDelivery", title: "Delivery by Kafka" });
export type KafkaDelivery = z.infer<typeof KafkaDelivery>;

/** Published under a subject of NATS. */
export const NatsDelivery = closed({
  /** Tells this protocol from the others. */
  protocol: z.literal("nats"),
  /** The server. */
  sink: sink("nats|tls"),
  /** The subject, without wildcards. */
  subject: z.string().regex(/^[!-)+-=?-~]{1,255}$/, {
    error: "Expected a subject of 1 to 255 characters without the wildcards * and >.",
  }),
}).meta({ id: "NatsDelivery", title: "Delivery by NATS" });
export type NatsDelivery = z.infer<typeof NatsDelivery>;

/** Where and how a subscriber gets its events, told apart by `protocol`. */
export const SubscriptionDelivery = z
  .discriminatedUnion("protocol", [
    HttpDelivery,
    MqttDelivery,
    AmqpDelivery,
    KafkaDelivery,
    NatsDelivery,
  ])
  .meta({ id: "SubscriptionDelivery", title: "Delivery of a subscription" });
export type SubscriptionDelivery = z.infer<typeof SubscriptionDelivery>;
