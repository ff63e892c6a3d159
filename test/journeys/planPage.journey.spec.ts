import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, openBrowser, visitAs } from "./browser.ts";
import { bothHands, type Hands } from "./hands.ts";
import { type Server, startServer } from "./server.ts";

// Reading again what was changed may take a while on a busy machine.
const PATIENT = { timeout: 20_000 };
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
    await expect.poll(() => page.getByRole("link", { name: /^Open action/ }).count(), PATIENT).toBe(all);
  });

  it("takes back what was changed last: a cell where it stands, and a row that was taken out", async () => {
    await openPlan(page, hands);
    const edit = page.getByRole("button", { name: /^Edit: / }).first();
    const said = await edit.locator("xpath=ancestor::td").locator(".app-blocks").textContent();
    await press(edit);
    await write(page.locator(".app-cell__form textarea").first(), "Something else altogether");
    await press(page.getByRole("button", { name: "Save", exact: true }));
    const words = page.getByText("Something else altogether", { exact: true });
    const cell = page.getByRole("cell").filter({ has: words }).first();
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
    await page.getByText("Brief the clerks", { exact: true }).first().waitFor();
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

  it("lists what was taken out, and puts it back", async () => {
    await openPlan(page, hands);
    await press(page.getByRole("link", { name: "What was taken out" }));
    await arrive(page, "What was taken out");
    const before = await page.getByRole("button", { name: /^Put back/ }).count();
    await press(page.getByRole("link", { name: "Back to the plan" }));
    await press(page.getByText("Change row").last());
    await press(page.getByRole("link", { name: /^Take it out/ }));
    await press(page.getByRole("button", { name: "Take it out" }));
    await page.getByText("The action is out of its plan.").waitFor();
    await openPlan(page, hands);
    await press(page.getByRole("link", { name: "What was taken out" }));
    await expect.poll(() => page.getByRole("button", { name: /^Put back/ }).count(), PATIENT).toBe(before + 1);
    expect(await barriersOf(page)).toEqual([]);
    await press(page.getByRole("button", { name: /^Put back/ }).last());
    await page
      .getByRole("alert")
      .getByText(/is back in the plan\.$/)
      .waitFor();
    await arrive(page, PLAN);
    expect(await barriersOf(page)).toEqual([]);
  });

  it("keeps what was typed while there is no connection, also over a reload, and saves it once", async () => {
    await openPlan(page, hands);
    const edit = page.getByRole("button", { name: /^Edit: / }).first();
    const field = page.locator(".app-cell__form textarea").first();
    const save = page.getByRole("button", { name: "Save", exact: true });
    const waits = page.getByText(/What you typed is kept here, and is sent again by itself/);
    const planId = new URL(page.url()).pathname.split("/").at(-1);
    const data = { query: "query ($id: ID!) { plan(id: $id) { revision } }", variables: { id: planId } };
    const revision = async () =>
      (await (await page.request.post(`${server.url}/graphql`, { data })).json()).data.plan.revision;
    const before = await revision();

    // The command arrives, and its answer does not.
    await page.route("**/graphql", async (route) => {
      if (!route.request().postData()?.includes("mutation EditCell")) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await press(edit);
    await write(field, `Typed while the line was bad, ${width}`);
    await press(save);
    await waits.waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await page.unroute("**/graphql");
    await page
      .getByText(/^Saved\./)
      .first()
      .waitFor();
    await expect.poll(() => waits.count()).toBe(0);
    expect(await revision()).toBe(before + 1);

    // Neither arrives, and the page is closed meanwhile.
    await page.route("**/graphql", (route) =>
      route.request().postData()?.includes("mutation EditCell") ? route.abort() : route.continue(),
    );
    const words = `Typed before the page was gone, ${width}`;
    await press(edit);
    await write(field, words);
    await press(save);
    await waits.waitFor();
    expect(await field.inputValue()).toBe(words);
    await page.reload();
    await page.getByText(/^What you typed here on .* is kept\. It is not saved yet\.$/).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await press(page.getByRole("button", { name: /^Use it: / }));
    expect(await field.inputValue()).toBe(words);
    await page.unroute("**/graphql");
    await press(save);
    await page
      .getByText(/^Saved\./)
      .first()
      .waitFor();
    expect(await revision()).toBe(before + 2);
    await page.reload();
    await page.getByRole("cell").getByText(words).waitFor();
    expect(await page.getByRole("button", { name: /^Use it: / }).count()).toBe(0);
  });
});
