/**
 * How far a group is behind in a partition, by what it can read.
 *
 * @module
 */
import type { KafkaIsolationLevel, OffsetReset } from "./channel-consumer-group.js";
import type { ChannelPartition } from "./channel-partition.js";

/**
 * To where a group can read a partition: the last stable offset when it reads what is committed
 * only, else the high watermark; undefined when that is not known (`KafkaConsumer.endOffsets`).
 */
export function endOffset(
  partition: Pick<ChannelPartition, "last_stable_offset" | "high_watermark">,
  isolation: KafkaIsolationLevel,
): number | undefined {
  return isolation === "read_committed" ? partition.last_stable_offset : partition.high_watermark;
}

/**
 * How far a group is behind in a partition, in offsets; never below 0, and undefined when nobody can
 * tell. Where it has committed nothing, or what it committed is no longer kept, it depends on where
 * it begins: at the first offset, at the end (a lag of 0), or not at all.
 */
export function partitionLag(
  partition: Pick<ChannelPartition, "log_start_offset" | "last_stable_offset" | "high_watermark">,
  committed: number | undefined,
  isolation: KafkaIsolationLevel,
  reset: OffsetReset,
): number | undefined {
  const end = endOffset(partition, isolation);
  if (end === undefined) return undefined;
  const start = partition.log_start_offset;
  const isLost = committed === undefined || (start !== undefined && committed < start);
  if (!isLost) return Math.max(0, end - committed);
  if (reset === "latest") return 0;
  return reset === "earliest" && start !== undefined ? Math.max(0, end - start) : undefined;
}
