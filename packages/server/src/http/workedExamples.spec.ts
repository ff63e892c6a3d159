import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { workedExamples } from "./workedExamples.ts";

const contract = readFileSync(fileURLToPath(import.meta.resolve("@planledger/schema/schema.graphql")), "utf8");

describe("the questions that the explorer opens with", () => {
  it("are questions that the contract answers", () => {
    expect(validate(buildSchema(contract), parse(workedExamples))).toEqual([]);
  });
});
