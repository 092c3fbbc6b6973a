/**
 * The container that was measured, and its place in Kubernetes (OpenTelemetry resource conventions,
 * `container.*` and `k8s.*`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { ForeignId } from "../core/identifier.js";
import { atLeastOne, has, when } from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Text } from "../core/text.js";

/** A name by RFC 1123, as objects of Kubernetes have: at most 253 of `a-z0-9.-`. */
const KubernetesName = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,252}$/, {
  error: "Expected a name of Kubernetes: 1 to 253 of a-z, 0-9, '.' and '-'.",
});

/** A container. */
export const MonitoredContainer = closed({
  /** The runtime's identifier: usually 64 hexadecimal digits. */
  id: ForeignId.optional(),
  /** Its name. */
  name: Text.min(1).max(255).optional(),
  /** The image, without its tag. */
  image_name: Text.min(1).max(255).optional(),
  /** The tags of the image: at most 16. */
  image_tags: z.array(Text.min(1).max(128)).max(16).optional(),
  /** What runs it: `containerd`, `cri-o`, `docker`. */
  runtime: Text.min(1).max(64).optional(),
}).meta({ id: "MonitoredContainer", title: "Container" });
export type MonitoredContainer = z.infer<typeof MonitoredContainer>;

/** A place in Kubernetes. */
export const KubernetesPlace = withRules(
  closed({
    /** The cluster, by the name that its operators use. */
    cluster_name: Text.min(1).max(255).optional(),
    /** The node. */
    node_name: KubernetesName.optional(),
    /** The namespace. */
    namespace_name: KubernetesName.optional(),
    /** The pod. */
    pod_name: KubernetesName.optional(),
    /** The pod's identifier, which no later pod has. */
    pod_uid: ForeignId.optional(),
    /** The container in the pod. */
    container_name: KubernetesName.optional(),
    /** How often the container was started anew. */
    container_restart_count: z.int().min(0).optional(),
    /** What made the pod: `deployment`, `statefulset`, `daemonset`, `job`, … */
    workload_kind: Text.min(1).max(63).optional(),
    /** The name of that. */
    workload_name: KubernetesName.optional(),
  }),
  {
    pod_in_namespace: warn(
      // A program that knows its host name knows its pod, and nothing else.
      "A pod or workload is in a namespace.",
      when(atLeastOne("pod_name", "workload_name"), has("namespace_name")),
      "namespace_name",
    ),
    container_in_pod: rule(
      "A container is in a pod.",
      when(
        atLeastOne("container_name", "container_restart_count"),
        atLeastOne("pod_name", "pod_uid"),
      ),
      "pod_name",
    ),
    restarts_are_of_container: rule(
      "Restarts are those of a container that is named.",
      when(has("container_restart_count"), has("container_name")),
      "container_name",
    ),
  },
).meta({ id: "KubernetesPlace", title: "Place in Kubernetes" });
export type KubernetesPlace = z.infer<typeof KubernetesPlace>;
