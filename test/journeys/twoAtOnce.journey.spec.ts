import type { Browser, Page, WebSocketRoute } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, openBrowser, visitAs } from "./browser.ts";
import { bothHands } from "./hands.ts";
import { type Server, startServer } from "./server.ts";

const plan = "Merebridge Prevent delivery plan";

/** A line to the server that can be cut: what is open is closed, and nothing new comes through until it is mended. */
async function cuttableLine(page: Page) {
  const open = new Set<WebSocketRoute>();
  let whole = true;
  await page.routeWebSocket(/graphql/, (socket) => {
    if (!whole) return void socket.close();
    open.add(socket);
    socket.connectToServer();
  });
  return {
    connections: () => open.size,
    cut() {
      whole = false;
      for (const socket of open) void socket.close();
    },
    mend() {
      whole = true;
    },
  };
}

describe.each(bothHands)("two people on one plan, $how", (hands) => {
  const { press, write } = hands;
  let server: Server;
  let browser: Browser;
  let marianne: Page;
  let tomasz: Page;
  let planPath = "";
  let actionPath = "";

  beforeAll(async () => {
    server = await startServer({ demo: true });
    browser = await openBrowser();
    marianne = await visitAs(browser, server.url, "Marianne Okafor", hands.width);
    tomasz = await visitAs(browser, server.url, "Tomasz Wilk", hands.width);
    await press(marianne.getByRole("link", { name: plan }));
    await arrive(marianne, plan);
    planPath = new URL(marianne.url()).pathname;
    const link = marianne.getByRole("link", { name: /^Open action/ }).first();
    actionPath = (await link.getAttribute("href")) ?? "";
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Opens the first cell of the action to change it; gives its label. */
  async function openCell(page: Page): Promise<void> {
    await page.goto(server.url + actionPath);
    await page.getByRole("heading", { name: "What the plan says" }).waitFor();
    const cells = page.getByRole("heading", { name: "What the plan says" }).locator("xpath=following-sibling::dl[1]");
    await press(cells.getByRole("link", { name: /^Change/ }).first());
    await arrive(page, /^Change “/);
  }

  async function save(page: Page, text: string): Promise<void> {
    await write(page.getByRole("textbox").first(), text);
    await press(page.getByRole("button", { name: "Save", exact: true }));
  }

  it("see each other's changes arrive", async () => {
    await marianne.goto(server.url + planPath);
    await marianne.getByRole("table").waitFor();
    await openCell(tomasz);
    await save(tomasz, "Words that Tomasz wrote");
    await tomasz
      .getByRole("alert")
      .getByText(/is saved/)
      .waitFor();
    await marianne.getByText(/^Changed just now by Tomasz Wilk/).waitFor();
    await marianne.getByRole("cell").getByText("Words that Tomasz wrote", { exact: true }).waitFor();
    expect(await barriersOf(marianne)).toEqual([]);
  });

  it("lose nothing when both change the same words", async () => {
    await openCell(marianne);
    await openCell(tomasz);
    await save(tomasz, "Tomasz was quicker");
    await tomasz
      .getByRole("alert")
      .getByText(/is saved/)
      .waitFor();
    await save(marianne, "Marianne wrote this meanwhile");
    await marianne.getByRole("heading", { name: /^Theirs, by Tomasz Wilk/ }).waitFor();
    const both = marianne.getByRole("region", { name: "Both texts" });
    expect(await both.innerText()).toContain("Tomasz was quicker");
    expect(await both.innerText()).toContain("Marianne wrote this meanwhile");
    expect(await marianne.title()).toMatch(/^Error: /);
    expect(await barriersOf(marianne)).toEqual([]);
    await press(marianne.getByRole("button", { name: "Replace theirs with yours" }));
    await marianne
      .getByRole("alert")
      .getByText(/is saved/)
      .waitFor();
    await marianne.getByText("Marianne wrote this meanwhile").first().waitFor();
  });

  it("hear of what happened while they were cut off, once they are back", async () => {
    const line = await cuttableLine(marianne);
    await marianne.goto(server.url + planPath);
    await marianne.getByRole("table").waitFor();
    await expect.poll(line.connections).toBe(1);
    line.cut();
    await openCell(tomasz);
    await save(tomasz, "Written while the line was down");
    await tomasz
      .getByRole("alert")
      .getByText(/is saved/)
      .waitFor();
    line.mend();
    await marianne.getByRole("cell").getByText("Written while the line was down", { exact: true }).waitFor();
  });
});
