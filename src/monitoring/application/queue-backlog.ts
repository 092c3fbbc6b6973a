/**
 * How much work waits in a queue (OpenTelemetry `messaging.*`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { eq, has, le, not, when } from "../../core/rules/expression.js";
import { warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { Count, Milliseconds } from "../../core/units.js";

/** How much work waits in a queue, at the end of the time; what is counted is counted in the time. */
export const QueueBacklog = withRules(
  closed({
    /** The queue, topic or subscription. */
    name: Name,
    /** The product: `kafka`, `rabbitmq`, `aws_sqs`. Absent: a queue in the process. */
    system: Text.min(1).max(64).optional(),
    /** The group of consumers whose work it is. */
    consumer_group: Name.optional(),
    /** Messages that wait: the lag of a log. */
    depth_count: Count,
    /** Messages that are meant to wait at most. Absent: no limit. */
    limit_count: Count.optional(),
    /** Messages that somebody works on. They do not wait. */
    in_flight_count: Count.optional(),
    /** For how long the oldest has waited. Absent when none waits. */
    oldest_age_ms: Milliseconds.optional(),
    /** Messages put in. */
    enqueued_count: Count.optional(),
    /** Messages taken out. */
    dequeued_count: Count.optional(),
    /** Messages given up on. */
    dead_letter_count: Count.optional(),
    /** Who works on it. */
    consumer_count: Count.optional(),
  }),
  {
    depth_within_limit: warn(
      // Brokers check the limit of a distributed queue now and then.
      "No more messages wait than are meant to.",
      le("depth_count", "limit_count"),
      "depth_count",
    ),
    empty_has_no_age: warn(
      // Some brokers report 0 here, or count and age of different instants.
      "Where nothing waits, nothing is old.",
      when(eq("depth_count", 0), not(has("oldest_age_ms"))),
      "oldest_age_ms",
    ),
  },
).meta({ id: "QueueBacklog", title: "Backlog of a queue" });
export type QueueBacklog = z.infer<typeof QueueBacklog>;
