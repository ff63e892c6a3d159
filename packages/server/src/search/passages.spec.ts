import { describe, expect, it } from "vitest";
import { passagesIn, SIGNS } from "./passages.ts";

const marked = (words: string) => `${SIGNS.open}${words}${SIGNS.close}`;
const places = [
  { field: "number", part: "number" },
  { field: "cell:c3", part: "c3" },
  { field: "cell:c4", part: "c4" },
];
const plainly = (text: string) =>
  passagesIn(text, places).map(({ pieces }) => pieces.map(({ words }) => words).join(""));

describe("the passages of a text", () => {
  it("are the places in which something was found, the one with most first", () => {
    const text = ["1.2", `Brief ${marked("members")}`, `${marked("Members")} and ${marked("police")}`];
    expect(passagesIn(text.join(` ${SIGNS.apart} `), places)).toEqual([
      {
        ...places[2],
        pieces: [
          { words: "Members", marked: true },
          { words: " and ", marked: false },
          { words: "police", marked: true },
        ],
      },
      {
        ...places[1],
        pieces: [
          { words: "Brief ", marked: false },
          { words: "members", marked: true },
        ],
      },
    ]);
  });

  it("are cut between words, around what was found first", () => {
    const long = "every school in the county ".repeat(20);
    const [passage] = plainly(`${long}${marked("police")} ${long}`);
    expect(passage).toMatch(/^… \w.*county police every.* …$/);
    expect(passage?.length).toBeLessThan(330);
    for (const word of passage?.replaceAll("… ", "").replace(" …", "").split(" ") ?? [])
      expect(["every", "school", "in", "the", "county", "police"]).toContain(word);
  });

  it("set statements apart", () => {
    expect(plainly(`Brief ${marked("members")}\nwithin a month`)).toEqual(["Brief members · within a month"]);
  });

  it("are none where nothing was found", () => {
    expect(plainly("nothing")).toEqual([]);
  });
});
