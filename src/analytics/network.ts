/**
 * How a device was connected (Segment `context.network`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Text } from "../core/text.js";

/** How the device was connected. */
export const Network = closed({
  /** Over Bluetooth. */
  bluetooth: z.boolean().optional(),
  /** Over a mobile network. */
  cellular: z.boolean().optional(),
  /** Over a wireless local network. */
  wifi: z.boolean().optional(),
  /** Who runs the network: at most 255 characters. */
  carrier: Text.max(255).optional(),
}).meta({ id: "Network", title: "Network" });
export type Network = z.infer<typeof Network>;
