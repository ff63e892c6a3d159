import { readFile } from "node:fs/promises";
import { readWord } from "@planledger/server/documents/readWord.ts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, dayFromToday, openBrowser, visitAs } from "./browser.ts";
import { bothHands, writeDay } from "./hands.ts";
import { type Server, startServer } from "./server.ts";

describe.each(bothHands)("a plan as a Word document, $how", (hands) => {
  let server: Server;
  let browser: Browser;
  let aaron: Page;

  beforeAll(async () => {
    server = await startServer({ demo: true });
    browser = await openBrowser();
    aaron = await visitAs(browser, server.url, "Aaron Yeboah", hands.width);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Everything that the downloaded document says, as one text. */
  async function download(): Promise<string> {
    const download = aaron.waitForEvent("download");
    await hands.press(aaron.getByRole("link", { name: "Download as Word" }));
    const arrived = await download;
    expect(arrived.suggestedFilename()).toMatch(/\.docx$/);
    return JSON.stringify(await readWord(await readFile(await arrived.path())));
  }

  it("holds what was reported just now, and as at an earlier day what stood there then", async () => {
    const words = "The checklist went to forty village halls.";
    await hands.press(aaron.getByRole("link", { name: /^Fallowdale/ }).first());
    await arrive(aaron, /^Fallowdale/);
    const plan = new URL(aaron.url()).pathname;
    const action =
      (await aaron
        .getByRole("link", { name: /^Open action/ })
        .first()
        .getAttribute("href")) ?? "";
    await aaron.goto(`${server.url}${action}/progress`);
    await arrive(aaron, "Report progress");
    await hands.write(aaron.getByLabel("What was done?"), words);
    await writeDay(hands, aaron, "When did it happen?", dayFromToday(-2));
    await hands.press(aaron.getByRole("button", { name: "Save report" }));
    await aaron.getByText("Your report is saved.").waitFor();

    await aaron.goto(server.url + plan);
    await arrive(aaron, /^Fallowdale/);
    const title = await aaron.getByRole("heading", { level: 1 }).innerText();
    const now = await download();
    expect(now).toContain(title);
    expect(now).toContain(words);

    await hands.press(aaron.locator("summary", { hasText: "See everything as it was on an earlier day" }));
    await writeDay(hands, aaron, "Which day?", dayFromToday(-1));
    await hands.press(aaron.getByRole("button", { name: "Show that day" }));
    await aaron.getByText(/You are viewing this as it was/).waitFor();
    expect(await barriersOf(aaron)).toEqual([]);
    const then = await download();
    expect(then).toContain(title);
    expect(then).not.toContain(words);
  });
});
