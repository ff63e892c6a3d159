// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { TextDiff } from "./TextDiff.tsx";

afterEach(cleanup);

describe("before and after in one text", () => {
  it("says in words what was taken out and what was put in", () => {
    render(<TextDiff before="by March" after="by June" />);
    expect(screen.getByRole("deletion").textContent).toBe("taken out: March; ");
    expect(screen.getByRole("insertion").textContent).toBe("put in: June; ");
  });
});
