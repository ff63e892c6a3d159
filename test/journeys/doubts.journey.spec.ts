import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, openBrowser, visitAs } from "./browser.ts";
import { bothHands, goBy, isFocused } from "./hands.ts";
import { type Server, startServer } from "./server.ts";
import { doubtfulPlan } from "./wordPlan.ts";

const TITLE = "Westmere Prevent plan";
const NAME = "Westmere from the meeting.docx";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

describe.each(bothHands)("a plan from a meeting, $how", (hands) => {
  const { press, write, choose, attach, width, how } = hands;
  const title = `${TITLE}, ${how}`;
  let server: Server;
  let page: Page;
  beforeAll(async () => {
    server = await startServer({ demo: true });
    page = await visitAs(browser, server.url, "Marianne Okafor", width);
  });
  afterAll(async () => {
    await page?.context().close();
    await server?.stop();
  });

  const row = (name: string) => page.getByRole("region", { name, exact: true });
  const first = () => row("Row 1: 1.1 Brief all elected and co-opted members");
  const second = () => row("Row 2: 1.2 Review how venues are hired out, with everybody who owns one");

  it("is read, with examples of what each column holds", async () => {
    await goBy(hands, page, "Import a plan");
    await arrive(page, "Import a plan");
    await attach(page.getByLabel("A Word document"), {
      name: NAME,
      mimeType: "",
      buffer: await doubtfulPlan(TITLE),
    });
    await press(page.getByRole("button", { name: "Read it" }));
    await arrive(page, "Check what was recognised");
    await page.getByText("Community Safety", { exact: true }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await write(page.getByRole("textbox", { name: "Title" }), title);
    await press(page.getByRole("button", { name: "Continue" }));
    await arrive(page, "Look at what is doubtful");
  });

  it("shows each doubtful row beside what the document prints, and leads to it among all rows and back", async () => {
    await page.getByText("0 of 5 doubts looked at.").waitFor();
    const beside = first().getByRole("table");
    const lines = await beside.getByRole("row").allInnerTexts();
    expect(lines.slice(-3).map((line) => line.split(/\s*[\t\n]\s*/)[0])).toEqual([
      "In the document, line 1",
      "In the document, line 2",
      "Read as",
    ]);
    await beside.getByText("Deleted as a tracked change by Ruth Adeyemi: county").waitFor();
    await beside.getByText("Comment by Tom Ellis: Is this agreed?").waitFor();
    await second().getByRole("table").getByText("who owns one", { exact: true }).waitFor();
    expect(await barriersOf(page)).toEqual([]);

    await press(first().getByRole("link", { name: /^See it among the rows/ }));
    const back = page.getByRole("link", { name: "See it beside the document" }).first();
    await back.waitFor();
    expect(await isFocused(page.locator("#plan-0-row-0"))).toBe(true);
    expect(await barriersOf(page)).toEqual([]);
    await press(back);
    expect(await isFocused(first())).toBe(true);
  });

  it("lets words be put right, a row be left out, and doubts be marked as looked at", async () => {
    await press(first().locator("summary"));
    await write(first().getByRole("textbox", { name: "Activity" }), "Brief all members\n- elected\n- co-opted");
    await first().getByText("Put right", { exact: true }).waitFor();
    await choose(first().getByRole("checkbox", { name: "I have looked at it" }));
    await page.getByText("4 of 5 doubts looked at.").waitFor();
    await choose(second().getByRole("checkbox", { name: "Leave this row out" }));
    await second().getByText("Left out", { exact: true }).first().waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await press(page.getByRole("button", { name: "Continue" }));
    await arrive(page, "Check your answers before importing");
  });

  it("keeps all answers when the page is loaded again, and when somebody goes back", async () => {
    expect(await barriersOf(page)).toEqual([]);
    await page.reload();
    await arrive(page, "Check your answers before importing");
    await page.getByText("1 row left out").waitFor();
    await page.getByText("1 row put right").waitFor();
    await page.getByText("4 of 5 looked at").waitFor();
    await page.goBack();
    await arrive(page, "Look at what is doubtful");
    await page.getByText("4 of 5 doubts looked at.").waitFor();
    await page.goForward();
    await arrive(page, "Check your answers before importing");
  });

  it("leads to each answer and back, and takes in what was chosen", async () => {
    await press(page.getByRole("link", { name: /^Change what becomes of colours/ }));
    await arrive(page, "Check what was recognised");
    const colours = page.getByRole("checkbox", { name: /^Record the colours of cells/ });
    expect(await isFocused(colours)).toBe(true);
    if (width > 320) await page.keyboard.press("Space");
    else await colours.uncheck();
    await press(page.getByRole("button", { name: "Continue" }));
    await arrive(page, "Look at what is doubtful");
    await press(page.getByRole("button", { name: "Continue" }));
    await arrive(page, "Check your answers before importing");
    await page.getByText("Not recorded as ratings").waitFor();
    await press(page.getByRole("button", { name: "Import", exact: true }));
    await arrive(page, "The plan is in");
    expect(await barriersOf(page)).toEqual([]);
    await page.goBack();
    await arrive(page, "The plan is in");
    await goBy(hands, page, "Import a plan");
    await arrive(page, "Import a plan");
    expect(await page.getByText("You were taking in").count()).toBe(0);
  });

  it("has them in the plan", async () => {
    await goBy(hands, page, "Plans");
    await arrive(page, "Plans");
    await press(page.getByRole("link", { name: title, exact: true }));
    await arrive(page, title);
    await page.getByText("co-opted", { exact: true }).waitFor();
    await page.getByText("Publish a guide for parents").first().waitFor();
    expect(await page.getByText("Review how venues are hired out").count()).toBe(0);
  });
});
