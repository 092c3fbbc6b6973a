/**
 * The runs of idempotent producers of Kafka.
 *
 * @module
 */
import * as z from "zod";

/** Which run of an idempotent producer: a number of 16 bits, from 0 to 32767. */
export const KafkaProducerEpoch = z.int().min(0).max(32_767);
export type KafkaProducerEpoch = z.infer<typeof KafkaProducerEpoch>;
