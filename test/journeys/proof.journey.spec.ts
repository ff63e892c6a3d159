import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, openBrowser, visitAs } from "./browser.ts";
import { bothHands, type Hands } from "./hands.ts";
import { type Server, startServer } from "./server.ts";

const plan = "Castlewick: our Prevent plan";

let server: Server;
let browser: Browser;
let files: string;

beforeAll(async () => {
  files = mkdtempSync(join(tmpdir(), "planledger-proof-"));
  server = await startServer({ demo: true });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(files, { recursive: true, force: true });
});

/** Keeps what a link leads to, under the name that it gives. */
async function kept(page: Page, follow: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), follow()]);
  const file = join(files, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

/** Checks the files on a machine that has nothing of ours. */
async function checkOffline(page: Page, { press }: Hands): Promise<string> {
  const keep = (name: string | RegExp) => kept(page, () => press(page.getByRole("link", { name })));
  const proof = await keep("Download the proof");
  const entry = await keep(/^Download the entry as it is stored/);
  await press(page.locator("summary", { hasText: "Check it yourself, without this server" }));
  const key = await keep("the public key of this ledger");
  const script = await keep("the script that checks");
  return execFileSync("bash", [script, proof, key, entry], { encoding: "utf8" });
}

describe.each(bothHands)("the proof of an entry, $how", (hands) => {
  let page: Page;
  beforeAll(async () => {
    page = await visitAs(browser, server.url, "Priya Nambiar", hands.width);
  });

  it("is read where the entry is, and can be checked offline", async () => {
    await hands.press(page.getByRole("link", { name: plan }));
    await arrive(page, plan);
    await hands.press(page.getByRole("link", { name: "History of this plan" }));
    await arrive(page, "What happened to this plan");
    await hands.press(page.getByRole("link", { name: /^Entry [\d,]+$/ }).first());
    await page.getByText(/^This entry is the [\d,]+(st|nd|rd|th) of [\d,]+; recorded on /).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    const said = await checkOffline(page, hands);
    expect(said).toMatch(/is signed by planledger\/[0-9a-f]{16}\+[0-9a-f]{8}\./);
    expect(said).toMatch(/ are the entry\.\n$/);
    await hands.press(page.locator("summary", { hasText: "The proof in figures" }));
    expect(await barriersOf(page)).toEqual([]);
  });

  it("leads to the plan as it was right after it", async () => {
    await hands.press(page.getByRole("link", { name: /^As it was right after this entry/ }).last());
    await page.getByText(/You are viewing this as it was right after entry \d+/).waitFor();
    await arrive(page, plan);
  });
});
