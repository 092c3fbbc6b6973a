/**
 * How the runtime of a service does (OpenTelemetry `process.*`, `jvm.*`, `nodejs.*`, `go.*`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { le } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { Bytes, Count, Ratio } from "../../core/units.js";
import { FileDescriptorUsage } from "../file-descriptor-usage.js";
import { LatencyDistribution } from "./latency-distribution.js";
import { GarbageCollection, RuntimeMemory } from "./runtime-memory.js";

/** How the runtime of a service does, at the end of the time. */
export const RuntimeMetrics = withRules(
  closed({
    /** Its name: `nodejs`, `OpenJDK Runtime Environment`, `go`, `cpython`. */
    name: Name,
    /** Its version: at most 64 characters. */
    version: Text.min(1).max(64).optional(),
    /** When the process was started. */
    started_at: Instant.optional(),
    /** Its time on processors: 100 is one whole processor, and more is possible. */
    cpu_percent: z.number().min(0).max(6_553_600).optional(),
    /** Memory of the process that is really there (resident). */
    memory_bytes: Bytes.optional(),
    /** Open files. */
    file_descriptors: FileDescriptorUsage.optional(),
    /** Threads. */
    thread_count: Count.optional(),
    /** Threads that do not keep the process alive. */
    daemon_thread_count: Count.optional(),
    /** Threads that wait for one another for ever. */
    deadlocked_thread_count: Count.optional(),
    /** Light threads that the runtime runs itself: goroutines, virtual threads, tasks. */
    light_thread_count: Count.optional(),
    /** The share of time in which the event loop did something. */
    event_loop_utilization_ratio: Ratio.optional(),
    /** How much later than meant the event loop came to a timer. */
    event_loop_delay: LatencyDistribution.optional(),
    /** Classes that are loaded. */
    loaded_class_count: Count.optional(),
    /** What its memory holds: at most 64 areas and pools. */
    memory: z.array(RuntimeMemory).max(64).default([]),
    /** How its memory was cleared: at most 32 collectors. */
    garbage_collections: z.array(GarbageCollection).max(32).default([]),
  }),
  {
    daemons_within_threads: rule(
      "There are no more threads of some sort than there are.",
      le("daemon_thread_count", "thread_count"),
      "daemon_thread_count",
    ),
    deadlocked_within_threads: rule(
      "There are no more deadlocked threads than there are.",
      le("deadlocked_thread_count", "thread_count"),
      "deadlocked_thread_count",
    ),
  },
).meta({ id: "RuntimeMetrics", title: "Metrics of a runtime" });
export type RuntimeMetrics = z.infer<typeof RuntimeMetrics>;
