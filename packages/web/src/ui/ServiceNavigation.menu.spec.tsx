// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ServiceNavigation } from "./ServiceNavigation.tsx";

const items = [
  { text: "Plans", href: "#plans" },
  { text: "Changes", href: "#changes" },
];

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("the navigation on a narrow screen", () => {
  it("folds away behind a button that says whether it is open", () => {
    render(<ServiceNavigation serviceName="Planledger" items={items} />);
    const menu = screen.getByRole("button", { name: "Menu" });
    expect(menu.getAttribute("aria-expanded")).toBe("false");
    expect(screen.queryByRole("link", { name: "Plans" })).toBeNull();
    fireEvent.click(menu);
    expect(menu.getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByRole("link", { name: "Plans" })).toBeTruthy();
  });
});
