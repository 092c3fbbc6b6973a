/**
 * What processors did between two readings, and how real machines are judged.
 *
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { type CpuTime, CpuUtilization } from "../../src/monitoring/system/cpu-mode.js";
import { cpuUtilizationBetween } from "../../src/monitoring/system/cpu-utilization.js";
import { GpuUsage } from "../../src/monitoring/system/gpu-usage.js";
import { SystemMetrics } from "../../src/monitoring/system-metrics.js";
import { realData } from "../_real-data.js";
import { gpusOf } from "./_amd-smi.js";
import { systemMetricsOf } from "./_node-exporter.js";

const never: CpuTime = {
  user_s: 0,
  nice_s: 0,
  system_s: 0,
  idle_s: 0,
  iowait_s: 0,
  interrupt_s: 0,
  steal_s: 0,
};

/** What is true in the field and looks wrong: the parts of a sample, and the warnings that it gets. */
test.each<[string, object, string[]]>([
  [
    "seven whole percentages add up to 103",
    {
      cpu: {
        logical_count: 4,
        utilization: {
          user_ratio: 0.02,
          nice_ratio: 0.01,
          system_ratio: 0.02,
          idle_ratio: 0.95,
          iowait_ratio: 0.01,
          interrupt_ratio: 0.01,
          steal_ratio: 0.01,
        },
      },
    },
    [],
  ],
  [
    "stolen time is not counted as busy",
    {
      cpu: {
        logical_count: 4,
        utilization_ratio: 0.2,
        utilization: { user_ratio: 0.15, system_ratio: 0.05, idle_ratio: 0.6, steal_ratio: 0.2 },
      },
    },
    [],
  ],
  [
    "psutil on macOS takes the share from what is available",
    {
      memory: {
        limit_bytes: 17_179_869_184,
        used_bytes: 8_100_000_000,
        available_bytes: 6_000_000_000,
        used_ratio: 0.651,
      },
    },
    [],
  ],
  [
    "a container is over its limit for a moment",
    { memory: { limit_bytes: 536_870_912, used_bytes: 537_001_984 } },
    [],
  ],
  [
    "a container may swap no more, and has",
    { paging: { limit_bytes: 0, used_bytes: 12_582_912 } },
    ["paging_usage.used_within_limit"],
  ],
  [
    "the count of the kernel leaves out time_wait",
    {
      connections: [
        { transport: "tcp", count: 312, states: [{ state: "time_wait", count: 2400 }] },
      ],
    },
    ["network_connections.states_within_count"],
  ],
  [
    "the idle process of Windows is its own parent",
    { processes: { count: 200, top: [{ pid: 0, parent_pid: 0, name: "System Idle Process" }] } },
    [],
  ],
  [
    "an NVMe drive reports 65535 K for a limit that it lacks",
    {
      temperatures: [
        { name: "nvme Sensor 1", temperature_celsius: 38.85, high_celsius: 65_261.85 },
      ],
    },
    [],
  ],
  ["a fan of NVIDIA turns at 103 %", { gpus: [{ id: "0", fan_speed_ratio: 1.03 }] }, []],
  [
    "a board has no upper limit of a fan",
    { fans: [{ name: "FAN1", speed_rpm: 4000, min_rpm: 300, max_rpm: 0 }] },
    ["fan_sensor.limits_in_order"],
  ],
])("%s", (_, parts, warnings) => {
  const sample = { tenant_id: "acme", host: { name: "edge-17" }, ...parts };
  const found = inspect(SystemMetrics, sample);
  expect(found.valid).toBe(true);
  expect(found.issues.map(({ rule }) => rule)).toEqual(warnings);
});

