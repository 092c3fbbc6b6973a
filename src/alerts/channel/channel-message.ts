/**
 * What is about to be sent through a channel, as far as its limits are concerned.
 *
 * @module
 */
import type { AlertChannelType } from "./alert-channel-type.js";

/** One block of a message in Slack. */
export interface SlackBlock {
  /** Its type, such as `section` or `header`. */
  readonly type: string;
  /** Its text, if it has one. */
  readonly text?: string;
  /** The texts of a section's two columns. */
  readonly fields?: readonly string[];
}

interface Messages {
  email: {
    readonly subject: string;
    /** The text as it goes over the wire: encoded, its lines ended by CR LF or LF. */
    readonly body: string;
    readonly recipientCount: number;
  };
  slack: { readonly text?: string; readonly blocks: readonly SlackBlock[] };
  /** The whole body of the request, as it is sent. */
  teams: { readonly body: string };
  pagerduty: {
    readonly routingKey: string;
    readonly dedupKey?: string;
    readonly summary: string;
    /** The whole body of the request, as it is sent. */
    readonly body: string;
  };
  opsgenie: {
    readonly message: string;
    readonly alias?: string;
    readonly description?: string;
    readonly entity?: string;
    readonly source?: string;
    readonly tags?: readonly string[];
  };
  /** The text, and the most parts that the channel allows (`max_segment_count`). */
  sms: { readonly text: string; readonly maxSegmentCount: number };
  phone: { readonly text: string };
  /** The payload as it is sent, and the id by which a later notice takes the place of this one. */
  push: { readonly payload: string; readonly collapseId?: string };
  webhook: { readonly body: string };
}

/** What is about to be sent, told apart by `kind`. */
export type ChannelMessage = {
  [Kind in AlertChannelType]: { readonly kind: Kind } & Messages[Kind];
}[AlertChannelType];
