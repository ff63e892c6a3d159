import { describe, expect, it } from "vitest";
import { objectiveSpans } from "./objectiveSpans.ts";

const leadership = { objective: { id: "leadership" } };
const training = { objective: { id: "training" } };
const none = { objective: null };

describe("the cell of an objective", () => {
  it("spans the rows that stand under it, one after the other", () => {
    const spans = objectiveSpans([leadership, leadership, training, none, leadership]).map(({ span }) => span);
    expect(spans).toEqual([2, 0, 1, 1, 1]);
  });
});
