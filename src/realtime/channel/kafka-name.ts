/**
 * The names of topics and the numbers of partitions in Kafka.
 *
 * @module
 */
import * as z from "zod";

/**
 * The name of a topic in Kafka: 1 to 249 letters, digits, `.`, `_` and `-`, and neither `.` nor `..`,
 * which name folders. Two topics whose names differ in `.` and `_` only collide in Kafka's metrics.
 */
export const KafkaTopicName = z
  .string()
  .max(249)
  .regex(/^(?:[A-Za-z0-9_-]|\.[A-Za-z0-9_-]|\.\.[A-Za-z0-9._-])[A-Za-z0-9._-]*$/, {
    error: "Expected 1 to 249 letters, digits, '.', '_' or '-', and neither '.' nor '..'.",
  });
export type KafkaTopicName = z.infer<typeof KafkaTopicName>;

/** The number of a partition, from 0 to 2^31 - 2. */
export const KafkaPartition = z.int().min(0).max(2_147_483_646);
export type KafkaPartition = z.infer<typeof KafkaPartition>;
