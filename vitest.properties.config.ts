import { defineConfig } from "vitest/config";

/** What holds of every model, at a thousand values each. A failure tells the seed and the value. */
export default defineConfig({
  test: {
    include: [
      "test/privacy/mask/catalog-*.test.ts",
      "test/privacy/policies/deidentified-*.test.ts",
    ],
    setupFiles: ["test/quiet.ts"],
    env: { MASK_VALUES: "1000", DEIDENTIFY_VALUES: "1000" },
    reporters: ["verbose", ["json", { outputFile: ".test-results/properties.json" }]],
  },
});
