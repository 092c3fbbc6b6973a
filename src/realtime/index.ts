/**
 * Streams: events on their way, the channels that carry them, and what is counted meanwhile.
 *
 * @module
 */
export { BatchCodec, BatchCompression } from "./batch/batch-compression.js";
export { BatchCloseReason, BatchLimits } from "./batch/batch-limits.js";
export { BatchError, BatchOutcome } from "./batch/batch-outcome.js";
export { KafkaBatchCompaction, KafkaRecordBatch } from "./batch/kafka-record-batch.js";
export {
  ChannelConsumerGroup,
  ConsumerGroupState,
  ConsumerOffset,
  ConsumerSharing,
  KafkaIsolationLevel,
  OffsetReset,
} from "./channel/channel-consumer-group.js";
export { ChannelPartition } from "./channel/channel-partition.js";
export { endOffset, partitionLag } from "./channel/consumer-lag.js";
export { KafkaPartition, KafkaTopicName } from "./channel/kafka-name.js";
export { KafkaAcks, KafkaProducerSettings } from "./channel/kafka-producer-settings.js";
export { KafkaTimestampType } from "./channel/kafka-timestamp-type.js";
export { KafkaCleanupPolicy, KafkaTopic } from "./channel/kafka-topic.js";
export { PulsarTopic } from "./channel/pulsar-topic.js";
export { compareRedisEntryIds, RedisEntryId } from "./channel/redis-entry-id.js";
export { RedisStream } from "./channel/redis-stream.js";
export { DeliveryGuarantee, ProcessingMode } from "./delivery-guarantee.js";
export { DeadLetterState, StreamDeadLetterReason } from "./event/dead-letter-state.js";
export { Base64Text, EventExtensions, UriReference } from "./event/event-attribute.js";
export { EventData } from "./event/event-data.js";
export { DeliveryError, EventDelivery, EventDeliveryStatus } from "./event/event-delivery.js";
export { EventDeprecation } from "./event/event-deprecation.js";
export { KafkaProducerEpoch } from "./event/kafka-producer-epoch.js";
export {
  RegisteredSchema,
  SchemaCompatibility,
  StreamSchemaFormat,
} from "./event/registered-schema.js";
export { StreamHeader } from "./event/stream-header.js";
export {
  KafkaPosition,
  KinesisPosition,
  PulsarPosition,
  RedisPosition,
  StreamPosition,
} from "./event/stream-position.js";
export { StreamProducer } from "./event/stream-producer.js";
export { EventBatch, EventBatchStatus } from "./event-batch.js";
export { murmur2 } from "./partition/murmur2.js";
export { type PartitionedEvent, partitionKey } from "./partition/partition-key.js";
export { partitionOf } from "./partition/partition-of.js";
export { hiveValue, partitionPath } from "./partition/partition-path.js";
export { PartitionStrategy } from "./partition/partition-strategy.js";
export { RealtimeMetrics } from "./realtime-metrics.js";
export { StreamEvent } from "./stream-event.js";
export { StreamingChannel, StreamingChannelStatus, StreamTransport } from "./streaming-channel.js";
export {
  type CloudEventsFilter,
  type CloudEventsFilterProblem,
  fromCloudEventsFilter,
  type ReadFilter,
  toCloudEventsFilter,
} from "./subscription/cloud-events-filter.js";
export {
  cloudEventAttributes,
  type EventAttributes,
  type EventFilter,
  isSubscribedTo,
  matches,
} from "./subscription/matches.js";
export {
  AmqpDelivery,
  HttpDelivery,
  KafkaDelivery,
  MqttDelivery,
  NatsDelivery,
  SubscriptionDelivery,
} from "./subscription/subscription-delivery.js";
export {
  FilterTerm,
  GroupFilter,
  InnerGroupFilter,
  InnerNotFilter,
  NotFilter,
  SubscriptionFilter,
  TermFilter,
} from "./subscription/subscription-filter.js";
export { Subscription } from "./subscription.js";
export {
  type CloseFrameProblem,
  closeFrameProblems,
  isSendableCloseCode,
  localCloseCodes,
  webSocketCloseCodes,
} from "./websocket/close-code.js";
export {
  type WebSocketLogProblem,
  webSocketLogProblems,
  webSocketRoundTrips,
} from "./websocket/connection-problems.js";
export {
  canWebSocketMove,
  WebSocketState,
  webSocketTransitions,
} from "./websocket/connection-state.js";
export { ControlPayload } from "./websocket/frame-payload.js";
export { WebSocketClose } from "./websocket/websocket-close.js";
export {
  HandshakeHttpVersion,
  WebSocketConnect,
  WebSocketSubprotocol,
} from "./websocket/websocket-connect.js";
export { WebSocketPing, WebSocketPong } from "./websocket/websocket-control.js";
export { WebSocketError, WebSocketErrorReason } from "./websocket/websocket-error.js";
export { WebSocketHappening } from "./websocket/websocket-happening.js";
export { WebSocketMessage } from "./websocket/websocket-message.js";
export { WebSocketEvent } from "./websocket-event.js";
export { InputWatermark } from "./window/input-watermark.js";
export {
  combinedWatermark,
  type InputProgress,
  isLate,
  isWindowExpired,
  windowsOpenTo,
} from "./window/lateness.js";
export {
  GlobalWindow,
  HoppingWindow,
  SessionWindow,
  StreamWindow,
  TumblingWindow,
} from "./window/stream-window.js";
export { StreamTimeDomain } from "./window/time-domain.js";
export { WindowAggregation } from "./window/window-aggregation.js";
export { MetricTrend, WindowChange } from "./window/window-change.js";
export { AccumulationMode, FiringTiming, WindowFiring } from "./window/window-firing.js";
export { DeviationKind, WindowQuantile, WindowStatistics } from "./window/window-statistics.js";
export { sessionsOf, type WindowSpan, windowsOf } from "./window/windows-of.js";
