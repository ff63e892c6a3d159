import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, dayFromToday, openBrowser, visitAs } from "./browser.ts";
import { bothHands, writeDay } from "./hands.ts";
import { type Server, startServer } from "./server.ts";

describe.each(bothHands)("searching, $how", (hands) => {
  const { press, write, pick } = hands;
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await startServer({ demo: true });
    browser = await openBrowser();
    page = await visitAs(browser, server.url, "Marianne Okafor", hands.width);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const results = () => page.locator(".app-found");
  const addressed = () => Object.fromEntries(new URL(page.url()).searchParams);

  it("goes from any page to what is found, with the words marked, and on to where they stand", async () => {
    await write(page.getByRole("searchbox", { name: "Search the plans" }), "school visit");
    await press(page.getByRole("button", { name: "Search" }));
    await arrive(page, "Search results for “school visit”");
    expect(await page.title()).toBe("Search results for “school visit” – Planledger");
    expect(addressed()).toEqual({ text: "school visit" });
    expect(await barriersOf(page)).toEqual([]);
    for (const hit of await results().all()) {
      const marked = (await hit.locator("mark").allInnerTexts()).map((words) => words.toLowerCase());
      expect(marked.some((words) => words.startsWith("school"))).toBe(true);
      expect(marked.some((words) => words.startsWith("visit"))).toBe(true);
    }
    const link = results().getByRole("link").first();
    const title = await link.innerText();
    await press(link);
    await page.getByRole("heading", { name: "How it stands" }).waitFor();
    await page.getByText(title).first().waitFor();
    await page.goBack();
    await arrive(page, "Search results for “school visit”");
  });

  it("keeps kind and filters in the address, and gives a way out of them", async () => {
    await write(page.getByLabel("What to look for"), "school");
    await press(page.getByRole("button", { name: "Search" }));
    await arrive(page, "Search results for “school”");
    const all = await page.getByText(/^\d+ results, best first$/).innerText();
    await press(page.getByRole("link", { name: /^Actions \(\d+\)$/ }));
    await page.getByText("Actions (", { exact: false }).and(page.locator("strong")).waitFor();
    expect(addressed()).toEqual({ text: "school", kind: "ACTION" });
    expect(await page.getByText(/^\d+ results, best first$/).innerText()).not.toBe(all);

    await press(page.locator("summary", { hasText: "Filter the results" }));
    await pick(page.getByLabel("Status of the action"), "Completed");
    await press(page.getByRole("button", { name: "Filter" }));
    await page.getByRole("link", { name: "Clear filters" }).waitFor();
    expect(addressed()).toEqual({ text: "school", kind: "ACTION", status: "COMPLETED" });
    for (const where of await page.locator(".app-found__where").allInnerTexts()) expect(where).toContain("Completed");
    expect(await barriersOf(page)).toEqual([]);
    await page.reload();
    await page.getByRole("link", { name: "Clear filters" }).waitFor();
    await press(page.getByRole("link", { name: "Clear filters" }));
    await page.getByText(all).waitFor();
  });

  it("goes on to the next page and back to the first", async () => {
    await press(page.getByRole("link", { name: "Next page" }));
    await page.getByRole("link", { name: "First page" }).waitFor();
    expect(await results().count()).toBeGreaterThan(0);
    await press(page.getByRole("link", { name: "First page" }));
    await page.getByRole("link", { name: "First page" }).waitFor({ state: "detached" });
  });

  it("says what to try when nothing is found, and takes every text", async () => {
    await write(page.getByLabel("What to look for"), `zebra AND "NEAR( *`);
    await press(page.getByRole("button", { name: "Search" }));
    await page.getByText("Nothing is found.").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await press(page.getByRole("link", { name: "Changes" }).last());
    await arrive(page, /What changed/);
  });

  it("finds what was just saved", async () => {
    await page.goto(server.url);
    await press(page.getByRole("link", { name: "Castlewick: our Prevent plan" }));
    await arrive(page, "Castlewick: our Prevent plan");
    await press(page.getByRole("link", { name: /^Open action/ }).first());
    await page.getByRole("heading", { name: "How it stands" }).waitFor();
    await press(page.getByRole("button", { name: "Report progress" }));
    await arrive(page, /Report progress/);
    await write(page.getByLabel("What was done?"), `Handed out the ${hands.width}quillfeather leaflets.`);
    await writeDay(hands, page, "When did it happen?", dayFromToday(-10));
    await press(page.getByRole("button", { name: "Save report" }));
    await page.getByRole("alert").getByText("Your report is saved.").waitFor();
    await write(page.getByRole("searchbox", { name: "Search the plans" }), `${hands.width}quillfeather`);
    await press(page.getByRole("button", { name: "Search" }));
    await page.getByText("1 result, best first").waitFor();
    expect(await results().locator("mark").allInnerTexts()).toEqual([`${hands.width}quillfeather`]);
  });

  it("is about now, and says so to whoever looks at an earlier day", async () => {
    const { date, words } = dayFromToday(-90);
    await page.goto(`${server.url}/?asOf=${date}`);
    await write(page.getByRole("searchbox", { name: "Search the plans" }), "school");
    await press(page.getByRole("button", { name: "Search" }));
    await page.getByText(`You were viewing everything as it was on ${words}.`, { exact: false }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    expect(await results().getByRole("link").first().getAttribute("href")).not.toContain("asOf");
    await press(page.getByRole("link", { name: "Go on with now" }));
    await page.getByText("You were viewing").waitFor({ state: "detached" });
    expect(addressed()).toEqual({ text: "school" });
  });
});
