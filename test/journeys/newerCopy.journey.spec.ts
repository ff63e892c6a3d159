import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, openBrowser, visitAs } from "./browser.ts";
import { bothHands, goBy } from "./hands.ts";
import { type Server, startServer } from "./server.ts";

const TITLE = "Castlewick: our Prevent plan";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

/** The same Word file after somebody worked on its text. */
function edited(file: Buffer, edit: (text: string) => string): Buffer {
  const parts = unzipSync(file);
  const text = parts["word/document.xml"];
  if (text === undefined) throw new Error("It is a Word file.");
  return Buffer.from(zipSync({ ...parts, "word/document.xml": strToU8(edit(strFromU8(text))) }));
}

describe.each(bothHands)("a copy of a plan that comes back by email, $how", (hands) => {
  const { press, write, choose, pick, attach, width } = hands;
  let server: Server;
  let page: Page;
  let word: Buffer;
  let planPath: string;
  let action: string;
  let may: Buffer;
  beforeAll(async () => {
    server = await startServer({ demo: true });
    page = await visitAs(browser, server.url, "Marianne Okafor", width);
    await page.getByRole("link", { name: TITLE }).click();
    await arrive(page, TITLE);
    planPath = new URL(page.url()).pathname;
    const found = await page.context().request.get(`${server.url}${planPath}/word`);
    word = await found.body();
    const shown = /<w:t[^>]*>([A-Z][^<&]{40,80})<\/w:t>/.exec(
      strFromU8(unzipSync(word)["word/document.xml"] ?? new Uint8Array()),
    );
    action = shown?.[1] ?? "";
  });
  afterAll(async () => {
    await page?.context().close();
    await server?.stop();
  });

  const copy = (buffer: Buffer) => ({ name: "Castlewick May.docx", mimeType: "", buffer });
  const bring = async (buffer: Buffer) => {
    await attach(page.getByLabel("A Word document"), copy(buffer));
    await press(page.getByRole("button", { name: "Read it" }));
  };

  it("says that nothing is different when nobody changed it", async () => {
    await press(page.getByRole("link", { name: "Bring in a newer copy" }));
    await arrive(page, "Bring in a newer copy");
    expect(await barriersOf(page)).toEqual([]);
    await bring(word);
    await arrive(page, "Nothing is different");
    expect(await barriersOf(page)).toEqual([]);
  });

  it("is compared again with the columns that somebody says", async () => {
    const columns = page.locator("details").filter({ hasText: "Which columns of the copy are which of the plan" });
    await press(columns.locator("summary"));
    const last = columns.getByRole("combobox").last();
    await pick(last, "None of them: it is a new column");
    await press(page.getByRole("button", { name: "Compare again" }));
    await arrive(page, "What the copy would change");
    await page
      .getByRole("rowheader", { name: /^Column / })
      .first()
      .waitFor();
    await press(columns.locator("summary"));
    expect(await last.inputValue()).toBe("new");
    expect(await barriersOf(page)).toEqual([]);
    await press(page.getByRole("button", { name: "Choose another copy" }));
    await arrive(page, "Bring in a newer copy");
  });

  it("shows only what was changed, asks who sent it, and takes what is chosen", async () => {
    may = edited(word, (text) => text.replace(action, `${action} as agreed in May`));
    await bring(may);
    await arrive(page, "What the copy would change");
    await page.getByText("1 place is different.").waitFor();
    expect(await page.getByRole("insertion").innerText()).toContain("as agreed in May");
    expect(await barriersOf(page)).toEqual([]);
    await press(page.getByRole("button", { name: "Take what is chosen" }));
    await page.getByRole("alert").getByRole("link", { name: "Enter who sent the copy" }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await write(page.getByLabel("Who sent the copy?"), "Tom Ellis at Housing");
    await press(page.getByRole("button", { name: "Take what is chosen" }));
    await arrive(page, TITLE);
    await page.getByRole("alert").getByText("1 difference of the copy is taken in.").waitFor();
    await page.getByText(`${action} as agreed in May`).first().waitFor();
  });

  it("is told of in the history of the plan, and can be had again as it came", async () => {
    await press(page.getByRole("link", { name: "History of this plan" }));
    await arrive(page, "What happened to this plan");
    await page.getByText(/^1 of 1 difference taken from: Castlewick May\.docx/).waitFor();
    await page
      .getByText(/, sent by Tom Ellis at Housing, received on /)
      .first()
      .waitFor();
    expect(await barriersOf(page)).toEqual([]);
    const arriving = page.waitForEvent("download");
    await press(page.getByRole("link", { name: "Castlewick May.docx" }).first());
    const download = await arriving;
    expect(download.suggestedFilename()).toBe("Castlewick May.docx");
    expect(readFileSync(await download.path())).toEqual(may);
    await page.goBack();
    await arrive(page, TITLE);
  });

  it("is recognised when it is imported, and led to what it would change", async () => {
    await goBy(hands, page, "Import a plan");
    await arrive(page, "Import a plan");
    await bring(edited(word, (text) => text.replace(action, `${action} by June`)));
    await arrive(page, "Check what was recognised");
    await page.getByText(`This looks like a newer copy of “${TITLE}”, which is here already.`).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await press(page.getByRole("button", { name: "See what it would change" }));
    await arrive(page, "What the copy would change");
    // It was made before the other copy was taken in: both changed the same words.
    await page.getByText("Changed here too", { exact: true }).waitFor();
    const box = page.getByRole("checkbox");
    expect(await box.isChecked()).toBe(false);
    await choose(box);
    await write(page.getByLabel("Who sent the copy?"), "Ruth at Schools");
    await press(page.getByRole("button", { name: "Take what is chosen" }));
    await arrive(page, TITLE);
    await page.getByText(`${action} by June`).first().waitFor();
    await press(page.getByRole("link", { name: "Bring in a newer copy" }));
    await page.getByText(/, sent by Tom Ellis at Housing, received on /).waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });
});
