// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Timeline, TimelineItem } from "./Timeline.tsx";

afterEach(cleanup);

describe("a timeline", () => {
  it("says what happened, by whom and when, each under a heading", () => {
    render(
      <Timeline>
        <TimelineItem title="The date went to June" byline="Amira Khan" date="3 March 2026" headingLevel={2}>
          Why: the panel asked for it
        </TimelineItem>
      </Timeline>,
    );
    expect(screen.getByRole("heading", { level: 2, name: "The date went to June" })).toBeTruthy();
    expect(screen.getByText("by Amira Khan")).toBeTruthy();
    expect(screen.getByText("Why: the panel asked for it")).toBeTruthy();
  });
});
