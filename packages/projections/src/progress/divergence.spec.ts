import { describe, expect, it } from "vitest";
import { divergenceOf } from "./divergence.ts";

describe("the divergence of an action from those that deliver it", () => {
  it("is none where nothing delivers it, or where both say the same", () => {
    expect(divergenceOf("completed", [])).toBeNull();
    expect(divergenceOf("completed", ["completed", "superseded"])).toBeNull();
    expect(divergenceOf("inProgress", ["inProgress", "completed"])).toBeNull();
    expect(divergenceOf("superseded", ["inProgress"])).toBeNull();
  });

  it("says that it was called completed while something below is not", () => {
    expect(divergenceOf("completed", ["completed", "inProgress"])).toBe("completedTooEarly");
    expect(divergenceOf("completed", ["blocked"])).toBe("completedTooEarly");
  });

  it("says that all below is done and it is still open", () => {
    expect(divergenceOf("inProgress", ["completed", "completed"])).toBe("openThoughBelowDone");
    expect(divergenceOf("notStarted", ["completed"])).toBe("openThoughBelowDone");
  });

  it("says that something below is blocked, unless it says so itself", () => {
    expect(divergenceOf("inProgress", ["inProgress", "blocked"])).toBe("blockedBelow");
    expect(divergenceOf("blocked", ["blocked"])).toBeNull();
  });

  it("says that work has begun below", () => {
    expect(divergenceOf("notStarted", ["notStarted", "inProgress"])).toBe("notStartedThoughBelowBegan");
    expect(divergenceOf("notStarted", ["notStarted"])).toBeNull();
  });
});
