/**
 * How a machine does at one instant (OpenTelemetry semantic conventions, `system.*` and `hw.*`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { CloudResource } from "../core/cloud-resource.js";
import { Environment } from "../core/environment.js";
import { Labels } from "../core/free-form.js";
import { Source, TenantId } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import { withRules } from "../core/rules/with-rules.js";
import { FileDescriptorUsage } from "./file-descriptor-usage.js";
import { CpuUsage } from "./system/cpu-usage.js";
import { DiskActivity } from "./system/disk-activity.js";
import { FilesystemUsage } from "./system/filesystem-usage.js";
import { GpuUsage } from "./system/gpu-usage.js";
import { FanSensor, PowerSensor, TemperatureSensor } from "./system/hardware-sensor.js";
import { FractionalSeconds } from "./system/hardware-units.js";
import { MemoryUsage } from "./system/memory-usage.js";
import { MonitoredHost } from "./system/monitored-host.js";
import { NetworkConnections } from "./system/network-connections.js";
import { NetworkInterfaceActivity } from "./system/network-interface-activity.js";
import { PagingUsage } from "./system/paging-usage.js";
import { PressureStall } from "./system/pressure-stall.js";
import { ProcessCensus } from "./system/process-census.js";
import { systemMetricsRules } from "./system/system-metrics-rules.js";
import { KubernetesPlace, MonitoredContainer } from "./workload-identity.js";

/**
 * How a machine does at one instant. What is counted up is counted from `counters_start_at`; shares
 * and averages are those of the time from `window_start` on.
 */
export const SystemMetrics = withRules(
  closed({
    /** The tenant to whom it belongs. */
    tenant_id: TenantId,
    /** The machine. */
    host: MonitoredHost,
    /** Where in a cloud it is. */
    cloud: CloudResource.optional(),
    /** The container to which the numbers belong. Absent: to the whole machine. */
    container: MonitoredContainer.optional(),
    /** Its place in Kubernetes. */
    kubernetes: KubernetesPlace.optional(),
    /** Where it stands on the way to users. */
    environment: Environment.optional(),
    /** What measured it: `node_exporter/1.8.2`. */
    agent: Source.optional(),
    /** When it was measured. Absent: now. */
    measured_at: Instant.default(now),
    /** When the sample before was taken, from which shares, rates and averages count. */
    window_start: Instant.optional(),
    /** From when on counters count. A later one than in the sample before says that they were reset. Absent: since the machine was started. */
    counters_start_at: Instant.optional(),
    /** When the machine was started. */
    booted_at: Instant.optional(),
    /** How long it has been running. */
    uptime_s: FractionalSeconds.optional(),
    /** Its processors. */
    cpu: CpuUsage.optional(),
    /** Its memory. */
    memory: MemoryUsage.optional(),
    /** Its swap space. */
    paging: PagingUsage.optional(),
    /** How long tasks waited for disks. */
    io_pressure: PressureStall.optional(),
    /** Its disks: at most 1024. */
    disks: z.array(DiskActivity).max(1024).default([]),
    /** Its file systems: at most 1024. */
    filesystems: z.array(FilesystemUsage).max(1024).default([]),
    /** Its network interfaces: at most 1024. */
    networks: z.array(NetworkInterfaceActivity).max(1024).default([]),
    /** Its connections, by what carries them: at most 5. */
    connections: z.array(NetworkConnections).max(5).default([]),
    /** Its processes. */
    processes: ProcessCensus.optional(),
    /** Its open files. */
    file_descriptors: FileDescriptorUsage.optional(),
    /** Its graphics and tensor processors: at most 128. */
    gpus: z.array(GpuUsage).max(128).default([]),
    /** Its sensors of temperature: at most 1024. */
    temperatures: z.array(TemperatureSensor).max(1024).default([]),
    /** Its fans: at most 256. */
    fans: z.array(FanSensor).max(256).default([]),
    /** What it draws: at most 256. */
    power: z.array(PowerSensor).max(256).default([]),
    /** What else tells it from others, for searching and grouping. */
    labels: Labels.optional(),
  }),
  systemMetricsRules,
).meta({ id: "SystemMetrics", title: "Metrics of a machine" });
export type SystemMetrics = z.infer<typeof SystemMetrics>;
