/**
 * The code that measured (OTLP, `InstrumentationScope`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../core/closed.js";
import { FreeForm } from "../core/free-form.js";
import { Name, Text } from "../core/text.js";

/** The code that measured. */
export const InstrumentationScope = closed({
  /** The library or module. */
  name: Name,
  /** Its version, in its own spelling: at most 64 characters. */
  version: Text.min(1).max(64).optional(),
  /** What else is known of it. */
  attributes: FreeForm.optional(),
}).meta({ id: "InstrumentationScope", title: "Instrumentation scope" });
export type InstrumentationScope = z.infer<typeof InstrumentationScope>;
