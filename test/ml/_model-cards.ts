/**
 * Model cards, and what model files and servers say of themselves, written as MLModel records.
 *
 * @module
 */
import { parse } from "yaml";
import * as z from "zod";

const texts = (key: string) =>
  z.array(
    z.union([z.string(), z.looseObject({ [key]: z.string() }).transform((it) => String(it[key]))]),
  );
const number = z.union([z.number(), z.string().transform(Number)]);
const Card = z.looseObject({
  model_details: z.looseObject({
    name: z.string(),
    overview: z.string().optional(),
    owners: z.array(z.looseObject({ name: z.string(), contact: z.string() })),
    version: z.looseObject({ name: z.string() }),
    license: z.string().optional(),
    licenses: z
      .array(
        z.looseObject({ identifier: z.string().optional(), custom_text: z.string().optional() }),
      )
      .optional(),
    references: texts("reference").default([]),
  }),
  quantitative_analysis: z.looseObject({
    performance_metrics: z
      .array(
        z.looseObject({
          type: z.string(),
          value: number,
          slice: z.string().optional(),
          threshold: number.optional(),
          confidence_interval: z
            .looseObject({ lower_bound: number, upper_bound: number })
            .optional(),
        }),
      )
      .default([]),
  }),
  considerations: z.looseObject({
    users: texts("description").default([]),
    use_cases: texts("description").default([]),
    limitations: texts("description").default([]),
    tradeoffs: texts("description").default([]),
    ethical_considerations: z
      .array(z.looseObject({ name: z.string(), mitigation_strategy: z.string() }))
      .default([]),
  }),
});

/** A model of a card by Google's model card schema, of either version. */
export function modelOfCard(text: string): unknown {
  const { model_details, quantitative_analysis, considerations } = Card.parse(JSON.parse(text));
  const first = model_details.licenses?.[0];
  const license = model_details.license ?? first?.identifier ?? first?.custom_text ?? "";
  return {
    tenant_id: "cards",
    model_id: model_details.name,
    name: model_details.name,
    version: model_details.version.name,
    status: "trained",
    license: /^[A-Za-z0-9.+-]+$/.test(license) ? { license_id: license } : { name: license },
    card: {
      overview: model_details.overview,
      owners: model_details.owners.map(({ name, contact }) => ({ name, contact })),
      references: model_details.references,
      intended_users: considerations.users,
      intended_uses: considerations.use_cases,
      limitations: considerations.limitations,
      tradeoffs: considerations.tradeoffs,
      risks: considerations.ethical_considerations.map((risk) => ({
        description: risk.name,
        mitigation: risk.mitigation_strategy,
      })),
    },
    evaluations: quantitative_analysis.performance_metrics.map((metric) => ({
      dataset: { name: "evaluation" },
      slice: metric.slice,
      performance: {
        ...(metric.type === "accuracy"
          ? {
              classification: {
                target: "binary",
                accuracy_ratio: metric.value,
                decision_threshold_ratio: metric.threshold,
              },
            }
          : {}),
        scores: [
          {
            name: metric.type,
            value: metric.value,
            ...(metric.confidence_interval
              ? {
                  interval: {
                    confidence_level_ratio: 0.95,
                    low: metric.confidence_interval.lower_bound,
                    high: metric.confidence_interval.upper_bound,
                  },
                }
              : {}),
          },
        ],
      },
    })),
  };
}

const listed = z.union([z.array(z.string()), z.string().transform((text) => [text])]).default([]);
const FrontMatter = z.looseObject({
  language: listed,
  license: z.string().optional(),
  license_name: z.string().optional(),
  license_link: z.string().optional(),
  library_name: z.string().optional(),
  base_model: listed,
  "model-index": z
    .array(
      z.looseObject({
        name: z.string(),
        results: z.array(
          z.looseObject({
            task: z.looseObject({ type: z.string() }),
            dataset: z.looseObject({
              type: z.string(),
              name: z.string(),
              config: z.string().optional(),
              split: z.string().optional(),
              revision: z.string().optional(),
            }),
            metrics: z.array(z.looseObject({ type: z.string(), value: z.number() })),
            source: z.looseObject({ name: z.string().optional(), url: z.string() }).optional(),
          }),
        ),
      }),
    )
    .default([]),
});

/** A model of a card of the Hub: the YAML between the first two lines of dashes. */
export function modelOfFrontMatter(text: string): unknown {
  const card = FrontMatter.parse(parse(text.split(/^---\r?$/m)[1] ?? ""));
  const index = card["model-index"][0];
  return {
    tenant_id: "hub",
    model_id: index?.name ?? "card",
    name: index?.name ?? "card",
    version: "main",
    status: "trained",
    framework: card.library_name,
    base_models: card.base_model.map((model_id) => ({ model_id })),
    ...(card.license === undefined
      ? {}
      : {
          license: { license_id: card.license, name: card.license_name, link: card.license_link },
        }),
    card: { languages: card.language },
    evaluations: (index?.results ?? []).map(({ task, dataset, metrics, source }) => ({
      task: task.type,
      dataset: {
        dataset_id: dataset.type,
        name: dataset.name,
        subset: dataset.config,
        split: dataset.split,
        revision: dataset.revision,
      },
      performance: { scores: metrics.map(({ type, value }) => ({ name: type, value })) },
      source_name: source?.name,
      source_url: source?.url,
    })),
  };
}

