import type { CodegenConfig } from "@graphql-codegen/cli";

/** Everything that is generated from the contract: the merged schema, the resolvers' signatures, the screens' documents. */
const config: CodegenConfig = {
  schema: "src/*.graphql",
  generates: {
    "src/generated/schema.graphql": {
      plugins: ["schema-ast"],
      config: { includeDirectives: true },
    },
    "src/generated/resolvers.ts": {
      plugins: ["typescript", "typescript-resolvers"],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        contextType: "unknown",
        scalars: {
          Date: "string",
          DateTime: { input: "Date", output: "Date | string | number" },
          Cursor: "string",
          ID: "string",
        },
        skipTypename: true,
        useIndexSignature: false,
        mappers: {
          Partnership: "../references.ts#PartnershipReference",
          Organisation: "../references.ts#Reference",
          Person: "../references.ts#Reference",
          Plan: "../references.ts#Reference",
          Group: "../references.ts#Reference",
          Section: "../references.ts#SectionReference",
          Action: "../references.ts#Reference",
          ProgressReport: "../references.ts#Reference",
          Mine: "../references.ts#MineReference",
          Evidence: "../references.ts#Reference",
          Withdrawal: "../references.ts#Reference",
          StandingEntry: "../references.ts#StandingReference",
          StandingFile: "../references.ts#StandingFileReference",
          WordsFound: "../references.ts#WordsFoundReference",
          Entry: "../references.ts#EntryReference",
          Basis: "../references.ts#Moment",
        },
        inputMaybeValue: "T | null",
      },
    },
    "../web/src/gql/": {
      preset: "client",
      documents: ["../web/src/**/*.{ts,tsx}", "!../web/src/gql/**", "!../web/src/**/*.spec.{ts,tsx}"],
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: true,
      },
      config: {
        inlineFragmentTypes: "mask",
        customDirectives: { apolloUnmask: true },
        useTypeImports: true,
        enumsAsTypes: true,
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        importExtension: ".ts",
        scalars: { Date: "string", DateTime: "string", Cursor: "string", ID: "string" },
      },
    },
    "../web/src/gql/possibleTypes.ts": {
      plugins: ["fragment-matcher"],
      config: { useExplicitTyping: true },
    },
  },
  ignoreNoDocuments: true,
};

export default config;
