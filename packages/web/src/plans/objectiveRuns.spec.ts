import { describe, expect, it } from "vitest";
import { objectiveRuns } from "./objectiveRuns.ts";

const [know, train, host] = [
  { id: "know", text: "Know the risk" },
  { id: "train", text: "Train staff" },
  { id: "host", text: "Host a day" },
];
const row = (id: string, objective?: { id: string }) => ({ id, objective: objective ? { id: objective.id } : null });
const told = (runs: ReturnType<typeof objectiveRuns>) =>
  runs.map(({ objective, actions }) => [objective?.id, actions.map(({ id }) => id)]);

describe("the rows of a section", () => {
  it("stand together under one objective, and alone under none", () => {
    const rows = [row("a", know), row("b", know), row("c"), row("d"), row("e", train), row("f", know)];
    expect(told(objectiveRuns([know, train], rows, true))).toEqual([
      ["know", ["a", "b"]],
      [undefined, ["c"]],
      [undefined, ["d"]],
      ["train", ["e"]],
      ["know", ["f"]],
    ]);
  });

  it("are followed by the objectives under which nothing stands", () => {
    expect(told(objectiveRuns([host, know], [row("a", know)], true))).toEqual([
      ["know", ["a"]],
      ["host", []],
    ]);
  });

  it("say nothing of such objectives until all rows are here", () => {
    expect(told(objectiveRuns([host, know], [row("a", know)], false))).toEqual([["know", ["a"]]]);
  });
});
