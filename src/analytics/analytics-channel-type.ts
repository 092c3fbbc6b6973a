/**
 * Through what an event reached the platform (Snowplow `platform`, Segment `channel`).
 *
 * @module
 */
import * as z from "zod";

/**
 * Through what an event reached the platform.
 *
 * - `web`: a browser.
 * - `mobile`: an app on a phone or tablet.
 * - `desktop`: a program on a computer.
 * - `server`: a service, without a device of the user's.
 * - `tv`: a television or a box on one.
 * - `console`: a games console.
 * - `headset`: glasses for virtual or augmented reality.
 * - `vehicle`: a car.
 * - `iot`: a speaker or another thing on the network.
 * - `email`: an e-mail.
 * - `sms`: a text message.
 * - `push`: a notification.
 */
export const AnalyticsChannelType = z
  .enum({
    WEB: "web",
    MOBILE: "mobile",
    DESKTOP: "desktop",
    SERVER: "server",
    TV: "tv",
    CONSOLE: "console",
    HEADSET: "headset",
    VEHICLE: "vehicle",
    IOT: "iot",
    EMAIL: "email",
    SMS: "sms",
    PUSH: "push",
  })
  .meta({ id: "AnalyticsChannelType", title: "Channel" });
export type AnalyticsChannelType = z.infer<typeof AnalyticsChannelType>;
