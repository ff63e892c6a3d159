import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, openBrowser, visitAs } from "./browser.ts";
import { bothHands } from "./hands.ts";
import { type Server, startServer } from "./server.ts";

const plan = "Castlewick: our Prevent plan";

let server: Server;
let browser: Browser;

beforeAll(async () => {
  server = await startServer({ demo: true });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe.each(bothHands)("the history beside everything, $how", (hands) => {
  let page: Page;

  it("leads an auditor from a cell of the table to what happened to it", async () => {
    page = await visitAs(browser, server.url, "Ruth Emsworth", hands.width);
    await hands.press(page.getByRole("link", { name: plan }));
    await arrive(page, plan);
    await hands.press(page.getByRole("link", { name: /^History ?: .+ of / }).first());
    await arrive(page, /^What happened to “.+”$/);
    await page
      .getByText(/^by .+, for .+ as /)
      .first()
      .waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await hands.press(page.getByRole("link", { name: /^Entry [\d,]+$/ }).first());
    await page.getByText(/^This entry is the /).waitFor();
  });

  it("leads an editor there from the cell that they edit, and from the action’s page", async () => {
    page = await visitAs(browser, server.url, "Marianne Okafor", hands.width);
    await hands.press(page.getByRole("link", { name: plan }));
    await arrive(page, plan);
    await hands.press(page.getByRole("button", { name: /^Edit: / }).first());
    await hands.press(page.getByRole("link", { name: "History of this cell" }));
    await arrive(page, /^What happened to “.+”$/);
    await hands.press(page.getByRole("link", { name: "Back to the action" }));
    await page.getByRole("heading", { name: "What the plan says" }).waitFor();
    await hands.press(page.getByRole("link", { name: /^History of / }).nth(1));
    await arrive(page, /^What happened to “.+”$/);
    expect(await barriersOf(page)).toEqual([]);
  });

  it("plays a plan through its year, step by step and along the slider", async () => {
    page = await visitAs(browser, server.url, "Ruth Emsworth", hands.width);
    await hands.press(page.getByRole("link", { name: plan }));
    await arrive(page, plan);
    await hands.press(page.getByRole("link", { name: "Play it through its year" }));
    await arrive(page, "The plan through its year");
    const slider = page.getByRole("slider", { name: /^Day:/ });
    const day = () => slider.getAttribute("aria-valuetext");
    const today = await day();
    await hands.press(page.getByRole("button", { name: "Step back" }));
    await page.getByText(/^This day changed \d+ places?/).waitFor();
    await expect.poll(day).not.toBe(today);
    expect(await barriersOf(page)).toEqual([]);

    await hands.press(slider);
    await page.keyboard.press("Home");
    await page.getByText(/^The plan began on /).waitFor();
    expect(await day()).toBe((await page.getByText(/^The plan began on /).innerText()).replace(/^.* on |\.$/g, ""));
    const start = await day();
    await hands.press(page.getByRole("button", { name: "Play" }));
    await expect.poll(day, { timeout: 10_000 }).not.toBe(start);
    await hands.press(page.getByRole("button", { name: "Pause" }));
    const address = page.url();
    expect(address).toMatch(/\?asOf=\d{4}-\d{2}-\d{2}$/);
    // It is the same page still: whoever plays it keeps their place in it.
    expect(
      await page.getByRole("button", { name: "Play" }).evaluate((button) => button === document.activeElement),
    ).toBe(true);
    await page.reload();
    await arrive(page, "The plan through its year");
    expect(page.url()).toBe(address);
    expect(await barriersOf(page)).toEqual([]);
  });

  it("compares since a meeting, summary first, and takes the table along", async () => {
    page = await visitAs(browser, server.url, "Ruth Emsworth", hands.width);
    await hands.press(page.getByRole("link", { name: "Thornshire Prevent delivery plan" }).first());
    await arrive(page, "Thornshire Prevent delivery plan");
    await hands.press(page.getByRole("link", { name: "Compare two days" }));
    await arrive(page, "What changed between two days");
    await hands.press(page.getByRole("link", { name: /^Since version 2 was agreed/ }));
    await page.getByRole("heading", { name: /^After entry [\d,]+ \(.+\), up to now$/ }).waitFor();
    await page.getByRole("list", { name: "How much changed" }).waitFor();
    await hands.press(page.locator("summary", { hasText: /^\d+ steps?$/ }).first());
    await page
      .getByRole("link", { name: /^Entry [\d,]+$/ })
      .first()
      .waitFor();
    expect(await barriersOf(page)).toEqual([]);
    const file = page.getByRole("link", { name: /^Download all / });
    const [download] = await Promise.all([page.waitForEvent("download"), hands.press(file)]);
    expect(download.suggestedFilename()).toMatch(/^Changes \d+ to now\.csv$/);
    const rows = (await readFile(await download.path(), "utf8")).split("\r\n");
    expect(rows[0]).toMatch(/^\uFEFFPlan,Action number,Action,Place,/);
    expect(rows.length).toBeGreaterThan(2);
  });
});
