/**
 * The ways by which people and programs are told of alerts.
 *
 * @module
 */
import * as z from "zod";

/**
 * A way by which people and programs are told of alerts.
 *
 * - `email`: e-mail.
 * - `slack`, `teams`: a channel of a chat.
 * - `pagerduty`, `opsgenie`: a system that calls whoever is on call.
 * - `sms`, `phone`: a text or a call on a telephone.
 * - `push`: a notice on a device.
 * - `webhook`: a request to an address of the receiver's own.
 */
export const AlertChannelType = z
  .enum({
    EMAIL: "email",
    SLACK: "slack",
    TEAMS: "teams",
    PAGERDUTY: "pagerduty",
    OPSGENIE: "opsgenie",
    SMS: "sms",
    PHONE: "phone",
    PUSH: "push",
    WEBHOOK: "webhook",
  })
  .meta({ id: "AlertChannelType", title: "Type of alert channel" });
export type AlertChannelType = z.infer<typeof AlertChannelType>;
