/**
 * By what events are spread over the partitions of a channel.
 *
 * @module
 */
import * as z from "zod";

/**
 * By what events are spread over the partitions of a channel. Events of one partition keep their
 * order; a key that many events share makes one partition hot.
 *
 * - `tenant`: all events of a tenant together.
 * - `tenant_time`: those of a tenant within one hour of UTC.
 * - `key`: by the partition key that the event has.
 * - `subject`: those about one subject of a tenant.
 * - `source`: those of one source of a tenant.
 * - `type`: those of one type of a tenant.
 * - `correlation`: those of one undertaking of a tenant.
 * - `event`: each by its own id, evenly and the same again when it is sent again.
 * - `round_robin`: one partition after the other, whatever the event.
 */
export const PartitionStrategy = z
  .enum({
    TENANT: "tenant",
    TENANT_TIME: "tenant_time",
    KEY: "key",
    SUBJECT: "subject",
    SOURCE: "source",
    TYPE: "type",
    CORRELATION: "correlation",
    EVENT: "event",
    ROUND_ROBIN: "round_robin",
  })
  .meta({ id: "PartitionStrategy", title: "Partition strategy" });
export type PartitionStrategy = z.infer<typeof PartitionStrategy>;
