/** Who may import whom. */
export default {
  forbidden: [
    {
      name: "the-core-is-pure",
      severity: "error",
      comment: "projections imports nothing but itself: time, ids and hashes arrive as arguments.",
      from: { path: "^packages/projections/src/", pathNot: "\\.spec\\.ts$" },
      to: { pathNot: "^packages/projections/src/" },
    },
    {
      name: "slices-meet-at-events",
      severity: "error",
      comment: "A slice of the core may read another slice's facts and the names of its rows; its rules are its own.",
      from: { path: "^packages/projections/src/([^/]+)/", pathNot: "\\.spec\\.ts$" },
      to: {
        path: "^packages/projections/src/[^/]+/",
        pathNot: [
          "^packages/projections/src/$1/",
          "/(events|entities|view)\\.ts$",
          "^packages/projections/src/(values|testing)/",
        ],
      },
    },
    {
      name: "the-contract-knows-no-server",
      severity: "error",
      comment: "schema describes; it imports the core's types at most.",
      from: { path: "^packages/schema/" },
      to: { path: "^(packages/(server|web)|@planledger/(server|web))" },
    },
    {
      name: "the-server-knows-no-screen",
      severity: "error",
      comment: "The server serves the built screens as files.",
      from: { path: "^packages/server/" },
      to: { path: "^(packages/web|@planledger/web)" },
    },
    {
      name: "screens-know-the-contract-only",
      severity: "error",
      comment: "The contract arrives in the screens as generated code, src/gql.",
      from: { path: "^packages/web/" },
      to: { path: "^(packages/(projections|schema|server)|@planledger/(projections|schema|server))" },
    },
    {
      name: "one-place-chooses-the-engine",
      severity: "error",
      comment: "Only logSource.ts names an engine; everyone else knows the port.",
      from: { path: "^packages/server/src/", pathNot: "^packages/server/src/eventLog/" },
      to: { path: "eventLog/(sqliteEventLog|eventStoreLog)\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "sqlite-has-one-door",
      severity: "error",
      comment: "node:sqlite is used through sqlite.ts.",
      from: { path: "^packages/server/src/", pathNot: "^packages/server/src/sqlite\\.ts$" },
      to: { path: "^node:sqlite$|^sqlite$" },
    },
    {
      name: "no-circles",
      severity: "error",
      comment: "Modules that need each other are one module, or lack a third one.",
      from: {},
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(node_modules|dist)/|packages/web/src/gql/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "default"] },
  },
};
