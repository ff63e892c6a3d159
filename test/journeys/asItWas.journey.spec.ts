import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, dayFromToday, openBrowser, visitAs } from "./browser.ts";
import { bothHands } from "./hands.ts";
import { type Server, startServer } from "./server.ts";

const halfAYearAgo = dayFromToday(-183);

describe.each(bothHands)("the whole ledger as it was, $how", (hands) => {
  const { press } = hands;
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

  it("keeps to its day from page to page, offers nothing to change, and leads back to now", async () => {
    const page = await visitAs(browser, server.url, "Priya Nambiar", hands.width);
    const counts = () => page.getByRole("list", { name: "How the actions stand" }).innerText();
    await page.goto(`${server.url}/?asOf=${halfAYearAgo.date}`);
    await arrive(page, "Plans");
    await page.getByText(`You are viewing this as it was on ${halfAYearAgo.words}`).waitFor();
    expect(await page.getByRole("link", { name: "Import a plan" }).count()).toBe(0);
    await press(page.getByRole("link", { name: "Thornshire Prevent delivery plan" }));
    await arrive(page, "Thornshire Prevent delivery plan");
    const then = await counts();
    expect(new URL(page.url()).searchParams.get("asOf")).toBe(halfAYearAgo.date);
    expect(await page.title()).toBe(
      `Thornshire Prevent delivery plan – as it was on ${halfAYearAgo.words} – Planledger`,
    );
    await press(page.getByRole("link", { name: /^Open action/ }).first());
    await page.getByRole("heading", { name: "How it stands" }).waitFor();
    expect(await page.getByRole("button", { name: "Report progress" }).count()).toBe(0);
    expect(await page.getByRole("link", { name: /^Change (?!who you are)/ }).count()).toBe(0);
    await page.goBack();
    await arrive(page, "Thornshire Prevent delivery plan");
    await press(page.getByRole("link", { name: "Back to now" }));
    await page.getByText("See everything as it was on an earlier day").waitFor();
    await expect.poll(counts).not.toBe(then);
  });

  it("refuses the future in the server's words", async () => {
    const page = await visitAs(browser, server.url, "Priya Nambiar", hands.width);
    await page.goto(`${server.url}/?asOf=${dayFromToday(7).date}`);
    await arrive(page, "Sorry, this page cannot be shown");
    expect(await page.getByRole("alert").innerText()).not.toContain("Something went wrong on our side");
  });
});
