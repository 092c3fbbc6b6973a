/**
 * How a service did over a period of time (OpenTelemetry semantic conventions; the golden signals:
 * latency, traffic, errors, saturation).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { CloudResource } from "../core/cloud-resource.js";
import { Labels } from "../core/free-form.js";
import { TenantId } from "../core/identifier.js";
import { Instant } from "../core/instant.js";
import { withRules } from "../core/rules/with-rules.js";
import { applicationMetricsRules } from "./application/application-metrics-rules.js";
import { CacheMetrics } from "./application/cache-metrics.js";
import { DependencyMetrics } from "./application/dependency-metrics.js";
import { EndpointMetrics } from "./application/endpoint-metrics.js";
import { QueueBacklog } from "./application/queue-backlog.js";
import { RequestMetrics } from "./application/request-metrics.js";
import { ResourcePool } from "./application/resource-pool.js";
import { RuntimeMetrics } from "./application/runtime-metrics.js";
import { ServiceIdentity } from "./application/service-identity.js";
import { BusinessMetric, SaturationReading, SloReading } from "./application/service-signals.js";
import { KubernetesPlace, MonitoredContainer } from "./workload-identity.js";

/** How a service did over a period of time. What is counted is counted in it. */
export const ApplicationMetrics = withRules(
  closed({
    /** The tenant to whom it belongs. */
    tenant_id: TenantId,
    /** The service. */
    service: ServiceIdentity,
    /** When the period begins. */
    window_start: Instant,
    /** When it ends, which is no longer in it. */
    window_end: Instant,
    /** Where in a cloud it runs. */
    cloud: CloudResource.optional(),
    /** The container in which it runs. */
    container: MonitoredContainer.optional(),
    /** Its place in Kubernetes. */
    kubernetes: KubernetesPlace.optional(),
    /** All its requests. */
    requests: RequestMetrics.optional(),
    /** Its requests by endpoint. Rare ones may be left out. At most 500. */
    endpoints: z.array(EndpointMetrics).max(500).default([]),
    /** What it calls: at most 200. */
    dependencies: z.array(DependencyMetrics).max(200).default([]),
    /** Its pools: at most 100. */
    pools: z.array(ResourcePool).max(100).default([]),
    /** Its caches: at most 100. */
    caches: z.array(CacheMetrics).max(100).default([]),
    /** Its queues: at most 200. */
    queues: z.array(QueueBacklog).max(200).default([]),
    /** Its runtime. */
    runtime: RuntimeMetrics.optional(),
    /** How full it is: at most 32 resources. */
    saturation: z.array(SaturationReading).max(32).default([]),
    /** What its objectives are held against: at most 64. */
    slos: z.array(SloReading).max(64).default([]),
    /** Numbers that the business watches: at most 200. */
    business: z.array(BusinessMetric).max(200).default([]),
    /** What else tells it from others, for searching and grouping. */
    labels: Labels.optional(),
  }),
  applicationMetricsRules,
).meta({ id: "ApplicationMetrics", title: "Metrics of a service" });
export type ApplicationMetrics = z.infer<typeof ApplicationMetrics>;
