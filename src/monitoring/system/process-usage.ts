/**
 * What one process uses (OpenTelemetry `process.*`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { pii } from "../../core/personal-data.js";
import { gt, le, ne, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { Bytes, Count } from "../../core/units.js";
import { FileDescriptorUsage } from "../file-descriptor-usage.js";
import { FractionalSeconds } from "./hardware-units.js";

/**
 * What a process is doing (`process.state`).
 *
 * - `running`: it runs, or could.
 * - `sleeping`: it waits, so that a signal can or cannot wake it, or is idle.
 * - `stopped`: it was halted by a signal or a debugger.
 * - `defunct`: it has ended, and its parent has not noticed (a zombie).
 */
export const ProcessState = z
  .enum({ RUNNING: "running", SLEEPING: "sleeping", STOPPED: "stopped", DEFUNCT: "defunct" })
  .meta({ id: "ProcessState", title: "State of a process" });
export type ProcessState = z.infer<typeof ProcessState>;

/** What one process uses. */
export const ProcessUsage = withRules(
  closed({
    /** Its number. */
    pid: z.int().min(0),
    /** The number of the process that started it. */
    parent_pid: z.int().min(0).optional(),
    /** The name of its executable. Command lines are left out: they hold secrets. */
    name: Name,
    /** Whose rights it has. */
    owner: Text.min(1)
      .max(128)
      .meta({ pii: pii("user_id") })
      .optional(),
    /** What it is doing. */
    state: ProcessState.optional(),
    /** When it was started. */
    started_at: Instant.optional(),
    /** Its time on processors since the sample before: 100 is one whole processor, and more is possible. */
    cpu_percent: z.number().min(0).max(6_553_600).optional(),
    /** Seconds on processors, counted up. */
    cpu_time_s: FractionalSeconds.optional(),
    /** Memory that is really there (resident). */
    memory_bytes: Bytes.optional(),
    /** Memory that has an address. */
    virtual_memory_bytes: Bytes.optional(),
    /** Threads. */
    thread_count: z.int().min(0).optional(),
    /** Open files. */
    file_descriptors: FileDescriptorUsage.optional(),
    /** Bytes read from disks, counted up. */
    read_bytes: Bytes.optional(),
    /** Bytes written to disks, counted up. */
    written_bytes: Bytes.optional(),
    /** How often it was taken off a processor against its will, counted up. */
    involuntary_switch_count: Count.optional(),
  }),
  {
    not_its_own_parent: rule(
      // Windows and macOS say so of the idle process and of the kernel.
      "A process other than number 0 is not its own parent.",
      when(gt("pid", 0), ne("pid", "parent_pid")),
      "pid",
    ),
    resident_within_virtual: warn(
      // Mappings that share pages are counted by some systems once only.
      "Memory that is really there has an address.",
      le("memory_bytes", "virtual_memory_bytes"),
      "memory_bytes",
    ),
  },
).meta({ id: "ProcessUsage", title: "Usage of a process" });
export type ProcessUsage = z.infer<typeof ProcessUsage>;
