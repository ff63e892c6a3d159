import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, dayFromToday, openBrowser, visitAs } from "./browser.ts";
import { bothHands, goBy, takeAllIn, writeDay } from "./hands.ts";
import { type Server, startServer } from "./server.ts";
import { wordPlan } from "./wordPlan.ts";

const title = "Harrowfield Prevent plan";
const yesterday = dayFromToday(-1);

describe.each(bothHands)("a district officer with a Word document, $how", (hands) => {
  const { press, write, choose, attach } = hands;
  let server: Server;
  let browser: Browser;
  let page: Page;
  let planPath = "";

  beforeAll(async () => {
    server = await startServer({ demo: true });
    browser = await openBrowser();
    page = await visitAs(browser, server.url, "Gareth Pellow", hands.width);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function openFirstAction() {
    await page.goto(server.url + planPath);
    await press(page.getByRole("link", { name: /^Open action 1\.1/ }));
    await page.getByRole("heading", { name: "How it stands" }).waitFor();
  }

  it("imports it, after a look at what was recognised", async () => {
    await goBy(hands, page, "Import a plan");
    await arrive(page, "Import a plan");
    const file = { name: "harrowfield.docx", mimeType: "", buffer: await wordPlan(title) };
    await attach(page.getByLabel("A Word document"), file);
    await press(page.getByRole("button", { name: "Read it" }));
    await arrive(page, "Check what was recognised");
    expect(await page.getByRole("combobox", { name: "Timescale" }).inputValue()).toBe("TIMESCALE");
    expect(await barriersOf(page)).toEqual([]);
    await write(page.getByRole("textbox", { name: "Title" }), title);
    await takeAllIn(hands, page);
    await press(page.getByRole("link", { name: title }));
    await arrive(page, title);
    planPath = new URL(page.url()).pathname;
    expect(await page.getByRole("columnheader").allInnerTexts()).toEqual([
      "No.",
      "Activity",
      "Lead",
      "Timescale",
      "Outcome",
      "How it stands",
    ]);
    await page.getByText("This plan is reviewed by the board each quarter.").waitFor();
  });

  it("reports progress with a file, which can be had again byte for byte", async () => {
    const minutes = Buffer.from("Minutes: twelve members were briefed.\n");
    await openFirstAction();
    await press(page.getByRole("button", { name: "Report progress" }));
    await arrive(page, "Report progress");
    await write(page.getByLabel("What was done?"), "Twelve members were briefed.");
    await writeDay(hands, page, "When did it happen?", dayFromToday(-10));
    await choose(page.getByRole("radio", { name: "In progress" }));
    const file = { name: "minutes.txt", mimeType: "text/plain", buffer: minutes };
    await attach(page.getByLabel(/Files that show it/), file);
    await press(page.getByRole("button", { name: "Save report" }));
    await page.getByRole("alert").getByText("Your report is saved.").waitFor();
    await page
      .getByText(`Happened on ${dayFromToday(-10).words}. Recorded on`)
      .first()
      .waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      press(page.getByRole("link", { name: "minutes.txt" }).first()),
    ]);
    expect(download.suggestedFilename()).toBe("minutes.txt");
    expect(await readFile(await download.path())).toEqual(minutes);
    expect(await barriersOf(page)).toEqual([]);
  });

  it("changes what the action says, and why", async () => {
    await openFirstAction();
    await press(page.getByRole("link", { name: "Change Outcome" }));
    await arrive(page, "Change “Outcome”");
    await write(page.getByRole("textbox", { name: "Outcome" }), "Members know the risk\n- and whom to call");
    await write(page.getByLabel("Why? (optional)"), "The board asked for it");
    await press(page.getByRole("button", { name: "Save", exact: true }));
    await page.getByRole("alert").getByText("“Outcome” is saved.").waitFor();
    await page.getByText("Why: The board asked for it").waitFor();
    expect(await page.getByRole("insertion").first().innerText()).toContain("and whom to call");
  });

  it("sees that it was not there the day before", async () => {
    await page.goto(server.url + planPath);
    await press(page.locator("summary", { hasText: "See everything as it was on an earlier day" }));
    await writeDay(hands, page, "Which day?", yesterday);
    await press(page.getByRole("button", { name: "Show that day" }));
    await arrive(page, "Plan not found");
    await page.getByText(`There was no such plan on ${yesterday.words}`).waitFor();
    await press(page.getByRole("link", { name: "Back to now" }));
    await arrive(page, title);
  });

  it("compares then and now, with every step between", async () => {
    await press(page.getByRole("link", { name: "Compare two days" }));
    await arrive(page, "What changed between two days");
    await writeDay(hands, page, "From the end of", yesterday);
    await press(page.getByRole("button", { name: "Compare" }));
    await page.getByRole("heading", { name: `After ${yesterday.words}, up to now` }).waitFor();
    const report = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^Report/ }) });
    expect(await report.innerText()).toContain("Twelve members were briefed.");
    expect(await report.innerText()).toContain("Gareth Pellow, Fallowdale District Council");
    await press(report.locator("summary", { hasText: "1 step" }));
    await report.getByText("Progress was reported").waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });
});
