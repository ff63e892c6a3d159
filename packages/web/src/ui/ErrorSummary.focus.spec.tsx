// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { Input } from "./Input.tsx";

afterEach(cleanup);

describe("what is wrong with a form", () => {
  it("takes the focus, and leads to the field", () => {
    render(
      <>
        <ErrorSummary mistakes={[{ message: "Enter your name", href: "#name" }]} />
        <Input name="name" label="Name" error="Enter your name" />
      </>,
    );
    expect(document.activeElement?.className).toBe("govuk-error-summary");
    fireEvent.click(screen.getByRole("link", { name: "Enter your name" }));
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Name" }));
  });
});
