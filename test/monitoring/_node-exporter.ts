/**
 * Metrics of a machine from an exposition of node_exporter, for tests.
 *
 * @module
 */
import { z } from "zod";
import { metricValues } from "../metrics/_exposition.js";

const Sample = z.object({
  name: z.string(),
  labels: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  value: z.number().optional(),
});
type Sample = z.infer<typeof Sample>;

type Fields = Readonly<Record<string, unknown>>;

/** Metrics of a machine as they would be sent, not judged yet. */
export function systemMetricsOf(text: string, name: string, measuredAt: string): Fields {
  const samples = metricValues(text, measuredAt).map((value) => Sample.parse(value));
  const node = new Exposition(samples);
  const bootS = node.one("node_boot_time_seconds");
  return present({
    tenant_id: "acme",
    host: present({ name, kernel_release: node.labelOf("node_uname_info", "release") }),
    measured_at: measuredAt,
    booted_at: bootS === undefined ? undefined : new Date(bootS * 1000).toISOString(),
    cpu: cpuOf(node),
    memory: memoryOf(node),
    paging: pagingOf(node),
    io_pressure: pressureOf(node, "io"),
    disks: node.by("device", /^node_disk_/).map(diskOf),
    filesystems: node.by("mountpoint", /^node_filesystem_(size|free|avail)_bytes$/).map(mountOf),
    networks: node.by("device", /^node_network_(receive|transmit)_/).map(interfaceOf),
    connections: connectionsOf(node),
    processes: processesOf(node),
    file_descriptors: descriptorsOf(node),
    temperatures: node.by(["chip", "sensor"], /^node_hwmon_temp_/).flatMap(temperatureOf),
    fans: node.by(["chip", "sensor"], /^node_hwmon_fan_/).flatMap(fanOf),
    power: node.by("path", /^node_rapl_/).map(powerOf),
  });
}

/** The samples of an exposition, found by name and label. */
class Exposition {
  readonly samples: readonly Sample[];

  constructor(samples: readonly Sample[]) {
    this.samples = samples;
  }

  one(name: string, label?: string, wanted?: string): number | undefined {
    const matches = (each: Sample) =>
      each.name === name && (label === undefined || labelIn(each, label) === wanted);
    return this.samples.find(matches)?.value;
  }

  labelOf(name: string, label: string): string | undefined {
    const sample = this.samples.find((each) => each.name === name);
    return sample && labelIn(sample, label);
  }

  /** The samples of some names in groups, one for each value of a label or of several. */
  by(label: string | readonly string[], names: RegExp): { key: string; node: Exposition }[] {
    const labels = [label].flat();
    const groups = new Map<string, Sample[]>();
    for (const sample of this.samples.filter((each) => names.test(each.name))) {
      const values = labels.map((each) => labelIn(sample, each));
      if (values.includes(undefined)) continue;
      const key = values.join(" ");
      groups.set(key, [...(groups.get(key) ?? []), sample]);
    }
    return [...groups].map(([key, samples]) => ({ key, node: new Exposition(samples) }));
  }
}

type Group = ReturnType<Exposition["by"]>[number];

function labelIn({ labels }: Sample, wanted: string): string | undefined {
  return labels.find(({ name }) => name === wanted)?.value;
}

