/**
 * Topics of Pulsar: where they stand, and how many bookies keep their entries.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { le } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Seconds } from "../../core/units.js";

const Bookies = z.int().min(1).max(1000);

/** A topic of Pulsar. What is absent is not known, or as its namespace has it. */
export const PulsarTopic = withRules(
  closed({
    /** Tells this kind from the others. */
    kind: z.literal("pulsar"),
    /** Whether its messages outlive the broker that has them. */
    is_persistent: z.boolean().default(true),
    /** The tenant, in Pulsar's sense: 1 to 255 characters. */
    pulsar_tenant: Text.min(1).max(255),
    /** The namespace: 1 to 255 characters. */
    namespace: Text.min(1).max(255),
    /** Its name within the namespace: 1 to 512 characters. */
    topic: Text.min(1).max(512),
    /** Its partitions. Zero: it is a topic without partitions. */
    partition_count: z.int().min(0).max(65_535).default(0),
    /** How many bookies the entries of a ledger are spread over. */
    ensemble_size: Bookies.optional(),
    /** How many of them keep each entry. */
    write_quorum: Bookies.optional(),
    /** How many must have it before it counts as written. */
    ack_quorum: Bookies.optional(),
    /** How long acknowledged messages are kept. */
    retention_s: Seconds.optional(),
    /** After how long a message counts as acknowledged, whether it was or not. */
    message_ttl_s: Seconds.optional(),
    /** Whether messages that a producer sends twice are kept once. */
    is_deduplicated: z.boolean().optional(),
  }),
  {
    entries_within_ensemble: rule(
      "No more bookies keep an entry than there are.",
      le("write_quorum", "ensemble_size"),
    ),
    acks_within_entries: rule(
      "No more bookies must have an entry than keep it.",
      le("ack_quorum", "write_quorum"),
    ),
  },
).meta({ id: "PulsarTopic", title: "Topic of Pulsar" });
export type PulsarTopic = z.infer<typeof PulsarTopic>;
