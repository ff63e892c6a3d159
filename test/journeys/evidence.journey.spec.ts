import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, dayFromToday, openBrowser, visitAs } from "./browser.ts";
import { bothHands, writeDay } from "./hands.ts";
import { type Server, startServer } from "./server.ts";

const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const picture = { name: "hall.png", mimeType: "image/png", buffer: PICTURE };
const page = (name: string, mimeType: string) => ({
  name,
  mimeType,
  buffer: Buffer.from('<html><body><h1>Sign in</h1><script>document.title = "Taken over"</script></body></html>'),
});

describe.each(bothHands)("evidence, $how", (hands) => {
  let server: Server;
  let browser: Browser;
  let aaron: Page;
  let action: string;

  beforeAll(async () => {
    server = await startServer({ demo: true });
    browser = await openBrowser();
    aaron = await visitAs(browser, server.url, "Aaron Yeboah", hands.width);
    await aaron.goto(`${server.url}/mine`);
    action = (await aaron.locator(".app-mine__item > a").first().getAttribute("href")) ?? "";
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function startReport(words: string): Promise<void> {
    await aaron.goto(`${server.url}${action}/progress`);
    await arrive(aaron, "Report progress");
    await hands.write(aaron.getByLabel("What was done?"), words);
    await writeDay(hands, aaron, "When did it happen?", dayFromToday(-1));
  }

  const files = () => aaron.getByLabel(/Files that show it/);
  const save = () => hands.press(aaron.getByRole("button", { name: "Save report" }));

  it("is looked at where it is a picture, and comes back byte for byte with its hash", async () => {
    await startReport("The hall was checked.");
    await hands.attach(files(), picture);
    await hands.write(aaron.getByLabel(/A link that shows it/), "https://example.org/minutes");
    await save();
    await aaron.getByText("Your report is saved.").waitFor();
    const piece = aaron.getByRole("listitem").filter({ hasText: "hall.png" }).first();
    await hands.press(piece.locator("summary").filter({ hasText: "Look at it" }));
    const shown = piece.getByRole("img", { name: "What was attached as hall.png" });
    await shown.waitFor();
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    await hands.press(piece.locator("summary").filter({ hasText: "Fingerprint" }));
    await piece.getByText(createHash("sha256").update(PICTURE).digest("hex")).waitFor();
    expect(await barriersOf(aaron)).toEqual([]);
    const download = aaron.waitForEvent("download");
    await hands.press(piece.getByRole("link", { name: "hall.png", exact: true }));
    const arrived = await download;
    expect(arrived.suggestedFilename()).toBe("hall.png");
    expect(await readFile(await arrived.path())).toEqual(PICTURE);
  });

  it.each([page("photo.png", "image/png"), page("drawing.svg", "image/svg+xml"), page("page.html", "text/html")])(
    "that calls itself $name and is a page is shown as the text that it is, and never runs",
    async (hostile) => {
      await startReport(`With ${hostile.name}.`);
      await hands.attach(files(), hostile);
      await save();
      await aaron.getByText("Your report is saved.").waitFor();
      const piece = aaron.getByRole("listitem").filter({ hasText: hostile.name }).first();
      const opened = aaron.context().waitForEvent("page");
      await hands.press(piece.getByRole("link", { name: /opens in a new tab/ }));
      const tab = await opened;
      await tab.getByText("<h1>Sign in</h1>").waitFor();
      expect(await tab.title()).not.toBe("Taken over");
      // These windows keep no policy, so that nothing but the kind of file stands in its way.
      expect(await tab.locator("h1").count()).toBe(0);
      await tab.close();
    },
  );

  it("that is too large, empty or cut off leaves what was typed where it is", async () => {
    await startReport("Forty letters were sent.");
    await hands.attach(files(), { ...picture, name: "empty.png", buffer: Buffer.alloc(0) });
    await save();
    await aaron.getByRole("link", { name: "The file is empty. Choose another one." }).waitFor();
    await hands.attach(files(), { ...picture, name: "film.png", buffer: Buffer.alloc(25 * 1024 * 1024 + 1, 1) });
    await save();
    await aaron.getByRole("link", { name: /^The file is over 25 MB: make it smaller/ }).waitFor();
    expect(await barriersOf(aaron)).toEqual([]);
    await hands.attach(files(), picture);
    await aaron.context().setOffline(true);
    await save();
    await aaron.getByRole("link", { name: /^The file could not be sent\. What you typed is still here/ }).waitFor();
    await aaron.context().setOffline(false);
    expect(await aaron.getByLabel("What was done?").inputValue()).toBe("Forty letters were sent.");
    await save();
    await aaron.getByText("Your report is saved.").waitFor();
    expect(await aaron.getByText("Forty letters were sent.", { exact: true }).count()).toBe(1);
  });
});