function present(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function cpuOf(node: Exposition): Fields | undefined {
  const cpus = node.by("cpu", /^node_cpu_seconds_total$/);
  if (cpus.length === 0) return undefined;
  return present({
    logical_count: cpus.length,
    load_1m: node.one("node_load1"),
    load_5m: node.one("node_load5"),
    load_15m: node.one("node_load15"),
    context_switch_count: node.one("node_context_switches_total"),
    interrupt_count: node.one("node_intr_total"),
    pressure: pressureOf(node, "cpu"),
    logical_cpus: cpus.map(({ key, node: one }) =>
      present({
        logical_number: Number(key),
        time: timeOf(one),
        frequency_hz: node.one("node_cpu_scaling_frequency_hertz", "cpu", key),
        min_frequency_hz: node.one("node_cpu_scaling_frequency_min_hertz", "cpu", key),
        max_frequency_hz: node.one("node_cpu_scaling_frequency_max_hertz", "cpu", key),
      }),
    ),
  });
}

/** Hardware and soft interrupts are one mode. */
function timeOf(node: Exposition): Fields {
  const mode = (name: string) => node.one("node_cpu_seconds_total", "mode", name);
  const interrupt = [mode("irq"), mode("softirq"), mode("interrupt")];
  return present({
    user_s: mode("user"),
    nice_s: mode("nice"),
    system_s: mode("system"),
    idle_s: mode("idle"),
    iowait_s: mode("iowait"),
    interrupt_s: interrupt.reduce<number>((sum, each) => sum + (each ?? 0), 0),
    steal_s: mode("steal"),
  });
}

function pressureOf(node: Exposition, resource: string): Fields | undefined {
  const some_s = node.one(`node_pressure_${resource}_waiting_seconds_total`);
  const full_s = node.one(`node_pressure_${resource}_stalled_seconds_total`);
  return some_s === undefined ? undefined : present({ some_s, full_s });
}

function memoryOf(node: Exposition): Fields | undefined {
  const bytes = (name: string) => node.one(`node_memory_${name}_bytes`);
  const [total, free, cached, buffers] = ["MemTotal", "MemFree", "Cached", "Buffers"].map(bytes);
  if (total === undefined || free === undefined) return undefined;
  const available = bytes("MemAvailable");
  const used = total - (available ?? free + (cached ?? 0) + (buffers ?? 0));
  return present({
    limit_bytes: total,
    used_bytes: used,
    free_bytes: free,
    cached_bytes: cached,
    buffers_bytes: buffers,
    available_bytes: available,
    shared_bytes: bytes("Shmem"),
    slab_reclaimable_bytes: bytes("SReclaimable"),
    slab_unreclaimable_bytes: bytes("SUnreclaim"),
    wired_bytes: bytes("Unevictable"),
    committed_bytes: bytes("Committed_AS"),
    used_ratio: Number((used / total).toFixed(3)),
    oom_kill_count: node.one("node_vmstat_oom_kill"),
    pressure: pressureOf(node, "memory"),
  });
}

function pagingOf(node: Exposition): Fields | undefined {
  const bytes = (name: string) => node.one(`node_memory_${name}_bytes`);
  const limit = bytes("SwapTotal") ?? bytes("swap_total");
  const free = bytes("SwapFree");
  const used = bytes("swap_used") ?? (limit ?? 0) - (free ?? 0);
  if (limit === undefined) return undefined;
  return present({
    limit_bytes: limit,
    used_bytes: used,
    free_bytes: free,
    used_ratio: limit === 0 ? undefined : Number((used / limit).toFixed(3)),
    page_in_count: node.one("node_vmstat_pswpin"),
    page_out_count: node.one("node_vmstat_pswpout"),
    major_fault_count: node.one("node_vmstat_pgmajfault"),
  });
}

function diskOf({ key, node }: Group): Fields {
  const disk = (name: string) => node.one(`node_disk_${name}`);
  const [reads, writes] = [disk("reads_completed_total"), disk("writes_completed_total")];
  const [readS, writeS] = [disk("read_time_seconds_total"), disk("write_time_seconds_total")];
  return present({
    device: key,
    read_bytes: disk("read_bytes_total"),
    written_bytes: disk("written_bytes_total"),
    read_count: reads,
    write_count: writes,
    merged_read_count: disk("reads_merged_total"),
    merged_write_count: disk("writes_merged_total"),
    read_time_s: readS,
    write_time_s: writeS,
    io_time_s: disk("io_time_seconds_total"),
    weighted_io_time_s: disk("io_time_weighted_seconds_total"),
    in_flight_count: disk("io_now"),
    read_latency_ms: reads && readS ? (readS * 1000) / reads : undefined,
    write_latency_ms: writes && writeS ? (writeS * 1000) / writes : undefined,
  });
}

function mountOf({ key, node }: Group): Fields {
  const bytes = (name: string) => node.one(`node_filesystem_${name}_bytes`);
  const [size = 0, free = 0, available = 0] = ["size", "free", "avail"].map(bytes);
  return {
    mount_point: key,
    limit_bytes: size,
    used_bytes: size - free,
    free_bytes: available,
    reserved_bytes: free - available,
  };
}

function interfaceOf({ key, node }: Group): Fields {
  const received = (name: string) => node.one(`node_network_receive_${name}_total`);
  const sent = (name: string) => node.one(`node_network_transmit_${name}_total`);
  return present({
    interface_name: key,
    received_bytes: received("bytes"),
    sent_bytes: sent("bytes"),
    received_packet_count: received("packets"),
    sent_packet_count: sent("packets"),
    received_dropped_count: received("drop"),
    sent_dropped_count: sent("drop"),
    received_error_count: received("errs"),
    sent_error_count: sent("errs"),
  });
}

const tcpStates = ["established", "listen", "time_wait", "close_wait", "syn_sent"];

function connectionsOf(node: Exposition): Fields[] {
  const found = tcpStates.flatMap((state) => {
    const count = node.one("node_tcp_connection_states", "state", state);
    return count === undefined ? [] : [{ state, count }];
  });
  const inUse = ["TCP", "TCP6"].map((each) => node.one(`node_sockstat_${each}_inuse`) ?? 0);
  const waiting = node.one("node_sockstat_TCP_tw");
  if (waiting === undefined) return [];
  const count = inUse.reduce((sum, each) => sum + each, waiting);
  const states = [...found, { state: "time_wait", count: waiting }];
  return [{ transport: "tcp", count, states }];
}

/** Linux writes a state as a letter. */
const letters: Readonly<Record<string, string>> = {
  R: "running",
  S: "sleeping",
  D: "sleeping",
  I: "sleeping",
  T: "stopped",
  Z: "defunct",
};

function processesOf(node: Exposition): Fields | undefined {
  const total = node.one("node_processes_pids");
  if (total === undefined) return undefined;
  const counts = new Map<string, number>();
  for (const { key, node: one } of node.by("state", /^node_processes_state$/)) {
    const state = letters[key] ?? key;
    counts.set(state, (counts.get(state) ?? 0) + (one.one("node_processes_state") ?? 0));
  }
  return present({
    count: total,
    limit_count: node.one("node_processes_max_processes"),
    thread_count: node.one("node_processes_threads"),
    created_count: node.one("node_forks_total"),
    blocked_count: node.one("node_procs_blocked"),
    states: [...counts].map(([state, count]) => ({ state, count })),
  });
}

function descriptorsOf(node: Exposition): Fields | undefined {
  const open = node.one("node_filefd_allocated");
  return open === undefined
    ? undefined
    : { open_count: open, limit_count: node.one("node_filefd_maximum") };
}

function temperatureOf({ key, node }: Group): Fields[] {
  const read = node.one("node_hwmon_temp_celsius");
  if (read === undefined) return [];
  return [
    present({
      name: key,
      temperature_celsius: read,
      high_celsius: node.one("node_hwmon_temp_max_celsius"),
      critical_celsius: node.one("node_hwmon_temp_crit_celsius"),
    }),
  ];
}

function fanOf({ key, node }: Group): Fields[] {
  const speed = node.one("node_hwmon_fan_rpm");
  if (speed === undefined) return [];
  return [
    present({
      name: key,
      speed_rpm: speed,
      min_rpm: node.one("node_hwmon_fan_min_rpm"),
      max_rpm: node.one("node_hwmon_fan_max_rpm"),
    }),
  ];
}

function powerOf({ key, node }: Group): Fields {
  const core = node.one("node_rapl_core_joules_total");
  return {
    name: key,
    domain: core === undefined ? "cpu_package" : "cpu_core",
    energy_j: core ?? node.one("node_rapl_package_joules_total"),
  };
}