const size = z.int().optional();
const Config = z.looseObject({
  model_type: z.string(),
  transformers_version: z.string(),
  hidden_size: size,
  num_hidden_layers: size,
  num_attention_heads: size,
  num_key_value_heads: size.nullable(),
  head_dim: size.nullable(),
  intermediate_size: z.union([z.int(), z.array(z.int())]).optional(),
  vocab_size: size,
  max_position_embeddings: size,
  n_routed_experts: size.nullable(),
  num_experts_per_tok: size.nullable(),
});

/** A model of a `config.json` of transformers. */
export function modelOfConfig(text: string): unknown {
  const config = Config.parse(JSON.parse(text));
  const width = config.intermediate_size;
  return {
    tenant_id: "hub",
    model_id: config.model_type,
    name: config.model_type,
    version: "main",
    status: "draft",
    framework: "hugging_face",
    framework_version: config.transformers_version,
    architecture: {
      family: config.model_type,
      hidden_size: config.hidden_size,
      layer_count: config.num_hidden_layers,
      attention_head_count: config.num_attention_heads,
      key_value_head_count: config.num_key_value_heads ?? undefined,
      head_size: config.head_dim ?? undefined,
      intermediate_size: typeof width === "number" ? width : width?.[0],
      vocabulary_size: config.vocab_size,
      context_length_tokens: config.max_position_embeddings,
      expert_count: config.n_routed_experts ?? undefined,
      experts_per_token: config.num_experts_per_tok ?? undefined,
    },
  };
}

const Onnx = z.looseObject({
  irVersion: z.coerce.number(),
  producerName: z.string().default(""),
  producerVersion: z.string().default(""),
  modelVersion: z.string().optional(),
  opsetImport: z.array(
    z.looseObject({ domain: z.string().default(""), version: z.coerce.number() }),
  ),
  graph: z.looseObject({
    node: z.array(z.unknown()).default([]),
    initializer: z.array(z.unknown()).default([]),
  }),
});

/** A model of an ONNX file, in protobuf's JSON. */
export function modelOfOnnx(text: string): unknown {
  const onnx = Onnx.parse(JSON.parse(text));
  return {
    tenant_id: "onnx",
    model_id: "onnx",
    name: "onnx",
    version: "1",
    status: "trained",
    framework: "onnx",
    artifacts: [
      {
        uri: "model.onnx",
        format: "onnx",
        onnx: {
          ir_version: onnx.irVersion,
          operator_sets: onnx.opsetImport.map(({ domain, version }) => ({
            domain: domain || "ai.onnx",
            version,
          })),
          producer_name: onnx.producerName || undefined,
          producer_version: onnx.producerVersion || undefined,
          model_version: onnx.modelVersion,
          node_count: onnx.graph.node.length,
          initializer_count: onnx.graph.initializer.length,
        },
      },
    ],
  };
}

const Dump = z.looseObject({
  num_class: z.int(),
  num_tree_per_iteration: z.int(),
  max_feature_idx: z.int(),
  objective: z.string().optional(),
  feature_names: z.array(z.string()),
  tree_info: z.array(z.looseObject({ num_leaves: z.int() })),
  feature_importances: z.record(z.string(), z.number()).optional(),
});

/** A model of a JSON dump of LightGBM. */
export function modelOfLightgbm(text: string): unknown {
  const dump = Dump.parse(JSON.parse(text));
  const importances = Object.entries(dump.feature_importances ?? {});
  return {
    tenant_id: "trees",
    model_id: "trees",
    name: "trees",
    version: "1",
    status: "trained",
    framework: "lightgbm",
    artifacts: [
      {
        uri: "model.txt",
        format: "lightgbm_text",
        tree_ensemble: {
          booster: "gbdt",
          objective: dump.objective,
          tree_count: dump.tree_info.length,
          trees_per_iteration: dump.num_tree_per_iteration,
          class_count: dump.num_class,
          feature_count: dump.max_feature_idx + 1,
          feature_names: dump.feature_names,
          leaf_count: dump.tree_info.reduce((sum, tree) => sum + tree.num_leaves, 0),
        },
      },
    ],
    feature_importances:
      importances.length === 0
        ? []
        : [
            {
              measure: "split",
              features: importances.map(([feature, importance]) => ({ feature, importance })),
            },
          ],
  };
}
