import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, openBrowser, visitAs } from "./browser.ts";
import { bothHands, type Hands } from "./hands.ts";
import { type Server, startServer } from "./server.ts";

const PLAN = "Castlewick: our Prevent plan";

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

async function openPlan(page: Page, { press }: Hands): Promise<void> {
  await page.goto(server.url);
  await press(page.getByRole("link", { name: PLAN }));
  await arrive(page, PLAN);
}

describe.each(bothHands)("the page of a plan, $how", (hands) => {
  const { press, write, pick, width } = hands;
  let page: Page;
  beforeAll(async () => {
    page = await visitAs(browser, server.url, "Marianne Okafor", width);
  });

  it("finds rows, keeps what was looked for in the address, and shows all rows again", async () => {
    await openPlan(page, hands);
    const all = await page.getByRole("link", { name: /^Open action/ }).count();
    await press(page.locator("summary", { hasText: "Find rows" }));
    await write(page.getByRole("searchbox", { name: "Words" }), "train");
    const status = page.getByRole("combobox", { name: "Status" });
    await pick(status, await status.getByRole("option", { name: /^In progress/ }).innerText());
    expect(await barriersOf(page)).toEqual([]);
    await press(page.getByRole("button", { name: "Find", exact: true }));
    const heading = page.getByRole("heading", { level: 2, name: new RegExp(` of ${all} rows$`) });
    await heading.waitFor();
    const found = await page.getByRole("link", { name: /^Open action/ }).count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    expect(await heading.innerText()).toBe(`${found} of ${all} rows`);
    expect(new URL(page.url()).search).toBe("?words=train&status=IN_PROGRESS");
    expect(await barriersOf(page)).toEqual([]);
    await page.reload();
    await heading.waitFor();

    await write(page.getByRole("searchbox", { name: "Words" }), "nothing of the kind");
    await press(page.getByRole("button", { name: "Find", exact: true }));
    await page.getByText("No row of this plan fits everything that you asked for.").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await press(page.getByRole("link", { name: "Show all rows" }));
    await expect.poll(() => page.getByRole("link", { name: /^Open action/ }).count()).toBe(all);
  });
});
