import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, DESKTOP, NARROW, openBrowser, visitAs } from "./browser.ts";
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

/** How somebody goes about: which window they have, and how they press things. */
type Way = Readonly<{ width: number; press: (wanted: Locator) => Promise<void> }>;

const WAYS: readonly (readonly [string, Way])[] = [
  ["with the keyboard alone, at a desk", { width: DESKTOP, press: withKeyboard }],
  ["by pointer, on the narrowest screen", { width: NARROW, press: (wanted) => wanted.click() }],
];

/** Goes on with the Tab key until something has the focus, and presses it. */
async function withKeyboard(wanted: Locator): Promise<void> {
  await wanted.waitFor();
  const page = wanted.page();
  for (let pressed = 0; pressed < 400; pressed += 1) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) {
      return page.keyboard.press(await wanted.evaluate(({ tagName }) => (tagName === "INPUT" ? "Space" : "Enter")));
    }
    await page.keyboard.press("Tab");
  }
  throw new Error("The Tab key never came there.");
}

async function openPlan(page: Page, { press }: Way): Promise<void> {
  await page.goto(server.url);
  await press(page.getByRole("link", { name: PLAN }));
  await arrive(page, PLAN);
}

describe.each(WAYS)("the page of a plan, %s", (_how, way) => {
  let page: Page;
  beforeAll(async () => {
    page = await visitAs(browser, server.url, "Marianne Okafor", way.width);
  });
  const { press } = way;

  it("finds rows, keeps what was looked for in the address, and shows all rows again", async () => {
    await openPlan(page, way);
    const all = await page.getByRole("link", { name: /^Open action/ }).count();
    await press(page.locator("summary", { hasText: "Find rows" }));
    await page.getByRole("searchbox", { name: "Words" }).fill("train");
    await page.getByRole("combobox", { name: "Status" }).selectOption("IN_PROGRESS");
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

    await page.getByRole("searchbox", { name: "Words" }).fill("nothing of the kind");
    await press(page.getByRole("button", { name: "Find", exact: true }));
    await page.getByText("No row of this plan fits everything that you asked for.").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await press(page.getByRole("link", { name: "Show all rows" }));
    await expect.poll(() => page.getByRole("link", { name: /^Open action/ }).count()).toBe(all);
  });
});