describe("cpuUtilizationBetween", () => {
  test.each<[string, Partial<CpuTime>, Partial<CpuTime>, Partial<CpuUtilization> | undefined]>([
    [
      "60 s of four processors",
      { user_s: 1000, system_s: 200, idle_s: 8000 },
      { user_s: 1120, system_s: 224, idle_s: 8096 },
      { user_ratio: 0.5, system_ratio: 0.1, idle_ratio: 0.4, iowait_ratio: 0 },
    ],
    [
      "every mode",
      {},
      { user_s: 1, nice_s: 2, system_s: 3, idle_s: 4, iowait_s: 5, interrupt_s: 2, steal_s: 3 },
      {
        user_ratio: 0.05,
        nice_ratio: 0.1,
        system_ratio: 0.15,
        idle_ratio: 0.2,
        iowait_ratio: 0.25,
        interrupt_ratio: 0.1,
        steal_ratio: 0.15,
      },
    ],
    [
      "waiting for disks that fell a little",
      { iowait_s: 10 },
      { user_s: 3, idle_s: 1, iowait_s: 9.5 },
      { user_ratio: 0.75, idle_ratio: 0.25, iowait_ratio: 0 },
    ],
    ["a machine that was started anew", { user_s: 1000 }, { user_s: 4 }, undefined],
    ["no time at all", { user_s: 7 }, { user_s: 7 }, undefined],
  ])("%s", (_, before, after, expected) => {
    const found = cpuUtilizationBetween({ ...never, ...before }, { ...never, ...after });
    if (expected === undefined || found === undefined) return expect(found).toBe(expected);
    for (const [mode, ratio] of Object.entries(expected)) {
      expect(found).toHaveProperty(mode, expect.closeTo(ratio, 12));
    }
    expect(inspect(CpuUtilization, found).issues).toEqual([]);
  });
});

const folder = join(realData, "prometheus-text/prometheus__node_exporter");
const isHere = existsSync(folder);
const title = isHere ? "real machines" : `real machines (skipped: none in ${folder})`;

type Sizes = Readonly<Record<string, number>>;

/** All that a machine of Linux has in the fixtures of node_exporter, which leave file systems out. */
const linux: Sizes = {
  cpu: 8,
  memory: 13,
  paging: 7,
  io_pressure: 2,
  disks: 15,
  networks: 3,
  connections: 1,
  processes: 6,
  file_descriptors: 2,
  temperatures: 15,
  fans: 3,
  power: 2,
};

const nothingMeasured = ["system_metrics.something_measured"];

describe.skipIf(!isHere)(title, () => {
  test.each<[string, Sizes, readonly string[]]>([
    ["e2e-output", linux, []],
    ["e2e-output-darwin", { disks: 2, networks: 1, paging: 2 }, []],
    ["e2e-output-dragonfly", { networks: 1 }, []],
    ["e2e-output-freebsd", { networks: 1 }, []],
    // Its one number, swap space in use without how much there is, has no place.
    ["e2e-output-netbsd", {}, nothingMeasured],
    ["e2e-output-openbsd", { networks: 2 }, []],
  ])("%s", (name, parts, issues) => {
    const text = readFileSync(join(folder, `${name}.txt`), "utf8");
    const value = systemMetricsOf(text, name, "2026-03-02T20:15:00.000Z");
    const found = inspect(SystemMetrics, value).issues;
    expect(found.map(({ rule, path }) => rule ?? path.join("."))).toEqual(issues);
    expect(sizes(value)).toEqual(parts);
  });
});

/** How much there is of each part: items of a list, fields of an object. */
function sizes({ host: _, ...value }: Readonly<Record<string, unknown>>): Sizes {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      if (typeof part !== "object" || part === null) return [];
      const size = Array.isArray(part) ? part.length : Object.keys(part).length;
      return size === 0 ? [] : [[key, size]];
    }),
  );
}

const smi = join(realData, "torchserve/pytorch__serve/frontend/server/src/test/resources/metrics");

describe.skipIf(!existsSync(smi))("GPUs in TorchServe's tests", () => {
  // Written by hand: 75 % of the bytes are in use, and 25 % or 50 % are said to be.
  const contradiction = ["gpu_usage.memory_ratio_is_used_by_limit"];
  test.each<[string, readonly (readonly string[])[]]>([
    ["sample_amd_updated_metrics", [contradiction, contradiction]],
    ["sample_amd_discovery", [[], []]],
  ])("%s", (name, issues) => {
    const gpus = gpusOf(JSON.parse(readFileSync(join(smi, `${name}.json`), "utf8")));
    const found = gpus.map((gpu) => inspect(GpuUsage, gpu).issues);
    expect(found.map((each) => each.map(({ rule, path }) => rule ?? path.join(".")))).toEqual(
      issues,
    );
  });
});
