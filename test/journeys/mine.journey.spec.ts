import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, openBrowser, visitAs } from "./browser.ts";
import { bothHands, goBy } from "./hands.ts";
import { type Server, startServer } from "./server.ts";

describe.each(bothHands)("what is mine, $how", (hands) => {
  let server: Server;
  let browser: Browser;
  let marianne: Page;
  let aaron: Page;

  beforeAll(async () => {
    server = await startServer({ demo: true });
    browser = await openBrowser();
    marianne = await visitAs(browser, server.url, "Marianne Okafor", hands.width);
    aaron = await visitAs(browser, server.url, "Aaron Yeboah", hands.width);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const changed = () => aaron.getByRole("region", { name: /^Changed by others/ });

  it("tells who changed what in it, until it is marked as seen", async () => {
    await goBy(hands, aaron, "Mine");
    await arrive(aaron, "Mine");
    await changed().waitFor();
    expect(await barriersOf(aaron)).toEqual([]);
    const mark = changed().getByRole("button", { name: /as seen$/ });
    if (await mark.isVisible()) await hands.press(mark);
    await changed()
      .getByText(/^(Nothing new|Others recorded nothing)/)
      .waitFor();

    const mine = aaron.locator(".app-mine__item > a").first();
    const action = (await mine.getAttribute("href")) ?? "";
    await marianne.goto(`${server.url}${action}/status`);
    await arrive(marianne, "Say how it stands");
    await hands.choose(marianne.getByRole("radio", { name: "Blocked" }));
    await hands.press(marianne.getByRole("button", { name: "Save status" }));
    await marianne.getByText("The status is saved.").waitFor();

    await aaron.reload();
    await arrive(aaron, "Mine");
    await aaron.getByRole("heading", { level: 2, name: "Changed by others (1)" }).waitFor();
    expect(await changed().innerText()).toContain("Marianne Okafor");
    expect(await barriersOf(aaron)).toEqual([]);
    await hands.press(changed().getByRole("link", { name: /^Entry/ }));
    await aaron.getByRole("heading", { name: "What it changed" }).waitFor();
    expect(await aaron.getByRole("main").innerText()).toContain("Blocked");

    await aaron.goBack();
    await aaron.getByRole("heading", { level: 2, name: "Changed by others (1)" }).waitFor();
    await hands.press(changed().getByRole("button", { name: "Mark all of this as seen" }));
    await changed()
      .getByText(/^Nothing new since you marked everything as seen on/)
      .waitFor();
    expect(await barriersOf(aaron)).toEqual([]);
    await aaron.reload();
    await changed()
      .getByText(/^Nothing new since you marked everything as seen on/)
      .waitFor();
  });
});
