/**
 * Where a model answers: in a cloud, on a cluster, on a device, or at a node of a federation.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { CloudResource } from "../../core/cloud-resource.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { DeviceId } from "../../core/person.js";
import { le } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { Bytes, Count } from "../../core/units.js";
import { ModelVersion } from "../model-version.js";

const Term = z.string().regex(/^[a-z][a-z0-9_.-]{0,63}$/, {
  error: "Expected a term in lower case, such as tensor_rt.",
});

/** A service of a cloud that answers: SageMaker, Vertex AI, a function, a virtual machine. */
export const CloudTarget = closed({
  /** In a cloud. */
  kind: z.literal("cloud"),
  /** Where, in OpenTelemetry's terms. */
  cloud: CloudResource,
  /** The type of machine: `ml.g5.xlarge`. Absent: the provider chooses. */
  machine_type: Name.optional(),
}).meta({ id: "CloudTarget", title: "Deployment in a cloud" });
export type CloudTarget = z.infer<typeof CloudTarget>;

/** A Kubernetes cluster that answers, whoever runs it. */
export const ClusterTarget = closed({
  /** On a cluster. */
  kind: z.literal("cluster"),
  /** The cluster's name. */
  cluster: Name,
  /** The namespace. */
  namespace: Name.optional(),
  /** The workload: a Deployment, an InferenceService. */
  workload: Name.optional(),
  /** Where the cluster is. Absent: in no cloud. */
  cloud: CloudResource.optional(),
}).meta({ id: "ClusterTarget", title: "Deployment on a cluster" });
export type ClusterTarget = z.infer<typeof ClusterTarget>;

/** Devices at the edge that answer by themselves: phones, players, cars (after KubeEdge). */
export const EdgeTarget = closed({
  /** On devices. */
  kind: z.literal("edge"),
  /** One device. Absent: the whole fleet. */
  device_id: DeviceId.optional(),
  /** The fleet, or the ring of a rollout. */
  fleet: Name.optional(),
  /** The model of the device: `Pixel 9`. */
  device_model: Name.optional(),
  /** Its operating system: `android`, `ios`, `linux`. */
  operating_system: Term.optional(),
  /** What of it computes: `cpu`, `gpu`, `npu`, `dsp`. */
  accelerator: Term.optional(),
  /** Memory that the model may take. */
  memory_bytes: Bytes.optional(),
  /** How many devices have it. */
  installed_count: Count.optional(),
  /** When one of them was last heard of. */
  last_seen_at: Instant.optional(),
}).meta({ id: "EdgeTarget", title: "Deployment at the edge" });
export type EdgeTarget = z.infer<typeof EdgeTarget>;

/** A node of a federation, which trains and answers on data that stay with it (after Flower). */
export const FederatedTarget = withRules(
  closed({
    /** At a node of a federation. */
    kind: z.literal("federated"),
    /** The federation. */
    federation_id: ForeignId,
    /** The node. Flower's ids of 64 bits are decimal texts. */
    node_id: DeviceId,
    /** The last round that reached the node, from 0. */
    round: Count.optional(),
    /** How many rounds there were. */
    round_count: Count.optional(),
    /** The shared version that the node began with. */
    global_version: ModelVersion.optional(),
    /** Whether the node keeps changes of its own. */
    is_personalized: z.boolean().default(false),
  }),
  {
    round_is_one_of_them: rule("A node is in no round after the last.", le("round", "round_count")),
  },
).meta({ id: "FederatedTarget", title: "Deployment at a node of a federation" });
export type FederatedTarget = z.infer<typeof FederatedTarget>;

/** Where a model answers. */
export const DeploymentTarget = z
  .discriminatedUnion("kind", [CloudTarget, ClusterTarget, EdgeTarget, FederatedTarget])
  .meta({ id: "DeploymentTarget", title: "Target of a deployment" });
export type DeploymentTarget = z.infer<typeof DeploymentTarget>;
