/**
 * Whose clock the times of records in Kafka are by.
 *
 * @module
 */
import * as z from "zod";

/**
 * Whose clock the times of records in Kafka are by (`message.timestamp.type`).
 *
 * - `create_time`: the producer's, or what the producer says.
 * - `log_append_time`: the broker's, when it wrote the record.
 */
export const KafkaTimestampType = z
  .enum({ CREATE_TIME: "create_time", LOG_APPEND_TIME: "log_append_time" })
  .meta({ id: "KafkaTimestampType", title: "Type of a time in Kafka" });
export type KafkaTimestampType = z.infer<typeof KafkaTimestampType>;
