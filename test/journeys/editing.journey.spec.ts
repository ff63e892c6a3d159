import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, openBrowser, visitAs } from "./browser.ts";
import { bothHands, goBy, isFocused } from "./hands.ts";
import { type Server, startServer } from "./server.ts";

const plan = "Castlewick: our Prevent plan";

describe.each(bothHands)("the table of a plan, $how", (hands) => {
  const { press, write, choose } = hands;
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

  const row = (words: string) => page.getByRole("row").filter({ hasText: words });
  const placeOf = async (words: string) =>
    (await page.getByRole("row").allTextContents()).findIndex((text) => text.includes(words));

  /** Opens the menu of a row and presses one of its entries. */
  async function chooseStep(words: string, entry: string) {
    const summary = row(words).locator("summary");
    if ((await row(words).locator("details[open]").count()) === 0) await press(summary);
    await press(
      row(words)
        .getByText(entry, { exact: false })
        .locator("xpath=ancestor-or-self::*[self::a or self::button]")
        .first(),
    );
  }

  it("lets a cell be edited where it stands", async () => {
    await press(page.getByRole("link", { name: plan }));
    await arrive(page, plan);
    const edit = page.getByRole("button", { name: /^Edit: / }).first();
    const name = (await edit.getAttribute("aria-label")) ?? "";
    await press(edit);
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Written in its cell");
    await page.keyboard.press("Enter");
    await page.keyboard.type("- with a bullet");
    expect(await barriersOf(page)).toEqual([]);
    await press(page.getByRole("button", { name: "Save", exact: true }));
    await page.getByText(/^Saved\./).waitFor();
    const again = page.getByRole("button", { name: name.replace(/“.*”/, "“Written in its cell”") });
    await expect.poll(() => isFocused(again)).toBe(true);
    expect(await again.locator("xpath=ancestor::td").getByRole("listitem").innerText()).toBe("with a bullet");
  });

  it("takes a new row, moves it, takes it out and puts it back", async () => {
    await chooseStep("Written in its cell", "Add a row below");
    await arrive(page, "Add an action");
    expect(await barriersOf(page)).toEqual([]);
    await write(page.locator("textarea").first(), "A row of its own");
    await press(page.getByRole("button", { name: "Add it" }));
    await page.getByRole("alert").getByText("The action is added.").waitFor();
    const [first, second] = [await placeOf("Written in its cell"), await placeOf("A row of its own")];
    expect(second).toBe(first + 1);

    await chooseStep("A row of its own", "Move up");
    await expect.poll(() => placeOf("A row of its own")).toBe(first);
    expect(await barriersOf(page)).toEqual([]);

    await chooseStep("A row of its own", "Take it out");
    await arrive(page, "Take this action out of the plan");
    await press(page.getByRole("button", { name: "Take it out" }));
    await press(page.getByRole("button", { name: "Put it back" }));
    await page.getByRole("alert").getByText("The action is back in its plan.").waitFor();
  });

  it("is started from a layout, and takes its first action", async () => {
    await goBy(hands, page, "Plans");
    await arrive(page, "Plans");
    await press(page.getByRole("button", { name: "Start a plan" }));
    await arrive(page, "Start a plan");
    await write(page.getByLabel("What is it called?"), "A plan of our own");
    await choose(page.getByRole("radio", { name: "Columns of my own" }));
    expect(await barriersOf(page)).toEqual([]);
    await choose(page.getByRole("radio", { name: "Education duties" }));
    await choose(page.getByRole("radio", { name: "District" }));
    expect(await barriersOf(page)).toEqual([]);
    await press(page.getByRole("button", { name: "Start the plan" }));
    await page.getByRole("alert").getByText("The plan is started.").waitFor();
    await arrive(page, "A plan of our own");
    await press(page.getByRole("link", { name: "Add the first action" }));
    await arrive(page, "Add an action");
    await write(page.getByRole("textbox", { name: "Actions" }), "Name a Prevent lead");
    await press(page.getByRole("button", { name: "Add it" }));
    await page.getByRole("alert").getByText("The action is added.").waitFor();
    await row("Name a Prevent lead").waitFor();
    expect(await barriersOf(page)).toEqual([]);

    await press(page.getByRole("link", { name: "Change the plan’s layout" }));
    await arrive(page, "Change the plan’s layout");
    await write(page.getByLabel("Title of the new section", { exact: true }), "Leadership");
    await press(page.getByRole("button", { name: "Add section" }));
    await page.getByText("The section is added.").last().waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });
});
