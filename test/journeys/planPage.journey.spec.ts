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
  const { press, write, pick, choose, width } = hands;
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

  it("takes back what was changed last: a cell where it stands, and a row that was taken out", async () => {
    await openPlan(page, hands);
    const edit = page.getByRole("button", { name: /^Edit: / }).first();
    const said = await edit.locator("xpath=ancestor::td").locator(".app-blocks").textContent();
    await press(edit);
    await write(page.locator(".app-cell__form textarea").first(), "Something else altogether");
    await press(page.getByRole("button", { name: "Save", exact: true }));
    const cell = page.getByRole("cell", { name: /Something else altogether/ });
    await cell.waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await press(cell.getByRole("button", { name: /^Undo: / }));
    await page
      .getByRole("cell")
      .getByText(said ?? "", { exact: true })
      .first()
      .waitFor();
    await page.getByRole("cell").getByText("Undone.", { exact: true }).waitFor();

    const all = await page.getByRole("link", { name: /^Open action/ }).count();
    await press(page.getByText("Change row").first());
    await press(page.getByRole("link", { name: /^Take it out/ }));
    await arrive(page, "Take this action out of the plan");
    await press(page.getByRole("button", { name: "Take it out" }));
    const banner = page.getByRole("alert");
    await banner.getByText("The action is out of its plan.").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await press(banner.getByRole("button", { name: /^Undo: The action was removed/ }));
    await page.getByText(/^Undone: The action was removed/).waitFor();
    await openPlan(page, hands);
    expect(await page.getByRole("link", { name: /^Open action/ }).count()).toBe(all);
    expect(await barriersOf(page)).toEqual([]);
  });

  it("splits a row in two, and both say so", async () => {
    await openPlan(page, hands);
    await press(page.getByRole("button", { name: /^Edit: / }).first());
    await write(page.locator(".app-cell__form textarea").first(), "Brief the members\nBrief the clerks");
    await press(page.getByRole("button", { name: "Save", exact: true }));
    await page.getByText("Saved.").first().waitFor();
    await press(page.getByText("Change row").first());
    await press(page.getByRole("link", { name: /^Split it in two/ }));
    await arrive(page, "Split this row in two");
    await press(page.getByRole("button", { name: "Split it" }));
    await page
      .getByRole("alert")
      .getByText(/Choose at least one statement/)
      .waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await write(page.getByLabel("Number of the new row"), `9.${width}`);
    const clerks = page.getByRole("group", { name: "Brief the clerks" });
    await choose(clerks.getByRole("radio", { name: "Goes to the new row" }));
    await press(page.getByRole("button", { name: "Split it" }));
    await page.getByRole("alert").getByText("The row is split in two.").waitFor();
    await press(page.getByRole("link", { name: new RegExp(`^Open action 9.${width}`) }));
    await press(page.getByRole("main").getByText("Split off from").getByRole("link"));
    await arrive(page, "Brief the members");
    await page.getByText("The action was split in two").first().waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });
});
