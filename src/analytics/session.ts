/**
 * The visit in which an event happened (Snowplow `domain_sessionid`, `domain_sessionidx`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Instant } from "../core/instant.js";
import { OnlineId } from "../core/person.js";

/** The visit in which an event happened. */
export const Session = closed({
  /** Identifies the visit. */
  session_id: OnlineId,
  /** Which visit of this person it is, from 1. */
  session_number: z.int().min(1).optional(),
  /** When the visit began. */
  started_at: Instant.optional(),
}).meta({ id: "Session", title: "Session" });
export type Session = z.infer<typeof Session>;
