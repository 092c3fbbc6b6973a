import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/package/**/*.test.ts"],
    testTimeout: 120_000,
    // The files share one folder, in which the package is unpacked.
    fileParallelism: false,
    reporters: ["default", ["json", { outputFile: ".test-results/package.json" }]],
  },
});
