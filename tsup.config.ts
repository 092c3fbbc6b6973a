import { defineConfig } from "tsup";
import { compiledSchemas } from "./scripts/compiled-schemas-plugin.js";

const library = {
  index: "src/index.ts",
  "core/index": "src/core/index.ts",
  "analytics/index": "src/analytics/index.ts",
  "ml/index": "src/ml/index.ts",
  "metrics/index": "src/metrics/index.ts",
  "monitoring/index": "src/monitoring/index.ts",
  "alerts/index": "src/alerts/index.ts",
  "dashboards/index": "src/dashboards/index.ts",
  "tenant/index": "src/tenant/index.ts",
  "security/index": "src/security/index.ts",
  "events/index": "src/events/index.ts",
  "realtime/index": "src/realtime/index.ts",
  "json-schema/index": "src/json-schema/index.ts",
  "integrity/index": "src/integrity/index.ts",
  "encryption/index": "src/encryption/index.ts",
  "privacy/index": "src/privacy/index.ts",
  "quality/index": "src/quality/index.ts",
  "serialize/index": "src/serialize/index.ts",
  "integrations/segment": "src/integrations/segment.ts",
  "integrations/snowplow": "src/integrations/snowplow.ts",
};

export default defineConfig([
  {
    entry: library,
    silent: true,
    esbuildPlugins: [compiledSchemas],
    format: ["esm", "cjs"],
    dts: true,
    splitting: true,
    sourcemap: true,
    // The sources ship beside the build: a map need not hold them a second time.
    esbuildOptions: (options) => {
      options.sourcesContent = false;
    },
    clean: true,
    target: "es2022",
    platform: "neutral",
    external: ["zod"],
  },
  {
    entry: { "cli/main": "src/cli/main.ts" },
    silent: true,
    esbuildPlugins: [compiledSchemas],
    format: ["esm"],
    // A command loads what it needs, and a model what it is made of.
    splitting: true,
    esbuildOptions: (options) => {
      options.chunkNames = "cli/[name]-[hash]";
    },
    target: "node20",
    platform: "node",
    external: ["zod"],
  },
]);
