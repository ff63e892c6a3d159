import { describe, expect, it } from "vitest";
import { rowSteps } from "./rowSteps.ts";

const lead = { objective: { id: "lead" } };
const train = { objective: { id: "train" } };
const rows = [
  { id: "a", ...lead },
  { id: "b", ...lead },
  { id: "c", ...lead },
  { id: "d", ...train },
  { id: "e", objective: null },
];

describe("a row that moves by one", () => {
  it("changes places with its neighbour under the same objective", () => {
    expect(rowSteps(rows, 1)).toEqual({
      up: { afterId: null, objectiveId: "lead" },
      down: { afterId: "c", objectiveId: "lead" },
    });
    expect(rowSteps(rows, 2).up).toEqual({ afterId: "a", objectiveId: "lead" });
  });

  it("joins the objective above or below before it goes further", () => {
    expect(rowSteps(rows, 2).down).toEqual({ afterId: "b", objectiveId: "train" });
    expect(rowSteps(rows, 3).up).toEqual({ afterId: "c", objectiveId: "lead" });
    expect(rowSteps(rows, 3).down).toEqual({ afterId: "c", objectiveId: null });
  });

  it("stays in its section", () => {
    expect(rowSteps(rows, 0).up).toBeUndefined();
    expect(rowSteps(rows, 4).down).toBeUndefined();
  });
});
