/**
 * Models as MLflow exports them, written as MLModel records.
 *
 * @module
 */
import * as z from "zod";

const Version = z.looseObject({
  name: z.string(),
  version: z.string(),
  status: z.enum(["READY", "PENDING_REGISTRATION", "FAILED_REGISTRATION"]),
  current_stage: z.enum(["None", "Staging", "Production", "Archived"]),
  creation_timestamp: z.number(),
  last_updated_timestamp: z.number(),
  user_id: z.string(),
  run_id: z.string(),
  source: z.string(),
  aliases: z.array(z.string()),
});
const Registered = z.looseObject({
  mlflow: z.looseObject({
    registered_model: z.looseObject({ id: z.string(), versions: z.array(Version) }),
  }),
});

const statusOfStage = {
  None: "trained",
  Staging: "validated",
  Production: "approved",
  Archived: "archived",
};
const statusOf = (version: z.infer<typeof Version>) =>
  ({
    READY: statusOfStage[version.current_stage],
    PENDING_REGISTRATION: "training",
    FAILED_REGISTRATION: "failed",
  })[version.status];

const instant = (ms: number) => new Date(ms).toISOString();

/** The versions of a registered model. A stage is an approval, and says nothing of who answers. */
export function registeredVersions(text: string): unknown[] {
  const { id, versions } = Registered.parse(JSON.parse(text)).mlflow.registered_model;
  return versions.map((version) => ({
    tenant_id: "mlflow",
    model_id: id,
    name: version.name,
    version: version.version,
    status: statusOf(version),
    created_at: instant(version.creation_timestamp),
    updated_at: instant(version.last_updated_timestamp),
    created_by: version.user_id,
    training_id: version.run_id,
    aliases: version.aliases,
    tags: { stage: version.current_stage },
    artifacts: [{ uri: version.source, format: "mlflow" }],
  }));
}

const Flavors = z.looseObject({
  python_function: z.looseObject({ python_version: z.string() }).optional(),
  sklearn: z
    .looseObject({ sklearn_version: z.string(), serialization_format: z.string() })
    .optional(),
  tensorflow: z.looseObject({ keras_version: z.string().optional() }).optional(),
});
const Logged = z.looseObject({
  run_id: z.string(),
  artifact_path: z.string(),
  utc_time_created: z.string(),
  model_uuid: z.string(),
  flavors: Flavors,
  signature: z.looseObject({ inputs: z.string(), outputs: z.string().nullable() }).optional(),
});
const Run = z.looseObject({
  mlflow: z.looseObject({
    info: z.looseObject({ artifact_uri: z.string() }),
    tags: z.looseObject({ "mlflow.log-model.history": z.string().default("[]") }),
    metrics: z.record(
      z.string(),
      z.union([z.number(), z.array(z.looseObject({ value: z.number() }))]),
    ),
  }),
});
const Spec = z.union([
  z.looseObject({
    type: z.literal("tensor"),
    "tensor-spec": z.object({ dtype: z.string(), shape: z.array(z.int()) }),
  }),
  z.looseObject({ type: z.string(), name: z.string().optional() }),
]);

/** The fields of one side of a signature, which MLflow keeps as JSON in a text. */
function signatureFields(text: string): unknown[] {
  return z
    .array(Spec)
    .parse(JSON.parse(text))
    .map((spec) =>
      "tensor-spec" in spec &&
      typeof spec["tensor-spec"] === "object" &&
      spec["tensor-spec"] !== null
        ? { kind: "tensor", ...renamed(spec["tensor-spec"]) }
        : { kind: "column", type: spec.type, ...("name" in spec ? { name: spec.name } : {}) },
    );
}

function renamed(tensor: object): object {
  const { dtype, shape } = z.object({ dtype: z.string(), shape: z.array(z.int()) }).parse(tensor);
  return { tensor_type: dtype, shape };
}

const fieldOfMetric: Readonly<Record<string, string>> = {
  rmse: "root_mean_squared_error",
  root_mean_squared_error: "root_mean_squared_error",
  mse: "mean_squared_error",
  mean_squared_error: "mean_squared_error",
  mae: "mean_absolute_error",
  mean_absolute_error: "mean_absolute_error",
  max_error: "max_error",
  r2: "r2",
  r2_score: "r2",
  example_count: "sample_count",
};

/** The regression scores of one split: the metrics whose names begin with it. */
function regression(metrics: ReadonlyMap<string, number>, prefix: string): object {
  const found = [...metrics].flatMap(([name, value]) => {
    const field = name.startsWith(prefix) ? fieldOfMetric[name.slice(prefix.length)] : undefined;
    return field === undefined ? [] : [[field, value]];
  });
  return Object.fromEntries(found);
}

/** The models that a run logged, with the scores of the run as their evaluations, split by split. */
export function loggedModels(text: string): unknown[] {
  const { info, tags, metrics } = Run.parse(JSON.parse(text)).mlflow;
  const last = new Map(
    Object.entries(metrics).map(([name, value]) => [
      name,
      typeof value === "number" ? value : (value.at(-1)?.value ?? 0),
    ]),
  );
  const evaluations = ["", "training_", "test_", "val_"].flatMap((prefix) => {
    const scores = regression(last, prefix);
    return Object.keys(scores).length === 0
      ? []
      : [{ dataset: { name: "run", split: prefix || "all" }, performance: { regression: scores } }];
  });
  return z
    .array(Logged)
    .parse(JSON.parse(tags["mlflow.log-model.history"]))
    .map(({ flavors, signature, ...logged }) => ({
      tenant_id: "mlflow",
      model_id: logged.model_uuid,
      name: logged.artifact_path,
      version: "1",
      status: "trained",
      created_at: `${logged.utc_time_created.replace(" ", "T")}Z`,
      training_id: logged.run_id,
      framework: flavors.sklearn ? "scikit_learn" : "tensorflow",
      framework_version: flavors.sklearn?.sklearn_version ?? flavors.tensorflow?.keras_version,
      artifacts: [
        {
          uri: `${info.artifact_uri}/${logged.artifact_path}`,
          format: flavors.sklearn?.serialization_format ?? "saved_model",
          library_versions: [{ name: "python", version: flavors.python_function?.python_version }],
        },
      ],
      signatures:
        signature === undefined
          ? []
          : [
              {
                inputs: signatureFields(signature.inputs),
                ...(signature.outputs ? { outputs: signatureFields(signature.outputs) } : {}),
              },
            ],
      evaluations,
    }));
}
