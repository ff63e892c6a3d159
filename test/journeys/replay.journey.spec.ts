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
    await goBy(hands, page, "Replay");
    await arrive(page, "Replay the history");
    expect(await barriersOf(page)).toEqual([]);
    await hands.press(page.getByRole("button", { name: /^Start a/ }));
    await page.getByRole("heading", { name: "Equal" }).waitFor();
    await page.getByText(/entries a second$/).waitFor();
    await hands.press(page.locator("summary", { hasText: "The digests, table by table" }));
    await page.getByRole("rowheader", { name: "versions" }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });
});
