// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { unsavedOf, keepUnsaved } from "../layout/unsaved.ts";
import { amira, partnership } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

const posted: unknown[] = [];

beforeEach(() => {
  posted.length = 0;
  vi.stubGlobal("fetch", async (address: string, { body }: { body: string }) => {
    posted.push([address, JSON.parse(body)]);
    return new Response(null, { status: 204 });
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const nobody = { Session: () => ({ me: null, partnership }), WhoAmIPage: () => ({ me: null, partnership }) };

describe("choosing who one is", () => {
  it("comes before every page, and says of each person for whom they work and as what", async () => {
    openAt("/plans/pl-1", nobody);
    await screen.findByRole("heading", { level: 1, name: "Who are you?" });
    expect(screen.getByText("Westmere District Council, auditor")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Continue" }));
    await screen.findByRole("link", { name: "Choose who you are" });
    expect(posted).toEqual([]);
  });

  it("goes on as that person to where they wanted to go", async () => {
    let me: typeof amira | null = null;
    openAt("/accessibility", { ...nobody, Session: () => ({ me, partnership }) });
    await screen.findByRole("heading", { level: 1, name: "Accessibility statement" });
    cleanup();
    openAt("/people", { ...nobody, Session: () => ({ me, partnership }), PeoplePage: () => ({ partnership }) });
    fireEvent.click(await screen.findByRole("radio", { name: "Amira Khan" }));
    me = amira;
    fireEvent.click(screen.getByRole("button", { name: "Continue" }));
    await screen.findByRole("heading", { level: 1, name: "People and organisations" });
    expect(posted).toEqual([["/who-am-i", { personId: "p-amira" }]]);
    expect(screen.getByText(/Amira Khan, Westmere District Council/, { selector: ".app-current-person" })).toBeTruthy();
  });
});

describe("what was typed here and not saved", () => {
  const hers = { person: "p-amira", form: "cell a-1 c-action" };
  const his = { person: "p-tom", form: "cell a-1 c-action" };
  beforeEach(() => {
    localStorage.clear();
    keepUnsaved(hers, { text: "Half a sentence" }, Date.now());
    keepUnsaved(his, { text: "His" }, Date.now());
  });
  afterEach(() => localStorage.clear());

  it("waits for whoever typed it when somebody says anew who they are", async () => {
    let me: typeof amira | null = null;
    openAt("/people", { ...nobody, Session: () => ({ me, partnership }), PeoplePage: () => ({ partnership }) });
    fireEvent.click(await screen.findByRole("radio", { name: "Amira Khan" }));
    me = amira;
    fireEvent.click(screen.getByRole("button", { name: "Continue" }));
    await screen.findByRole("heading", { level: 1, name: "People and organisations" });
    expect(unsavedOf(hers)?.words).toEqual({ text: "Half a sentence" });
    expect(unsavedOf(his)?.words).toEqual({ text: "His" });
  });

  it("is said by person, without a word of it, and goes when somebody asks for it", async () => {
    openAt("/who-am-i", nobody);
    const list = within(await screen.findByRole("region", { name: "Typed here and not saved" }));
    expect(list.getAllByRole("listitem").map((item) => item.textContent?.split(",")[0])).toEqual([
      "Amira Khan",
      "Tom Ellis",
    ]);
    expect(screen.queryByText(/Half a sentence/)).toBeNull();
    fireEvent.click(list.getByRole("button", { name: "Discard what Tom Ellis typed" }));
    expect(document.activeElement).toBe(screen.getByText("What Tom Ellis typed here is discarded."));
    expect(unsavedOf(his)).toBeUndefined();
    expect(unsavedOf(hers)).toBeDefined();
    fireEvent.click(list.getByRole("button", { name: "Discard what Amira Khan typed" }));
    expect(screen.queryByRole("region", { name: "Typed here and not saved" })).toBeNull();
    expect(localStorage).toHaveLength(0);
  });
});

describe("opening a ledger", () => {
  it("asks for three names, and goes on as its first person", async () => {
    let session: object = { me: null, partnership: null };
    openAt("/people", {
      Session: () => ({ ...session }),
      OpenPartnership: () => ({ openPartnership: { __typename: "PartnershipOpened", partnership, person: amira } }),
      PeoplePage: () => ({ partnership }),
    });
    await screen.findByRole("heading", { level: 1, name: "Open this ledger" });
    fireEvent.click(screen.getByRole("button", { name: "Open the ledger" }));
    await screen.findByRole("link", { name: "Enter your name" });
    for (const field of screen.getAllByRole("textbox")) fireEvent.change(field, { target: { value: "Westshire" } });
    session = { me: amira, partnership };
    fireEvent.click(screen.getByRole("button", { name: "Open the ledger" }));
    await screen.findByRole("heading", { level: 1, name: "People and organisations" });
    expect(posted).toEqual([["/who-am-i", { personId: "p-amira" }]]);
  });
});
