import { describe, expect, it } from "vitest";
import { councilJoined, graceInvited, graceLeads, opened, policeJoined } from "../testing/cast.ts";
import { inStream, rowsOf, through } from "../testing/rows.ts";
import { plain } from "../text.ts";
import type { PeopleEvent } from "./events.ts";
import { peopleView } from "./view.ts";

describe("the rows of people", () => {
  const { at, now } = rowsOf(
    through(peopleView),
    inStream<PeopleEvent>("people", opened, councilJoined, graceInvited, graceLeads, policeJoined),
  );

  it("hold the partnership, its organisations and its people", () => {
    now.thenShow("partnership", { name: "Westshire Prevent Partnership", storyClock: false });
    now.thenShow("organisation:council", { name: "Westmere Council" });
    now.thenShow("person:grace", { name: plain("Grace Obi"), organisation: "council", role: "lead" });
    expect(now.list("partnership", "organisations")).toEqual(["organisation:council", "organisation:police"]);
    expect(now.list("partnership", "people")).toEqual(["person:grace"]);
  });

  it("show who was there before", () => {
    expect(at(4).list("partnership", "organisations")).toEqual(["organisation:council"]);
    at(3).thenShow("person:grace", { name: plain("Grace Obi"), organisation: "council" });
    at(2).thenShow("person:grace", {});
    at(0).thenShow("partnership", {});
  });
});
