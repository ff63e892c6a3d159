import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, openBrowser, visitAs } from "./browser.ts";
import { bothHands, goBy } from "./hands.ts";
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

describe.each(bothHands)("an auditor, $how", (hands) => {
  it("has the history replayed, and sees that the pages show what it says", async () => {
    const page = await visitAs(browser, server.url, "Ruth Emsworth", hands.width);
    await goBy(hands, page, "Proof");
    await arrive(page, "Proof");
    await hands.press(page.getByRole("link", { name: "replay the history" }));
    await arrive(page, "Replay the history");
    expect(await barriersOf(page)).toEqual([]);
    await hands.press(page.getByRole("button", { name: /^Start a/ }));
    await page.getByRole("heading", { name: "Equal" }).waitFor();
    await page.getByText(/entries a second$/).waitFor();
    await hands.press(page.locator("summary", { hasText: "The digests, table by table" }));
    await page.getByRole("rowheader", { name: "versions" }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });

  it("keeps a checkpoint, and has it checked", async () => {
    const page = await visitAs(browser, server.url, "Ruth Emsworth", hands.width);
    await goBy(hands, page, "Proof");
    await arrive(page, "Proof");
    expect(await barriersOf(page)).toEqual([]);
    const link = page.getByRole("link", { name: "Download it, to keep it somewhere else" });
    const [download] = await Promise.all([page.waitForEvent("download"), hands.press(link)]);
    expect(download.suggestedFilename()).toMatch(/^\d+\.checkpoint$/);
    const kept = await readFile(await download.path(), "utf8");
    await hands.write(page.getByLabel("The checkpoint that you kept"), kept);
    await hands.press(page.getByRole("button", { name: "Check it" }));
    await page.getByText(/^The history goes on from your checkpoint: the [\d,]+ entries/).waitFor();
    await hands.write(page.getByLabel("The checkpoint that you kept"), kept.replace(/^planledger/, "elsewhere"));
    await hands.press(page.getByRole("button", { name: "Check it" }));
    await page.getByText(/^Warning Your checkpoint /).waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });
});
