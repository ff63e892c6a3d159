// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { ThenNow } from "./ThenNow.tsx";

afterEach(cleanup);

const texts = { older: "Brief new members by May", newer: "Brief all members by May" };

function shown(side: "older" | "newer", { older, newer } = texts) {
  const { container } = render(<ThenNow side={side} older={older} newer={newer} />);
  return { text: container.textContent, container };
}

describe("two texts side by side", () => {
  it("mark on each side what that side alone says, in hidden words too", () => {
    const older = shown("older");
    expect(older.text).toBe("Brief taken out: new ; members by May");
    expect(older.container.querySelectorAll("ins")).toHaveLength(0);
    const newer = shown("newer");
    expect(newer.text).toBe("Brief put in: all ; members by May");
    expect(newer.container.querySelectorAll("del")).toHaveLength(0);
  });

  it("leave a side blank that says nothing", () => {
    expect(shown("older", { older: "", newer: "New" }).text).toBe("");
  });
});
