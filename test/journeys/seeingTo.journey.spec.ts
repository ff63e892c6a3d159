import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, dayFromToday, openBrowser, visitAs } from "./browser.ts";
import { bothHands, goBy, writeDay } from "./hands.ts";
import { type Server, startServer } from "./server.ts";

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

const text = (name: string, words: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(words) });

describe.each(bothHands)("an action that somebody sees to, $how", (hands) => {
  const { press, write, choose, untick, attach, width } = hands;
  let aaron: Page;
  let gareth: Page;
  let action = "";
  let summary = "";

  beforeAll(async () => {
    aaron = await visitAs(browser, server.url, "Aaron Yeboah", width);
    gareth = await visitAs(browser, server.url, "Gareth Pellow", width);
    // The councils' "ongoing" action: it never falls due.
    await aaron.goto(`${server.url}/mine`);
    const mine = aaron.getByRole("link", { name: /^Send a named officer/ }).first();
    action = (await mine.getAttribute("href")) ?? "";
    summary = await mine.innerText();
  });

  const open = async (page: Page) => {
    await page.goto(server.url + action);
    await arrive(page, summary);
  };
  /** A line of "How it stands", by its name. */
  const line = (page: Page, name: string) =>
    page.locator(".govuk-summary-list__row").filter({ has: page.getByText(name, { exact: true }) });
  const change = (page: Page, hidden: string) =>
    press(page.getByRole("link", { name: `Change ${hidden}`, exact: true }));
  const saved = (page: Page, words: string) => page.getByRole("alert").getByText(words).waitFor();

  it("is assigned to a colleague, who finds it under Mine, and taken from them again", async () => {
    await open(aaron);
    await change(aaron, "who it is assigned to");
    await arrive(aaron, "Assign this action");
    expect(await barriersOf(aaron)).toEqual([]);
    await choose(aaron.getByRole("checkbox", { name: "Gareth Pellow" }));
    await press(aaron.getByRole("button", { name: "Save", exact: true }));
    await saved(aaron, "Who it is assigned to is saved.");
    expect(await line(aaron, "Assigned to").innerText()).toContain("Gareth Pellow, Fallowdale District Council");

    await goBy(hands, gareth, "Mine");
    await arrive(gareth, "Mine");
    const mine = gareth.locator(".app-mine__item").filter({ hasText: summary }).first();
    expect(await mine.innerText()).toContain("Also assigned to Aaron Yeboah");
    expect(await barriersOf(gareth)).toEqual([]);

    await change(aaron, "who it is assigned to");
    await untick(aaron.getByRole("checkbox", { name: "Gareth Pellow" }));
    await press(aaron.getByRole("button", { name: "Save", exact: true }));
    await saved(aaron, "Who it is assigned to is saved.");
    expect(await line(aaron, "Assigned to").innerText()).not.toContain("Gareth Pellow");
    await gareth.reload();
    await arrive(gareth, "Mine");
    await gareth.getByText("Nothing waits for you.").waitFor();
    expect(await barriersOf(gareth)).toEqual([]);
  });

  it("is said to stand in one way and judged in another, and the two stay apart", async () => {
    await open(aaron);
    await change(aaron, "status");
    await arrive(aaron, "Say how it stands");
    await choose(aaron.getByRole("radio", { name: "Blocked" }));
    await write(aaron.getByLabel("Why? (optional)"), "The room is not free");
    await press(aaron.getByRole("button", { name: "Save status" }));
    await saved(aaron, "The status is saved.");
    await change(aaron, "rating");
    await arrive(aaron, "Rate this action");
    await choose(aaron.getByRole("radio", { name: "Amber" }));
    await press(aaron.getByRole("button", { name: "Save rating" }));
    await saved(aaron, "The rating is saved.");
    expect(await line(aaron, "Status").innerText()).toContain("Blocked");
    expect(await line(aaron, "Rating").innerText()).toContain("Amber: at risk");
    await aaron.getByText("Why: The room is not free").first().waitFor();
    expect(await barriersOf(aaron)).toEqual([]);

    await change(aaron, "rating");
    await choose(aaron.getByRole("radio", { name: "Not rated" }));
    await press(aaron.getByRole("button", { name: "Save rating" }));
    await saved(aaron, "The rating is saved.");
    expect(await line(aaron, "Rating").innerText()).toContain("Not rated");
    await change(aaron, "status");
    await choose(aaron.getByRole("radio", { name: "In progress" }));
    await press(aaron.getByRole("button", { name: "Save status" }));
    await saved(aaron, "The status is saved.");
  });

  it("that never falls due is looked at again on a day", async () => {
    await open(aaron);
    await change(aaron, "review date");
    await arrive(aaron, "Set a review date");
    await write(aaron.getByRole("textbox", { name: "Month" }), "13");
    await press(aaron.getByRole("button", { name: "Save review date" }));
    await aaron
      .getByRole("alert")
      .getByText(/real day/)
      .waitFor();
    expect(await barriersOf(aaron)).toEqual([]);
    await writeDay(hands, aaron, "When is this action looked at again?", dayFromToday(-1));
    await press(aaron.getByRole("button", { name: "Save review date" }));
    await saved(aaron, "The review date is saved.");
    expect(await line(aaron, "Review on").innerText()).toContain(dayFromToday(-1).words);
    expect(await line(aaron, "Lateness").innerText()).toContain("Review due");

    await change(aaron, "review date");
    const noDay = { day: "", month: "", year: "", date: "", words: "" };
    await writeDay(hands, aaron, "When is this action looked at again?", noDay);
    await press(aaron.getByRole("button", { name: "Save review date" }));
    await saved(aaron, "The review date is saved.");
    expect(await line(aaron, "Review on").innerText()).toContain("No day set");
  });

  it("is reported on with several files at once, and the report is corrected beside its first words", async () => {
    await open(aaron);
    await press(aaron.getByRole("button", { name: "Report progress" }));
    await arrive(aaron, "Report progress");
    await write(aaron.getByLabel("What was done?"), "Eleven panels were attended.");
    await writeDay(hands, aaron, "When did it happen?", dayFromToday(-3));
    const files = [text("first panel.txt", "Minutes of the first"), text("second panel.txt", "Minutes of the second")];
    await attach(aaron.getByLabel(/Files that show it/), ...files);
    await press(aaron.getByRole("button", { name: "Save report" }));
    await saved(aaron, "Your report is saved.");
    const report = aaron.getByRole("article").filter({ hasText: "Eleven panels were attended." }).first();
    expect(
      await report
        .getByRole("list", { name: "Evidence" })
        .getByRole("link", { name: /^(first|second) panel\.txt$/ })
        .allInnerTexts(),
    ).toEqual(["first panel.txt", "second panel.txt"]);
    expect(await barriersOf(aaron)).toEqual([]);

    await press(report.getByRole("link", { name: /^Correct/ }));
    await arrive(aaron, "Correct a report");
    await press(aaron.getByRole("button", { name: "Save correction" }));
    await aaron.getByRole("alert").getByText("Enter what was wrong with the report").waitFor();
    expect(await barriersOf(aaron)).toEqual([]);
    await write(aaron.getByLabel("What was done?"), "Twelve panels were attended.");
    await write(aaron.getByLabel("What was wrong?"), "One was counted twice");
    await press(aaron.getByRole("button", { name: "Save correction" }));
    await saved(aaron, "The correction is saved.");
    const corrected = aaron.getByRole("article").filter({ hasText: "Twelve panels were attended." }).first();
    expect(await corrected.innerText()).toContain("(corrected)");
    const step = aaron.getByRole("main").locator(".moj-timeline__item").first();
    expect(await step.getByRole("deletion").first().innerText()).toContain("Eleven");
    expect(await step.getByRole("insertion").first().innerText()).toContain("Twelve");
    expect(await step.innerText()).toContain("Why: One was counted twice");
  });
});
