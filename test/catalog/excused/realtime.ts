/**
 * Fields of `realtime` that look personal by their words, and hold nothing personal.
 *
 * @module
 */

export const realtime: Readonly<Record<string, string>> = {
  "AmqpDelivery.address": "A queue or topic of a broker.",
  "EventDeprecation.migration_uri": "A page of instructions.",
  "KafkaDelivery.client_id": "The name of a program.",
  "NatsDelivery.subject": "A topic, as NATS calls it.",
  "RegisteredSchema.subject": "The name under which a schema is registered.",
  "StreamEvent.data_schema": "The address of a schema.",
  "StreamEvent.sequence": "A place in an order.",
  "StreamingChannel.address": "A topic or queue of a broker.",
  "Subscription.credential_ref": "Where a secret is kept, never the secret.",
};
