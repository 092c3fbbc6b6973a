/**
 * The screen of an app on which an event happened (Segment `screen` calls).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../core/closed.js";
import { Text } from "../core/text.js";

/** The screen of an app on which an event happened. */
export const AppScreen = closed({
  /** The name that the app gives it: at most 255 characters. */
  name: Text.max(255).optional(),
  /** The part of the app it belongs to: at most 255 characters. */
  category: Text.max(255).meta({ impersonal: true }).optional(),
}).meta({ id: "AppScreen", title: "Screen of an app" });
export type AppScreen = z.infer<typeof AppScreen>;
