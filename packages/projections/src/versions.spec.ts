import { describe, expect, it } from "vitest";
import { checkKnown, NewerFactError, schemaVersions } from "./versions.ts";

describe("a fact that is read", () => {
  it.each(Object.entries(schemaVersions))("may be a %s up to version %i, and no newer one", (type, version) => {
    expect(() => checkKnown(type, version)).not.toThrow();
    expect(() => checkKnown(type, 1)).not.toThrow();
    expect(() => checkKnown(type, version + 1)).toThrow(NewerFactError);
  });

  it("is none that this release has never heard of, with a sentence that says what to do", () => {
    expect(() => checkKnown("PlanFrozen", 1)).toThrow(
      "The history holds PlanFrozen in version 1, which this release does not know. Start a newer release.",
    );
    for (const type of ["toString", "__proto__", "constructor", ""])
      expect(() => checkKnown(type, 1)).toThrow(NewerFactError);
  });
});
