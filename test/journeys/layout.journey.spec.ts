import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, openBrowser, visitAs } from "./browser.ts";
import { bothHands } from "./hands.ts";
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

describe.each(bothHands)("a plan from nothing, $how", (hands) => {
  const { press, write, choose, pick, width } = hands;
  const title = `Harbour plan ${width}`;
  let page: Page;
  let plan = "";

  beforeAll(async () => {
    page = await visitAs(browser, server.url, "Nadia Rahman", width);
  });

  /** The part of the layout page with this name, opened. */
  async function change(what: string) {
    const part = page
      .locator("li.app-part")
      .filter({ has: page.locator("summary", { hasText: `Change ${what}` }) })
      .last();
    if ((await part.locator("> details[open]").count()) === 0) await press(part.locator("> details > summary"));
    return part;
  }
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const said = (words: string) => page.locator(".app-change__saved").getByText(words, { exact: true }).waitFor();
  const openLayout = async () => {
    await page.goto(`${server.url}${plan}/layout`);
    await arrive(page, "Change the plan’s layout");
  };
  const parts = (heading: string) =>
    page.locator(`ol:below(:text("${heading}"))`).first().locator("> li > .app-part__shown > strong").allInnerTexts();

  it("has the columns that somebody names, and the roles that they give them", async () => {
    await page.goto(`${server.url}/plans/start`);
    await arrive(page, "Start a plan");
    await press(button("Start the plan"));
    await page.getByRole("alert").getByText("There is a problem").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await write(page.getByLabel("What is it called?"), title);
    await choose(page.getByRole("radio", { name: "Columns of my own" }));
    await write(page.getByLabel("Label of column 1"), "What we do");
    await write(page.getByLabel("Label of column 2"), "Who");
    await press(button("Add another column"));
    await write(page.getByLabel("Label of column 5"), "Remarks");
    await pick(page.getByLabel("What column 5 means"), "Notes");
    await choose(page.getByRole("radio", { name: "District" }));
    await press(button("Start the plan"));
    await page.getByRole("alert").getByText("The plan is started.").waitFor();
    await arrive(page, title);
    plan = new URL(page.url()).pathname;
    expect(await barriersOf(page)).toEqual([]);
    await openLayout();
    expect(await parts("Columns")).toEqual(["What we do", "Who", "Remarks"]);
  });

  it("takes columns, moves them, gives them other roles and takes them out", async () => {
    await write(page.getByLabel("Label of the new column"), "By when");
    await pick(page.getByLabel("What the new column means"), "Anything else");
    await pick(page.getByLabel("After which column?"), "What we do");
    await press(button("Add column"));
    await said("The column is added.");
    expect(await parts("Columns")).toEqual(["What we do", "By when", "Who", "Remarks"]);
    const added = await change("column “By when”");
    await pick(added.getByRole("combobox"), "By when");
    await press(added.getByRole("button", { name: "Save meaning" }));
    await added.locator(".app-part__shown .govuk-hint").getByText("By when", { exact: true }).waitFor();
    await press(added.getByRole("button", { name: "Move down column “By when”" }));
    await expect.poll(() => parts("Columns")).toEqual(["What we do", "Who", "By when", "Remarks"]);
    expect(await barriersOf(page)).toEqual([]);
    const remarks = await change("column “Remarks”");
    await press(remarks.getByRole("button", { name: "Take out column “Remarks”" }));
    await expect.poll(() => parts("Columns")).toEqual(["What we do", "Who", "By when"]);
    expect(await barriersOf(page)).toEqual([]);
  });

  it("takes sections, moves them, takes one out with its row and puts it back", async () => {
    for (const section of ["People", "Places"]) {
      await write(page.getByLabel("Title of the new section", { exact: true }), section);
      await press(button("Add section"));
      await expect.poll(() => parts("Sections and objectives")).toContain(section);
    }
    const places = await change("section “Places”");
    await press(places.getByRole("button", { name: "Move up section “Places”" }));
    await expect.poll(() => parts("Sections and objectives")).toEqual(["Places", "People"]);
    await page.goto(server.url + plan);
    await press(page.getByRole("link", { name: "Add the first action" }));
    await arrive(page, "Add an action");
    await write(page.getByRole("textbox", { name: "What we do" }), "Walk around the harbour");
    await write(page.getByRole("textbox", { name: "By when" }), "Each spring");
    await press(button("Add it"));
    await page.getByRole("alert").getByText("The action is added.").waitFor();

    await openLayout();
    const again = await change("section “Places”");
    await press(again.getByRole("button", { name: "Take out section “Places”" }));
    await expect.poll(() => parts("Sections and objectives")).toEqual(["People"]);
    expect(await barriersOf(page)).toEqual([]);
    await page.goto(server.url + plan);
    await arrive(page, title);
    expect(await page.getByText("Walk around the harbour").count()).toBe(0);
    await press(page.getByRole("link", { name: "What was taken out" }));
    await arrive(page, "What was taken out");
    expect(await barriersOf(page)).toEqual([]);
    await press(button("Put back Section “Places”"));
    await page.getByRole("alert").getByText("Section “Places” is back in the plan.").waitFor();
    await page.getByRole("cell").getByText("Walk around the harbour").waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });
});
