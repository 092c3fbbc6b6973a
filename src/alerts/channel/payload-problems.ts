/**
 * Which limits of its channel a message breaks, before it is sent.
 *
 * @module
 */
import type { AlertChannelType } from "./alert-channel-type.js";
import type { ChannelMessage } from "./channel-message.js";
import { smsSegments } from "./sms-segments.js";

/** A limit that a message breaks. */
export interface ChannelPayloadProblem {
  /** What is limited, such as `section_characters`. */
  readonly limit: string;
  /** How much it may be; of a routing key, how much it must be. */
  readonly allowed: number;
  /** How much it is. */
  readonly found: number;
}

/** A limit of a channel, and how a message is held against it. */
interface Limit<Message> {
  readonly limit: string;
  readonly allowed: number | ((message: Message) => number);
  /** Whether less is refused as well. */
  readonly isExact?: true;
  /** Every measure to which the limit applies: one for each section, say. */
  readonly measures: (message: Message) => readonly number[];
}

type MessageOf<Kind extends AlertChannelType> = Extract<ChannelMessage, { readonly kind: Kind }>;

type Limits = { readonly [Kind in AlertChannelType]: readonly Limit<MessageOf<Kind>>[] };

/** Characters where nobody says how they are counted: UTF-16 code units, the larger measure. */
const length = (text: string | undefined) => (text === undefined ? [] : [text.length]);
/** Characters as Alertmanager counts them for PagerDuty and Opsgenie: code points. */
const codePoints = (text: string | undefined) => (text === undefined ? [] : [[...text].length]);
const bytes = (text: string | undefined) =>
  text === undefined ? [] : [new TextEncoder().encode(text).length];
const textsOf = (blocks: MessageOf<"slack">["blocks"], ...types: string[]) =>
  blocks.filter(({ type }) => types.includes(type)).flatMap(({ text }) => length(text));

const limits: Limits = {
  email: [
    // RFC 5321, 4.5.3.1.8: the smallest number that a server must take.
    { limit: "recipients", allowed: 100, measures: ({ recipientCount }) => [recipientCount] },
    // RFC 5322, 2.1.1: 998 octets a line. A subject that is longer must be folded or encoded.
    { limit: "subject_bytes", allowed: 989, measures: ({ subject }) => bytes(subject) },
    {
      limit: "line_bytes",
      allowed: 998,
      measures: ({ body }) => body.split(/\r?\n/).flatMap(bytes),
    },
  ],
  // docs.slack.dev, Block Kit: what is larger is refused. Slack's changelog of April 2018: a text of
  // more than 40000 characters is cut off.
  slack: [
    { limit: "blocks", allowed: 50, measures: ({ blocks }) => [blocks.length] },
    {
      limit: "section_characters",
      allowed: 3000,
      measures: ({ blocks }) => textsOf(blocks, "section"),
    },
    {
      limit: "header_characters",
      allowed: 150,
      measures: ({ blocks }) => textsOf(blocks, "header"),
    },
    {
      limit: "fields",
      allowed: 10,
      measures: ({ blocks }) => blocks.map(({ fields = [] }) => fields.length),
    },
    {
      limit: "field_characters",
      allowed: 2000,
      measures: ({ blocks }) => blocks.flatMap(({ fields = [] }) => fields.flatMap(length)),
    },
    { limit: "text_characters", allowed: 40_000, measures: ({ text }) => length(text) },
  ],
  // Microsoft Learn, "Limits and specifications for Microsoft Teams": "approximately 28 KB", so that
  // a message just below may be refused.
  teams: [{ limit: "body_bytes", allowed: 28_672, measures: ({ body }) => bytes(body) }],
  // PagerDuty, "Send an alert event". The sizes of summary and body (512 KB, of 1000 bytes) are those
  // of Alertmanager's `notify/pagerduty`; that of the key those of InfluxData's `pagerduty.sendEvent`.
  pagerduty: [
    {
      limit: "routing_key_characters",
      allowed: 32,
      isExact: true,
      measures: ({ routingKey }) => length(routingKey),
    },
    {
      limit: "dedup_key_characters",
      allowed: 255,
      measures: ({ dedupKey }) => codePoints(dedupKey),
    },
    { limit: "summary_characters", allowed: 1024, measures: ({ summary }) => codePoints(summary) },
    { limit: "body_bytes", allowed: 512_000, measures: ({ body }) => bytes(body) },
  ],
  // Opsgenie, "Alerts and alert fields"; the source: published schemas of "Create alert".
  opsgenie: [
    { limit: "message_characters", allowed: 130, measures: ({ message }) => codePoints(message) },
    { limit: "alias_characters", allowed: 512, measures: ({ alias }) => codePoints(alias) },
    {
      limit: "description_characters",
      allowed: 15_000,
      measures: ({ description }) => codePoints(description),
    },
    { limit: "entity_characters", allowed: 512, measures: ({ entity }) => codePoints(entity) },
    { limit: "source_characters", allowed: 100, measures: ({ source }) => codePoints(source) },
    { limit: "tags", allowed: 20, measures: ({ tags = [] }) => [tags.length] },
    { limit: "tag_characters", allowed: 50, measures: ({ tags = [] }) => tags.flatMap(codePoints) },
  ],
  sms: [
    {
      limit: "segments",
      allowed: ({ maxSegmentCount }) => maxSegmentCount,
      measures: ({ text }) => [smsSegments(text).segmentCount],
    },
  ],
  phone: [],
  // Firebase, "About FCM messages", and RFC 8030, 7.2: 4096 bytes; Apple, "Sending notification
  // requests to APNs": the same, and 64 bytes of `apns-collapse-id`.
  push: [
    { limit: "payload_bytes", allowed: 4096, measures: ({ payload }) => bytes(payload) },
    { limit: "collapse_id_bytes", allowed: 64, measures: ({ collapseId }) => bytes(collapseId) },
  ],
  webhook: [],
};

/** The limits of its channel that a message breaks: one for each place that does. */
export function channelPayloadProblems(message: ChannelMessage): ChannelPayloadProblem[] {
  switch (message.kind) {
    case "email":
      return broken(limits.email, message);
    case "slack":
      return broken(limits.slack, message);
    case "teams":
      return broken(limits.teams, message);
    case "pagerduty":
      return broken(limits.pagerduty, message);
    case "opsgenie":
      return broken(limits.opsgenie, message);
    case "sms":
      return broken(limits.sms, message);
    case "phone":
      return broken(limits.phone, message);
    case "push":
      return broken(limits.push, message);
    case "webhook":
      return broken(limits.webhook, message);
  }
}

function broken<Message>(of: readonly Limit<Message>[], message: Message): ChannelPayloadProblem[] {
  return of.flatMap(({ limit, allowed: most, isExact, measures }) => {
    const allowed = typeof most === "number" ? most : most(message);
    return measures(message)
      .filter((found) => (isExact ? found !== allowed : found > allowed))
      .map((found) => ({ limit, allowed, found }));
  });
}
