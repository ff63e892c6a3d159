import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, dayFromToday, DESKTOP, NARROW, openBrowser, visitAs } from "./browser.ts";
import { type Server, startServer } from "./server.ts";

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

/** The addresses of every page, from those of a plan and of an action with a report. */
async function everyAddress(page: Page): Promise<string[]> {
  await page.getByRole("link", { name: "Castlewick: our Prevent plan" }).click();
  await arrive(page, "Castlewick: our Prevent plan");
  const plan = new URL(page.url()).pathname;
  await page
    .getByRole("link", { name: /^Open action/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "How it stands" }).waitFor();
  const action = new URL(page.url()).pathname;
  const cell = await page
    .getByRole("heading", { name: "What the plan says" })
    .locator("xpath=following-sibling::dl[1]")
    .getByRole("link")
    .first()
    .getAttribute("href");
  const forms = [
    "status",
    "rating",
    "assign",
    "review-date",
    "remove",
    "move",
    "number",
    "split",
    "progress",
    "evidence",
    "groups",
    "link",
  ].map((form) => `${action}/${form}`);
  const changes = `/changes?since=${dayFromToday(-60).date}&until=${dayFromToday(-30).date}`;
  const asOf = `asOf=${dayFromToday(-183).date}`;
  return [
    "/",
    plan,
    `${plan}/history`,
    `${plan}/year`,
    `${plan}/year?${asOf}`,
    `${plan}/layout`,
    `${plan}/removed`,
    `${plan}/add-action`,
    "/plans/start",
    `${plan}/agreed`,
    `${plan}/agreed/add`,
    `${plan}/approval`,
    `${plan}/groups`,
    `${plan}/groups/add`,
    action,
    `${action}/history`,
    cell ?? "",
    `${cell}/history`,
    ...forms,
    "/mine",
    "/proof",
    "/replay",
    "/entries/2",
    "/entries/700",
    "/changes",
    changes,
    "/import",
    `${plan}/newer-copy`,
    "/compare",
    "/search",
    "/search?text=school",
    "/search?text=nothingofthekind&status=BLOCKED",
    `/search?text=school&${asOf}`,
    "/withdrawals",
    "/withdrawals/ask",
    "/people",
    "/people/add",
    "/people/organisations/add",
    "/who-am-i",
    "/accessibility",
    "/nowhere",
    `/?${asOf}`,
    `${plan}?${asOf}`,
    `${action}?${asOf}`,
  ];
}

describe.each([
  ["at a desk", DESKTOP],
  ["on the narrowest screen", NARROW],
])("every page %s", (_where, width) => {
  it("puts nothing in anybody's way, and has a title and one heading", async () => {
    const page = await visitAs(browser, server.url, "Marianne Okafor", width);
    for (const address of await everyAddress(page)) {
      await page.goto(server.url + address);
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect({ address, barriers: await barriersOf(page) }).toEqual({ address, barriers: [] });
      expect(await page.title()).toContain(await page.getByRole("heading", { level: 1 }).innerText());
      expect(await page.title()).toMatch(/ – Planledger$/);
    }
  });
});
