/**
 * What servers of models say: signatures of TensorFlow Serving, deployments of TorchServe, tensors
 * of the Open Inference Protocol.
 *
 * @module
 */
import * as z from "zod";

const Tensors = z.record(
  z.string(),
  z.looseObject({
    dtype: z.string(),
    tensor_shape: z.looseObject({
      unknown_rank: z.boolean(),
      dim: z.array(z.looseObject({ size: z.coerce.number() })).default([]),
    }),
  }),
);
const Metadata = z.looseObject({
  model_spec: z.looseObject({ name: z.string(), version: z.string() }),
  metadata: z.looseObject({
    signature_def: z.looseObject({
      signature_def: z.record(z.string(), z.looseObject({ inputs: Tensors, outputs: Tensors })),
    }),
  }),
});

const typeNames: Readonly<Record<string, string>> = { DT_FLOAT: "float32", DT_STRING: "string" };

const fields = (tensors: z.infer<typeof Tensors>) =>
  Object.entries(tensors).map(([name, { dtype, tensor_shape }]) => ({
    kind: "tensor",
    name,
    tensor_type: typeNames[dtype] ?? dtype,
    ...(tensor_shape.unknown_rank ? {} : { shape: tensor_shape.dim.map(({ size }) => size) }),
  }));

/** A model of the metadata that TensorFlow Serving answers. */
export function modelOfMetadata(text: string): unknown {
  const { model_spec, metadata } = Metadata.parse(JSON.parse(text));
  return {
    tenant_id: "serving",
    model_id: model_spec.name,
    name: model_spec.name,
    version: model_spec.version,
    status: "trained",
    signatures: Object.entries(metadata.signature_def.signature_def).map(
      ([name, { inputs, outputs }]) => ({ name, inputs: fields(inputs), outputs: fields(outputs) }),
    ),
  };
}

const Description = z.looseObject({
  modelName: z.string(),
  modelVersion: z.string(),
  modelUrl: z.string(),
  minWorkers: z.int(),
  maxWorkers: z.int(),
  batchSize: z.int(),
  maxBatchDelay: z.number(),
  workers: z.array(z.looseObject({ startTime: z.string(), status: z.string() })),
});

/** Models of the descriptions that TorchServe answers, which are an array even of one. */
export function modelsOfDescription(text: string): unknown[] {
  return z
    .array(Description)
    .parse(JSON.parse(text))
    .map((description) => ({
      tenant_id: "torchserve",
      model_id: description.modelName,
      name: description.modelName,
      version: description.modelVersion,
      status: "trained",
      framework: "pytorch",
      artifacts: [{ uri: description.modelUrl, format: "torch_archive" }],
      deployments: description.workers.map(({ startTime, status }) => ({
        endpoint: `/predictions/${description.modelName}`,
        target: { kind: "cluster", cluster: "local" },
        state: status === "READY" ? "available" : "loading",
        replicas: {
          min_count: description.minWorkers,
          max_count: description.maxWorkers,
          ready_count: description.workers.length,
        },
        batching: {
          max_batch_size: description.batchSize,
          max_delay_ms: description.maxBatchDelay,
        },
        deployed_at: startTime,
      })),
    }));
}

const Tensor = z.looseObject({
  name: z.string(),
  shape: z.union([z.int(), z.array(z.int())]),
  datatype: z.string(),
  data: z.unknown(),
});
const Request = z.looseObject({ id: z.string().optional(), inputs: z.array(Tensor) });

function flat(data: unknown): unknown[] {
  return Array.isArray(data) ? data.flatMap(flat) : [data];
}

function tensor({ name, shape, datatype, data }: z.infer<typeof Tensor>): object {
  const items = flat(data);
  const list = typeof items[0] === "number" ? "numbers" : "texts";
  return {
    name,
    shape: Array.isArray(shape) ? shape : [shape],
    datatype: datatype.toLowerCase(),
    [list]: items,
  };
}

/** A prediction that a request of the Open Inference Protocol asks for; its answer is not known. */
export function predictionOfRequest(text: string): unknown {
  const { id, inputs } = Request.parse(JSON.parse(text));
  return {
    tenant_id: "oip",
    request_id: id,
    model_id: "model",
    model_version: "1",
    predicted_at: "2026-03-01T00:00:00Z",
    input_tensors: inputs.map(tensor),
    error: "not answered",
  };
}
