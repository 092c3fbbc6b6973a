/**
 * What holds between the parts of a machine, and the time in which they were measured.
 *
 * @module
 */
import {
  add,
  atLeastOne,
  count,
  div,
  each,
  earlier,
  gt,
  le,
  millisBetween,
  mul,
  near,
  notLater,
  or,
  unique,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";

/** Times of a sample. */
const timeRules = {
  window_has_a_length: rule(
    "The sample before was taken before this one.",
    earlier("window_start", "measured_at"),
    "window_start",
  ),
  counted_before_measured: rule(
    "Counters count from before they are read.",
    notLater("counters_start_at", "measured_at"),
    "counters_start_at",
  ),
  booted_before_measured: rule(
    "A machine was started before it was measured.",
    notLater("booted_at", "measured_at"),
    "booted_at",
  ),
  uptime_since_boot: warn(
    // A machine that slept counts its uptime with the sleep or without, and clocks are set.
    "A machine has been running since it was started.",
    near(mul("uptime_s", 1000), millisBetween("booted_at", "measured_at"), { abs: 2000 }),
    "uptime_s",
  ),
  process_started_before_measured: warn(
    // The start of a process is worked out of ticks since boot, which drift from the clock.
    "A process was started before it was measured.",
    each("processes.top[]", notLater("started_at", "$.measured_at")),
    "started_at",
  ),
  busy_within_time: warn(
    // Kernels before 5.0 sampled the clock of each disk; a hundredth is for reading one after the other.
    "A disk was busy no longer than its counters have counted.",
    each(
      "disks[]",
      le(
        "io_time_s",
        add(mul(div(millisBetween("$.counters_start_at", "$.measured_at"), 1000), 1.01), 1),
      ),
    ),
    "io_time_s",
  ),
};

const lists = [
  "disks[]",
  "filesystems[]",
  "networks[]",
  "connections[]",
  "gpus[]",
  "temperatures[]",
  "fans[]",
  "power[]",
];

/** Parts of a machine. */
const partRules = {
  something_measured: rule(
    "A sample has at least one measurement.",
    or(
      atLeastOne("uptime_s", "cpu", "memory", "paging", "io_pressure"),
      atLeastOne("processes", "file_descriptors"),
      ...lists.map((list) => gt(count(list), 0)),
    ),
  ),
  disks_once: rule("Each disk is listed once.", unique("disks[].device")),
  mounts_once: warn(
    // One file system can be mounted over another at the same place.
    "Each place has one file system mounted on it.",
    unique("filesystems[].mount_point"),
  ),
  interfaces_once: rule(
    "Each network interface is listed once.",
    unique("networks[].interface_name"),
  ),
  transports_once: rule(
    "The connections of each transport are counted once.",
    unique("connections[].transport"),
  ),
  power_sensors_once: warn(
    // Boards have sensors of one name.
    "Each sensor of power is listed once.",
    unique("power[].name"),
  ),
  resident_within_memory: warn(
    // The limit may be that of a container, and the processes those of the machine.
    "No process has more memory than there is.",
    each("processes.top[]", le("memory_bytes", "$.memory.limit_bytes")),
    "memory_bytes",
  ),
};

/** What holds between the parts of a machine, and the time in which they were measured. */
export const systemMetricsRules = { ...timeRules, ...partRules };
