import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Vite would take graphql's other build for our own code, and two of them do not know each other's types.
const oneGraphql = {
  alias: [
    { find: /^graphql$/, replacement: fileURLToPath(new URL("test/node_modules/graphql/index.js", import.meta.url)) },
  ],
};

// A real server and a real browser on a machine that has much else to do: what comes at all comes within this.
const LONGEST_WAIT_MS = 20_000;

// Each project runs where its code runs: the core and the server in Node, the screens in a made-up browser; what drives
// the whole, with a real browser and real processes, runs one file after the other.
export default defineConfig({
  test: {
    reporters: ["default"],
    projects: [
      {
        resolve: oneGraphql,
        test: {
          name: "code",
          environment: "node",
          include: ["packages/{projections,schema,server}/src/**/*.spec.ts"],
          testTimeout: 20_000,
        },
      },
      {
        extends: "packages/web/vite.config.ts",
        test: {
          name: "screens",
          root: "packages/web",
          environment: "happy-dom",
          include: ["src/**/*.spec.{ts,tsx}"],
          testTimeout: 20_000,
        },
      },
      {
        resolve: oneGraphql,
        test: {
          name: "whole",
          environment: "node",
          include: ["test/**/*.spec.ts"],
          exclude: ["test/journeys/**", "**/node_modules/**"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: LONGEST_WAIT_MS } },
        },
      },
      {
        resolve: oneGraphql,
        test: {
          name: "journeys",
          environment: "node",
          include: ["test/journeys/**/*.spec.ts"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: LONGEST_WAIT_MS } },
        },
      },
    ],
  },
});
