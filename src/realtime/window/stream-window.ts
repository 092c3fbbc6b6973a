/**
 * How a stream is cut into windows of time (the Dataflow model; Apache Beam, Flink, Kafka Streams).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { div, gt, le, lt, sub } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";

/** A length of time in whole milliseconds: from 1 to 366 days. */
const WindowLength = z.int().min(1).max(31_622_400_000);

/**
 * By how much the first window begins after 1970 in UTC, in whole milliseconds; negative for before.
 * Absent: 0.
 */
const WindowOffset = z.int().min(-31_622_400_000).max(31_622_400_000).default(0);

/** Most windows that hold one instant: a window of a day that moves by a second has 86400. */
const mostOverlapping = 100_000;

/** Windows of one length, each of which begins where the one before it ends. */
export const TumblingWindow = withRules(
  closed({
    /** Tells this kind of window from the others. */
    kind: z.literal("tumbling"),
    /** How long a window is. */
    size_ms: WindowLength,
    /** By how much windows begin later than multiples of their size since 1970 in UTC. */
    offset_ms: WindowOffset,
  }),
  {
    offset_within_size: rule(
      "Windows are moved by less than their size.",
      lt("offset_ms", "size_ms"),
    ),
    negative_offset_within_size: rule(
      "Windows are moved back by less than their size.",
      gt("offset_ms", sub(0, "size_ms")),
    ),
  },
).meta({ id: "TumblingWindow", title: "Tumbling window" });
export type TumblingWindow = z.infer<typeof TumblingWindow>;

/** Windows of one length that begin at a fixed pace: most instants are in several of them. */
export const HoppingWindow = withRules(
  closed({
    /** Tells this kind of window from the others. */
    kind: z.literal("hopping"),
    /** How long a window is. */
    size_ms: WindowLength,
    /** How long after one window the next one begins. */
    slide_ms: WindowLength,
    /** By how much windows begin later than multiples of the slide since 1970 in UTC. */
    offset_ms: WindowOffset,
  }),
  {
    offset_within_slide: rule(
      "Windows are moved by less than their slide.",
      lt("offset_ms", "slide_ms"),
    ),
    negative_offset_within_slide: rule(
      "Windows are moved back by less than their slide.",
      gt("offset_ms", sub(0, "slide_ms")),
    ),
    // Kafka Streams and Spark refuse it. Beam and Flink take it, to look at samples of a stream.
    leaves_no_gap: warn(
      "The next window begins no later than this one ends, so that no event is left out.",
      le("slide_ms", "size_ms"),
      "slide_ms",
    ),
    overlap_is_bounded: rule(
      `An instant is in no more than ${mostOverlapping} windows.`,
      le(div("size_ms", "slide_ms"), mostOverlapping),
      "slide_ms",
    ),
  },
).meta({ id: "HoppingWindow", title: "Hopping window" });
export type HoppingWindow = z.infer<typeof HoppingWindow>;

/** Windows that last as long as events of one key come without a pause. */
export const SessionWindow = closed({
  /** Tells this kind of window from the others. */
  kind: z.literal("session"),
  /** How long nothing comes before a session is over. */
  gap_ms: WindowLength,
}).meta({ id: "SessionWindow", title: "Session window" });
export type SessionWindow = z.infer<typeof SessionWindow>;

/** One window that never ends: results come as triggers ask for them. */
export const GlobalWindow = closed({
  /** Tells this kind of window from the others. */
  kind: z.literal("global"),
}).meta({ id: "GlobalWindow", title: "Global window" });
export type GlobalWindow = z.infer<typeof GlobalWindow>;

/** How a stream is cut into windows of time. */
export const StreamWindow = z
  .discriminatedUnion("kind", [TumblingWindow, HoppingWindow, SessionWindow, GlobalWindow])
  .meta({ id: "StreamWindow", title: "Window of a stream" });
export type StreamWindow = z.infer<typeof StreamWindow>;
