import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesIn } from "../filesIn.ts";
import { arrive, barriersOf, openBrowser } from "./browser.ts";
import { bothHands, takeAllIn } from "./hands.ts";
import { type Server, startServer } from "./server.ts";
import { wordPlan, wordPlanLater } from "./wordPlan.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

/** What a browser has kept of the pages that it showed. */
async function keptBy(page: Page) {
  const { cookies, origins } = await page.context().storageState({ indexedDB: true });
  const session = await page.evaluate("Object.keys(sessionStorage).concat(Object.keys(localStorage))");
  return { cookies, origins, session, caches: await page.evaluate("caches.keys()") };
}

describe.each(bothHands)("the first five minutes of a council, $how", (hands) => {
  const { width, press, write, attach } = hands;
  let server: Server;
  let page: Page;
  beforeAll(async () => {
    server = await startServer({ demo: false });
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await page?.context().close();
    await server?.stop();
  });

  const compare = async (older: Buffer, newer: Buffer) => {
    const copy = (name: string) => page.getByRole("group", { name }).getByLabel("A Word document");
    await attach(copy("The older copy"), { name: "March.docx", mimeType: "", buffer: older });
    await attach(copy("The newer copy"), { name: "May.docx", mimeType: "", buffer: newer });
    await press(page.getByRole("button", { name: "Compare them" }));
  };

  it("shows what changed between two emailed copies, and keeps nothing anywhere", async () => {
    await page.goto(server.url);
    await arrive(page, "Compare two copies of a plan");
    expect(await barriersOf(page)).toEqual([]);
    // What the server writes by itself, a few seconds after its start, is written by then.
    await expect.poll(() => filesIn(server.folder).join(), { timeout: 20_000 }).toContain("/proof/checkpoint ");
    const before = filesIn(server.folder);
    await compare(await wordPlan("Westmere Prevent plan"), await wordPlanLater("Westmere Prevent plan"));
    await arrive(page, "What changed");
    expect(await barriersOf(page)).toEqual([]);
    const counts = await page.getByRole("list").filter({ hasText: "taken out" }).innerText();
    expect(counts.replaceAll(/\s+/g, " ").trim()).toBe("1 added 1 changed 0 moved 1 renumbered 0 taken out 0 the same");
    const table = page.getByRole("table", { name: "What changed in the rows of Westmere Prevent plan" });
    expect(await table.getByRole("insertion").allInnerTexts()).toContainEqual(expect.stringContaining("new"));
    await table.getByText("1.2 Publish a guide for parents").waitFor();
    expect(filesIn(server.folder)).toEqual(before);
    expect(await keptBy(page)).toEqual({ cookies: [], origins: [], session: [], caches: [] });
  });

  it("says which copy cannot be read, and what to do", async () => {
    await press(page.getByRole("button", { name: "Compare other copies" }));
    await arrive(page, "Compare two copies of a plan");
    await compare(Buffer.from("This is no Word document."), await wordPlanLater("Westmere Prevent plan"));
    const summary = page.getByRole("alert");
    await summary.getByRole("link", { name: /^No table with a plan was found/ }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    expect(await page.getByRole("group", { name: "The older copy" }).innerText()).toContain("No table with a plan");
  });

  it("says that nothing is different of a copy and itself", async () => {
    const copy = await wordPlan("Westmere Prevent plan");
    await compare(copy, copy);
    await arrive(page, "What changed");
    await page.getByText("Nothing is different: both copies say the same.").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await press(page.getByRole("button", { name: "Compare other copies" }));
    await arrive(page, "Compare two copies of a plan");
  });

  it("keeps the newer copy from then on, without being asked for it again", async () => {
    await compare(await wordPlan("Westmere Prevent plan"), await wordPlanLater("Westmere Prevent plan"));
    await arrive(page, "What changed");
    await press(page.getByRole("button", { name: "Keep this plan from now on" }));
    await arrive(page, "Open this ledger");
    await write(page.getByLabel("What is the partnership called?"), "Westshire Prevent Partnership");
    await write(page.getByLabel("What is its first organisation called?"), "Westmere District Council");
    await write(page.getByLabel("What is your name?"), "Amira Khan");
    await press(page.getByRole("button", { name: "Open the ledger" }));
    await arrive(page, "Check what was recognised");
    await page.getByText("May.docx").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await takeAllIn(hands, page);
    await page.getByRole("link", { name: "Westmere Prevent plan" }).waitFor();
  });
});
