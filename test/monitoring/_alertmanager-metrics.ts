/**
 * Metrics of a service from an exposition of Alertmanager, for tests.
 *
 * @module
 */
import { z } from "zod";
import { metricValues } from "../metrics/_exposition.js";

const Sample = z.object({
  name: z.string(),
  labels: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  value: z.number().optional(),
  summary: z.object({ count: z.number(), sum: z.number() }).optional(),
});
type Sample = z.infer<typeof Sample>;

/** Metrics of a service as they would be sent, not judged yet: all since its process was started. */
export function applicationMetricsOf(text: string): Record<string, unknown> {
  const samples = metricValues(text, "2026-03-02T20:15:00Z").map((each) => Sample.parse(each));
  const all = (name: string) => samples.filter((each) => each.name === name);
  const one = (name: string) => all(name)[0]?.value ?? 0;
  const startMs = Math.round(one("process_start_time_seconds") * 1000);
  const codes = all("promhttp_metric_handler_requests_total");
  const collections = all("go_gc_duration_seconds")[0]?.summary ?? { count: 0, sum: 0 };
  return {
    tenant_id: "acme",
    service: { name: "alertmanager", version: label(all("alertmanager_build_info")[0], "version") },
    window_start: new Date(startMs).toISOString(),
    window_end: new Date(startMs + 60_000).toISOString(),
    requests: {
      count: total(codes),
      statuses: codes.map((each) => ({ status: label(each, "code"), count: each.value })),
      active_count: one("promhttp_metric_handler_requests_in_flight"),
    },
    dependencies: all("alertmanager_notification_requests_total").map((each) => {
      const name = label(each, "integration");
      const of = (metric: string) => all(metric).find((one) => label(one, "integration") === name);
      const latency = of("alertmanager_notification_latency_seconds");
      const failed = of("alertmanager_notification_requests_failed_total");
      return {
        name,
        kind: "http",
        requests: {
          count: each.value,
          error_definition: "own",
          error_description: "A notification that was not sent.",
          error_count: failed?.value ?? 0,
          latencies: [{ count: latency?.summary?.count ?? latency?.value ?? 0 }],
        },
      };
    }),
    queues: [
      { name: "cluster-messages", depth_count: one("alertmanager_cluster_messages_queued") },
    ],
    runtime: {
      name: "go",
      version: label(all("go_info")[0], "version"),
      started_at: new Date(startMs).toISOString(),
      memory_bytes: one("process_resident_memory_bytes"),
      file_descriptors: {
        open_count: one("process_open_fds"),
        limit_count: one("process_max_fds"),
      },
      thread_count: one("go_threads"),
      light_thread_count: one("go_goroutines"),
      memory: [
        {
          area: "heap",
          used_bytes: one("go_memstats_heap_inuse_bytes"),
          committed_bytes: one("go_memstats_heap_sys_bytes"),
        },
        {
          area: "stack",
          used_bytes: one("go_memstats_stack_inuse_bytes"),
          committed_bytes: one("go_memstats_stack_sys_bytes"),
        },
      ],
      garbage_collections: [
        {
          collector: "go",
          count: collections.count,
          total_ms: collections.sum * 1000,
          max_ms: quantileMs(text, "go_gc_duration_seconds", "1"),
        },
      ],
    },
  };
}

function label(sample: Sample | undefined, wanted: string): string | undefined {
  return sample?.labels.find(({ name }) => name === wanted)?.value;
}

function total(samples: readonly Sample[]): number {
  return samples.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

function quantileMs(text: string, name: string, quantile: string): number {
  const line = text.split("\n").find((each) => each.startsWith(`${name}{quantile="${quantile}"} `));
  return Number(line?.split(" ")[1]) * 1000;
}
