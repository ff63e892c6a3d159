import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, DESKTOP, NARROW, openBrowser, visitAs } from "./browser.ts";
import { type Server, startServer } from "./server.ts";

const plan = "Castlewick: our Prevent plan";

let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startServer({ demo: true });
  browser = await openBrowser();
  page = await visitAs(browser, server.url, "Marianne Okafor", DESKTOP);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const isFocused = (wanted: Locator) => wanted.evaluate((element) => element === element.ownerDocument.activeElement);

/** Goes on with the Tab key until something has the focus. */
async function tabTo(wanted: Locator) {
  await wanted.waitFor();
  for (let pressed = 0; pressed < 300; pressed += 1) {
    if (await isFocused(wanted)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The Tab key never came there.");
}

async function press(wanted: Locator, key = "Enter") {
  await tabTo(wanted);
  await page.keyboard.press(key);
}

async function typeInto(wanted: Locator, text: string) {
  await tabTo(wanted);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

const row = (words: string) => page.getByRole("row").filter({ hasText: words });
const placeOf = async (words: string) =>
  (await page.getByRole("row").allInnerTexts()).findIndex((text) => text.includes(words));

/** Opens the menu of a row and presses one of its entries. */
async function choose(words: string, entry: string) {
  const summary = row(words).locator("summary");
  if ((await row(words).locator("details[open]").count()) === 0) await press(summary);
  await press(
    row(words).getByText(entry, { exact: false }).locator("xpath=ancestor-or-self::*[self::a or self::button]").first(),
  );
}

describe("the table of a plan, with the keyboard alone", () => {
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
    await choose("Written in its cell", "Add a row below");
    await arrive(page, "Add an action");
    expect(await barriersOf(page)).toEqual([]);
    await typeInto(page.locator("textarea").first(), "A row of its own");
    await press(page.getByRole("button", { name: "Add it" }));
    await page.getByRole("alert").getByText("The action is added.").waitFor();
    const [first, second] = [await placeOf("Written in its cell"), await placeOf("A row of its own")];
    expect(second).toBe(first + 1);

    await choose("A row of its own", "Move up");
    await expect.poll(() => placeOf("A row of its own")).toBe(first);
    expect(await barriersOf(page)).toEqual([]);

    await choose("A row of its own", "Take it out");
    await arrive(page, "Take this action out of the plan");
    await page.keyboard.press("Tab");
    await press(page.getByRole("button", { name: "Take it out" }));
    await press(page.getByRole("button", { name: "Put it back" }));
    await page.getByRole("alert").getByText("The action is back in its plan.").waitFor();
  });

  it("is started from a layout, and takes its first action", async () => {
    await press(page.getByRole("link", { name: "Plans", exact: true }).first());
    await arrive(page, "Plans");
    await press(page.getByRole("button", { name: "Start a plan" }));
    await arrive(page, "Start a plan");
    await typeInto(page.getByLabel("What is it called?"), "A plan of our own");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    expect(await page.getByRole("radio", { name: "Education duties" }).isChecked()).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await barriersOf(page)).toEqual([]);
    await press(page.getByRole("button", { name: "Start the plan" }));
    await page.getByRole("alert").getByText("The plan is started.").waitFor();
    await arrive(page, "A plan of our own");
    await press(page.getByRole("link", { name: "Add the first action" }));
    await arrive(page, "Add an action");
    await typeInto(page.getByRole("textbox", { name: "Actions" }), "Name a Prevent lead");
    await press(page.getByRole("button", { name: "Add it" }));
    await page.getByRole("alert").getByText("The action is added.").waitFor();
    await row("Name a Prevent lead").waitFor();
    expect(await barriersOf(page)).toEqual([]);

    await press(page.getByRole("link", { name: "Change the plan’s layout" }));
    await arrive(page, "Change the plan’s layout");
    await typeInto(page.getByLabel("Title of the new section", { exact: true }), "Leadership");
    await press(page.getByRole("button", { name: "Add section" }));
    await page.getByText("The section is added.").last().waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });

  it("fits the narrowest screen, with a form open in a cell and a menu in a row", async () => {
    const narrow = await visitAs(browser, server.url, "Marianne Okafor", NARROW);
    await narrow.getByRole("link", { name: plan }).click();
    await arrive(narrow, plan);
    await narrow
      .getByRole("button", { name: /^Edit: / })
      .first()
      .click();
    await narrow.locator("summary", { hasText: "Change row" }).first().click();
    expect(await barriersOf(narrow)).toEqual([]);
    await narrow.getByRole("link", { name: "Change the plan’s layout" }).click();
    await arrive(narrow, "Change the plan’s layout");
    expect(await barriersOf(narrow)).toEqual([]);
    await narrow.goto(server.url);
    await arrive(narrow, "Plans");
    await narrow.getByRole("button", { name: "Start a plan" }).click();
    await arrive(narrow, "Start a plan");
    await narrow.getByRole("radio", { name: "Columns of my own" }).check();
    expect(await barriersOf(narrow)).toEqual([]);
  });
});
