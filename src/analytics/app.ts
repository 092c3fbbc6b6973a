/**
 * The app or site in which an event happened (Segment `context.app`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../core/closed.js";
import { Text } from "../core/text.js";

/** The app or site in which an event happened. */
export const App = closed({
  /** Its name: at most 255 characters. */
  name: Text.max(255).meta({ impersonal: true }).optional(),
  /** Its version: at most 64 characters. */
  version: Text.max(64).meta({ impersonal: true }).optional(),
  /** The number of its build: at most 64 characters. */
  build: Text.max(64).meta({ impersonal: true }).optional(),
  /** Its name among all apps, such as `com.example.player`: at most 255 characters. */
  namespace: Text.max(255).meta({ impersonal: true }).optional(),
}).meta({ id: "App", title: "App" });
export type App = z.infer<typeof App>;
