import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, dayFromToday, openBrowser, visitAs } from "./browser.ts";
import { bothHands, writeDay } from "./hands.ts";
import { type Server, startServer } from "./server.ts";

describe.each(bothHands)("plans that work together, $how", (hands) => {
  let server: Server;
  let browser: Browser;
  let marianne: Page;
  let aaron: Page;

  beforeAll(async () => {
    server = await startServer({ demo: true });
    browser = await openBrowser();
    marianne = await visitAs(browser, server.url, "Marianne Okafor", hands.width);
    aaron = await visitAs(browser, server.url, "Aaron Yeboah", hands.width);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const press = (page: Page, role: "link" | "button", name: string | RegExp) =>
    hands.press(page.getByRole(role, { name }).first());

  async function openPlan(page: Page, title: string | RegExp): Promise<void> {
    await page.goto(server.url);
    await arrive(page, "Plans");
    await press(page, "link", title);
    await arrive(page, title);
  }

  it("have a lead return a report, and its author correct it, until it is accepted", async () => {
    await marianne.goto(`${server.url}/mine`);
    await arrive(marianne, "Mine");
    expect(await barriersOf(marianne)).toEqual([]);
    const waiting = marianne.getByRole("listitem").filter({ hasText: /by Aaron Yeboah/ });
    await hands.press(waiting.first().getByRole("link"));
    await marianne.getByRole("heading", { name: "Progress reported" }).waitFor();
    const action = new URL(marianne.url()).pathname;
    await press(marianne, "button", /^Return with a note/);
    await arrive(marianne, "Return a report");
    expect(await barriersOf(marianne)).toEqual([]);
    await hands.write(marianne.getByLabel("What is missing?"), "How many were sent?");
    await press(marianne, "button", "Return it");
    await marianne.getByText("The report is returned.").waitFor();

    await aaron.goto(`${server.url}/mine`);
    await aaron.getByText(/came back: How many were sent\?/).waitFor();
    expect(await barriersOf(aaron)).toEqual([]);
    await press(aaron, "link", /^Correct it/);
    await arrive(aaron, "Correct a report");
    await hands.write(aaron.getByLabel("What was done?"), "Forty letters are printed.");
    await hands.write(aaron.getByLabel("What was wrong?"), "The number was missing");
    await press(aaron, "button", "Save correction");
    await aaron.getByText("The correction is saved.").waitFor();

    await marianne.goto(server.url + action);
    await marianne.getByText("Forty letters are printed.").first().waitFor();
    await press(marianne, "button", /^Accept/);
    await marianne.getByText(/^The report of .* is accepted\./).waitFor();
    await marianne.getByText("Accepted. It counts.").first().waitFor();
  });

  it("are agreed by a meeting, can be seen as they were agreed, and ask for a reason from then on", async () => {
    await openPlan(marianne, /^Castlewick/);
    const title = await marianne.getByRole("heading", { level: 1 }).innerText();
    await press(marianne, "link", "Agreed versions");
    await arrive(marianne, "Agreed versions");
    await press(marianne, "button", "Record that a meeting agreed this plan");
    await arrive(marianne, "Record that a meeting agreed this plan");
    await hands.write(marianne.getByLabel("What is the meeting called?"), "Castlewick board");
    await writeDay(hands, marianne, "When was it held?", dayFromToday(-1));
    await press(marianne, "button", "Record the agreed version");
    await marianne.getByText("The agreed version is recorded.").waitFor();
    expect(await barriersOf(marianne)).toEqual([]);
    await press(marianne, "link", "See version 1");
    await marianne.getByText(/You are viewing this as it was right after entry \d+ of the history/).waitFor();
    await arrive(marianne, title);
    expect(await barriersOf(marianne)).toEqual([]);
    await press(marianne, "link", "Back to now");
    await marianne.getByText("See everything as it was on an earlier day").waitFor();
    const open = marianne.getByRole("link", { name: /^Open action/ }).first();
    await marianne.goto(`${server.url}${await open.getAttribute("href")}/remove`);
    await press(marianne, "button", "Take it out");
    await marianne.getByLabel("Why?", { exact: true }).waitFor();
    expect(await barriersOf(marianne)).toEqual([]);
    await hands.write(marianne.getByLabel("Why?", { exact: true }), "Done by the county now");
    await press(marianne, "button", "Take it out");
    await marianne.getByText("The action is out of its plan.").waitFor();
  });

  it("have every organisation of a group say how its part stands, and link their actions", async () => {
    await openPlan(aaron, /^Fallowdale/);
    const open = aaron.getByRole("link", { name: /^Open action/ }).first();
    const action = (await open.getAttribute("href")) ?? "";
    await press(aaron, "link", "Groups");
    await arrive(aaron, "Groups");
    await press(aaron, "button", "Define a group");
    await arrive(aaron, "Define a group");
    await hands.write(aaron.getByLabel("What does the plan call it?"), "Both councils");
    await hands.choose(aaron.getByRole("checkbox", { name: "Fallowdale District Council" }));
    await hands.choose(aaron.getByRole("checkbox", { name: "Thornshire County Council" }));
    await writeDay(hands, aaron, "From which day on?", dayFromToday(-30));
    expect(await barriersOf(aaron)).toEqual([]);
    await press(aaron, "button", "Define the group");
    await aaron.getByRole("heading", { name: "Both councils" }).waitFor();

    await aaron.goto(`${server.url}${action}/groups`);
    await arrive(aaron, "Ask groups for their progress");
    await hands.choose(aaron.getByRole("checkbox", { name: "Both councils" }));
    await press(aaron, "button", "Save");
    await aaron.getByText("Which groups are asked is saved.").waitFor();
    await press(aaron, "button", "Say how our part stands");
    await arrive(aaron, "Say how our part stands");
    await hands.choose(aaron.getByRole("radio", { name: "Completed" }));
    await press(aaron, "button", "Save our part");
    const row = aaron.getByRole("row").filter({ hasText: "Fallowdale District Council" });
    await row.filter({ hasText: "Completed" }).waitFor();
    expect(await barriersOf(aaron)).toEqual([]);

    await aaron.goto(`${server.url}${action}/link`);
    await arrive(aaron, "Link this action to another plan");
    await hands.choose(aaron.getByRole("radio", { name: "Thornshire Prevent delivery plan" }));
    await press(aaron, "button", "Continue");
    await arrive(aaron, "Choose the action that it delivers");
    const second = await aaron.getByRole("combobox").locator("option").nth(1).innerText();
    await hands.pick(aaron.getByRole("combobox"), second);
    expect(await barriersOf(aaron)).toEqual([]);
    await press(aaron, "button", "Link them");
    await aaron.getByText("The actions are linked.").waitFor();
    await press(aaron, "button", /^Take the link away/);
    await aaron.getByText("The link is taken away.").waitFor();
  });
});
