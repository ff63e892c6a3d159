import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, dayFromToday, openBrowser, visitAs } from "./browser.ts";
import { bothHands, writeDay } from "./hands.ts";
import { type Server, startServer } from "./server.ts";

const COUNTY = "Thornshire Prevent delivery plan";
const MEREBRIDGE = "Merebridge Prevent delivery plan";
const BOARD = /^Hold the Prevent board every quarter/;

describe.each(bothHands)("two organisations and their plans, $how", (hands) => {
  const { press, write, choose, pick } = hands;
  let server: Server;
  let browser: Browser;
  let marianne: Page;
  let tomasz: Page;
  /** The county's action that all of this is about, and one of Merebridge's that is to deliver it. */
  let board = "";
  let ours = "";

  beforeAll(async () => {
    server = await startServer({ demo: true });
    browser = await openBrowser();
    marianne = await visitAs(browser, server.url, "Marianne Okafor", hands.width);
    tomasz = await visitAs(browser, server.url, "Tomasz Wilk", hands.width);
    board = await actionOf(marianne, COUNTY, /^Open action/);
    ours = await actionOf(tomasz, MEREBRIDGE, /^Open action A3/);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function openPlan(page: Page, title: string): Promise<void> {
    await page.goto(server.url);
    await press(page.getByRole("link", { name: title }));
    await arrive(page, title);
  }

  async function actionOf(page: Page, plan: string, name: RegExp): Promise<string> {
    await openPlan(page, plan);
    return (await page.getByRole("link", { name }).first().getAttribute("href")) ?? "";
  }

  async function openBoard(page: Page): Promise<void> {
    await page.goto(server.url + board);
    await arrive(page, BOARD);
  }

  async function say(page: Page, action: string, status: string): Promise<void> {
    await page.goto(`${server.url}${action}/status`);
    await arrive(page, "Say how it stands");
    await choose(page.getByRole("radio", { name: status }));
    await press(page.getByRole("button", { name: "Save status" }));
    await saved(page, "The status is saved.");
  }

  const saved = (page: Page, words: string) => page.getByRole("alert").getByText(words).waitFor();

  it("each return their own part of what a group is asked for, and the lead sees them side by side", async () => {
    await openBoard(marianne);
    await press(marianne.getByRole("link", { name: "Change which groups are asked" }));
    await arrive(marianne, "Ask groups for their progress");
    await choose(marianne.getByRole("checkbox", { name: "Every partner authority" }));
    await press(marianne.getByRole("button", { name: "Save", exact: true }));
    await saved(marianne, "Which groups are asked is saved.");
    const matrix = marianne.getByRole("table", { name: "What each organisation returns" });
    expect(await matrix.getByText("Has not said yet").count()).toBe(9);
    expect(await barriersOf(marianne)).toEqual([]);

    await openBoard(tomasz);
    await press(tomasz.getByRole("button", { name: "Say how our part stands" }));
    await arrive(tomasz, "Say how our part stands");
    await press(tomasz.getByRole("button", { name: "Save our part" }));
    await tomasz.getByRole("alert").getByText("Choose how your part stands").waitFor();
    expect(await barriersOf(tomasz)).toEqual([]);
    await choose(tomasz.getByRole("radio", { name: "In progress" }));
    await press(tomasz.getByRole("button", { name: "Save our part" }));
    await saved(tomasz, "How the part of Merebridge District Council stands is saved.");
    await press(tomasz.getByRole("button", { name: "Report progress" }));
    await arrive(tomasz, "Report progress");
    await write(tomasz.getByLabel("What was done?"), "Our deputy will come to every meeting.");
    await writeDay(hands, tomasz, "When did it happen?", dayFromToday(-2));
    await press(tomasz.getByRole("button", { name: "Save report" }));
    await saved(tomasz, "Your report is saved.");

    await openBoard(marianne);
    const row = matrix.getByRole("row").filter({ hasText: "Merebridge District Council" });
    expect(await row.innerText()).toContain("In progress");
    expect(await row.innerText()).toContain("Our deputy will come to every meeting.");
    expect(await matrix.getByText("Has not said yet").count()).toBe(8);
    expect(await barriersOf(marianne)).toEqual([]);
  });

  it("link an action to the county's, which says how it stands below and where the two do not fit", async () => {
    await tomasz.goto(`${server.url}${ours}/link`);
    await arrive(tomasz, "Link this action to another plan");
    await choose(tomasz.getByRole("radio", { name: COUNTY }));
    await press(tomasz.getByRole("button", { name: "Continue" }));
    await arrive(tomasz, "Choose the action that it delivers");
    await press(tomasz.getByRole("button", { name: "Link them" }));
    await tomasz.getByRole("alert").getByText("Choose the action that it delivers").waitFor();
    expect(await barriersOf(tomasz)).toEqual([]);
    const choice = tomasz.getByRole("combobox");
    await pick(choice, await choice.locator("option").filter({ hasText: "Hold the Prevent board" }).innerText());
    await press(tomasz.getByRole("button", { name: "Link them" }));
    await saved(tomasz, "The actions are linked.");
    await say(tomasz, ours, "Blocked");

    await openBoard(marianne);
    const below = marianne.getByRole("listitem").filter({ hasText: MEREBRIDGE });
    expect(await below.innerText()).toContain("Blocked");
    await marianne.getByText("An action that delivers it is blocked.").waitFor();
    expect(await barriersOf(marianne)).toEqual([]);

    await say(tomasz, ours, "Completed");
    await openBoard(marianne);
    await marianne.getByText("All actions that deliver it are done, and this action is still open.").waitFor();
    await say(marianne, board, "Completed");
    await openBoard(marianne);
    expect(await below.innerText()).toContain("Completed");
    expect(await marianne.getByText(/deliver it/).count()).toBe(0);
  });

  it("keep what only a lead decides from everybody else", async () => {
    await openPlan(tomasz, MEREBRIDGE);
    await press(tomasz.getByRole("link", { name: "Agreed versions" }));
    await arrive(tomasz, "Agreed versions");
    await tomasz.getByRole("rowheader", { name: "Version 1" }).waitFor();
    expect(await tomasz.getByRole("button", { name: /meeting agreed/ }).count()).toBe(0);
    expect(await tomasz.getByRole("link", { name: /need approval/ }).count()).toBe(0);
    await tomasz.goto(`${server.url}/mine`);
    await arrive(tomasz, "Mine");
    expect(await tomasz.getByText(/Waiting for my approval/).count()).toBe(0);
    await tomasz.goto(`${server.url}/people`);
    await arrive(tomasz, "People and organisations");
    expect(await tomasz.getByRole("button", { name: "Add a person" }).count()).toBe(0);
    expect(await barriersOf(tomasz)).toEqual([]);
  });

  it("say why a date is put back once a meeting has agreed it, and it is counted", async () => {
    await openPlan(tomasz, MEREBRIDGE);
    await press(tomasz.getByRole("button", { name: /^Edit: Timescale of .*A3/ }));
    const form = tomasz.locator(".app-cell__form");
    const later = dayFromToday(60).words;
    await write(form.getByRole("textbox").first(), `By ${later}`);
    await press(form.getByRole("button", { name: "Save", exact: true }));
    const why = form.getByRole("textbox", { name: "Why?" });
    await why.waitFor();
    expect(await barriersOf(tomasz)).toEqual([]);
    await write(why, "The board meets later");
    await press(form.getByRole("button", { name: "Save", exact: true }));
    await tomasz.getByText(/^Saved\./).waitFor();
    await tomasz.goto(server.url + ours);
    const timescale = tomasz.locator(".govuk-summary-list__row").filter({ hasText: "Timescale" }).first();
    await timescale.getByText(/^Put back/).waitFor();
    expect(await timescale.innerText()).toContain(`By ${later}`);
    await tomasz.getByText("Why: The board meets later").first().waitFor();
    expect(await barriersOf(tomasz)).toEqual([]);
  });
});
