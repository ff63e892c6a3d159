import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, dayFromToday, openBrowser, typeDay, visitAs } from "./browser.ts";
import { type Server, startServer } from "./server.ts";
import { wordPlan } from "./wordPlan.ts";

const title = "Harrowfield Prevent plan";
const yesterday = dayFromToday(-1);

let server: Server;
let browser: Browser;
let page: Page;
let planPath = "";

beforeAll(async () => {
  server = await startServer({ demo: true });
  browser = await openBrowser();
  page = await visitAs(browser, server.url, "Gareth Pellow");
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function openFirstAction() {
  await page.goto(server.url + planPath);
  await page.getByRole("link", { name: /^Open action 1\.1/ }).click();
  await page.getByRole("heading", { name: "How it stands" }).waitFor();
}

describe("a district officer with a Word document", () => {
  it("imports it, after a look at what was recognised", async () => {
    await page.getByRole("navigation").getByRole("link", { name: "Import a plan" }).click();
    await arrive(page, "Import a plan");
    await page
      .getByLabel("A Word document")
      .setInputFiles({ name: "harrowfield.docx", mimeType: "", buffer: await wordPlan(title) });
    await page.getByRole("button", { name: "Read it" }).click();
    await arrive(page, "Check what was recognised");
    const recognised = page.getByRole("table");
    await recognised.getByText("Brief all elected members on the Prevent duty").waitFor();
    expect(await page.getByRole("combobox", { name: "Timescale" }).inputValue()).toBe("TIMESCALE");
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("textbox", { name: "Title" }).fill(title);
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await arrive(page, "The plan is in");
    await page.getByRole("link", { name: title }).click();
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
    await page.getByRole("button", { name: "Report progress" }).click();
    await arrive(page, "Report progress");
    await page.getByLabel("What was done?").fill("Twelve members were briefed.");
    await typeDay(page, "When did it happen?", dayFromToday(-10));
    await page.getByRole("radio", { name: "In progress" }).check();
    await page
      .getByLabel(/A file that shows it/)
      .setInputFiles({ name: "minutes.txt", mimeType: "text/plain", buffer: minutes });
    await page.getByRole("button", { name: "Save report" }).click();
    await page.getByRole("alert").getByText("Your report is saved.").waitFor();
    await page
      .getByText(`Happened on ${dayFromToday(-10).words}. Recorded on`)
      .first()
      .waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "minutes.txt" }).first().click(),
    ]);
    expect(download.suggestedFilename()).toBe("minutes.txt");
    expect(await readFile(await download.path())).toEqual(minutes);
    expect(await barriersOf(page)).toEqual([]);
  });

  it("changes what the action says, and why", async () => {
    await openFirstAction();
    await page.getByRole("link", { name: "Change Outcome" }).click();
    await arrive(page, "Change “Outcome”");
    await page.getByRole("textbox", { name: "Outcome" }).fill("Members know the risk\n- and whom to call");
    await page.getByLabel("Why? (optional)").fill("The board asked for it");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("alert").getByText("“Outcome” is saved.").waitFor();
    await page.getByText("Why: The board asked for it").waitFor();
    expect(await page.getByRole("insertion").first().innerText()).toContain("and whom to call");
  });

  it("sees that it was not there the day before", async () => {
    await page.goto(server.url + planPath);
    await page.getByText("See everything as it was on an earlier day").click();
    await typeDay(page, "Which day?", yesterday);
    await page.getByRole("button", { name: "Show that day" }).click();
    await arrive(page, "Plan not found");
    await page.getByText(`There was no such plan on ${yesterday.words}`).waitFor();
    await page.getByRole("link", { name: "Back to now" }).click();
    await arrive(page, title);
  });

  it("compares then and now, with every step between", async () => {
    await page.getByRole("link", { name: "Compare two days" }).click();
    await arrive(page, "What changed between two days");
    await typeDay(page, "From the end of", yesterday);
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByRole("heading", { name: `After ${yesterday.words}, up to now` }).waitFor();
    const report = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^Report/ }) });
    expect(await report.innerText()).toContain("Twelve members were briefed.");
    expect(await report.innerText()).toContain("Gareth Pellow, Fallowdale District Council");
    await report.getByText("1 step").click();
    await report.getByText("Progress was reported").waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });
});
