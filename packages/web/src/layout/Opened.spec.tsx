// @vitest-environment happy-dom
import { CombinedGraphQLErrors } from "@apollo/client";
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { amira, partnership } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);

const nobodyKnown = () =>
  new CombinedGraphQLErrors({
    errors: [{ message: "Choose who you are first.", extensions: { code: "UNAUTHENTICATED" } }],
  });

describe("a page that is on its way", () => {
  it("has its place already, to which one can skip", async () => {
    openAt("/people", { Session: () => ({ me: amira, partnership }) });
    const place = await screen.findByRole("main");
    expect(place.textContent).toBe("Loading…");
    expect(screen.getByRole("link", { name: "Skip to main content" }).getAttribute("href")).toBe(`#${place.id}`);
  });
});

describe("a page that cannot be opened", () => {
  it("asks whoever is no longer known who they are", async () => {
    let me: typeof amira | null = amira;
    openAt("/people", {
      Session: () => ({ me, partnership }),
      PeoplePage: () => {
        me = null;
        return nobodyKnown();
      },
      WhoAmIPage: () => ({ me: null, partnership }),
    });
    await screen.findByRole("heading", { level: 1, name: "Who are you?" });
  });

  it("does not ask again and again when the server cannot make up its mind", async () => {
    let asked = 0;
    openAt("/people", {
      Session: () => ({ me: amira, partnership }),
      PeoplePage: () => {
        asked += 1;
        return nobodyKnown();
      },
    });
    await screen.findByText("Choose who you are first.");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(asked).toBeLessThan(5);
  });

  it("is the last resort when not even who is asking can be found out", async () => {
    openAt("/", { Session: () => new TypeError("fetch failed") });
    await screen.findByRole("heading", { level: 1, name: "Sorry, this page cannot be shown" });
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Plans" })).toBeNull();
  });
});
