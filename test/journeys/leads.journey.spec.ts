import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, openBrowser, visitAs } from "./browser.ts";
import { bothHands, isFocused, writeDay } from "./hands.ts";
import { type Server, startServer } from "./server.ts";

const plan = "Castlewick: our Prevent plan";

describe.each(bothHands)("what words mean while they are typed, $how", (hands) => {
  const { press, write, pick } = hands;
  let server: Server;
  let browser: Browser;
  let page: Page;
  let action = "";

  beforeAll(async () => {
    server = await startServer({ demo: true });
    browser = await openBrowser();
    page = await visitAs(browser, server.url, "Nadia Rahman", hands.width);
    await press(page.getByRole("link", { name: plan }).first());
    await arrive(page, plan);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const cellOf = (label: string | RegExp) => page.getByRole("button", { name: label }).first();

  it("is who leads: added, told apart, taken out", async () => {
    const lead = cellOf(/^Edit: Who leads\?/);
    const label = (await lead.getAttribute("aria-label")) ?? "";
    action = (await lead.locator("xpath=ancestor::tr").getByRole("link", { name: /^Open/ }).getAttribute("href")) ?? "";
    await press(lead);
    const field = page.getByRole("textbox", { name: label.replace("Edit: ", "") });
    await write(field, "Community safety team / Youth offer");
    const named = page.getByRole("group", { name: "Who is named" });
    await named.getByRole("strong").getByText("Youth offer").waitFor();
    await write(named.getByLabel("Add somebody"), "Thornshire Police");
    await press(named.getByRole("button", { name: "Add", exact: true }));
    expect(await field.inputValue()).toBe("Community safety team / Youth offer\nThornshire Police");
    const organisation = named.getByLabel("Organisation of Community safety team");
    await named.getByRole("strong").getByText("Thornshire Police").waitFor();
    await pick(organisation, "Castlewick City Council");
    await pick(named.getByLabel("What it does of Thornshire Police"), "Takes part");
    await press(named.getByRole("button", { name: "Remove Youth offer" }));
    await expect.poll(() => named.getByRole("button", { name: "Remove Youth offer" }).count()).toBe(0);
    expect(await barriersOf(page)).toEqual([]);
    await press(page.getByRole("button", { name: "Save", exact: true }));
    const again = page.getByRole("button", { name: label, exact: true });
    await expect.poll(() => isFocused(again)).toBe(true);
    expect(await again.locator("xpath=ancestor::td").getByRole("paragraph").allInnerTexts()).toEqual(
      expect.arrayContaining(["Community safety team", "Thornshire Police"]),
    );
    await page.goto(server.url + action);
    await page.getByRole("heading", { name: "How it stands" }).waitFor();
    await page
      .getByText(/Thornshire Police.*takes part/)
      .first()
      .waitFor();
  });

  it("is by when, and from when it is overdue", async () => {
    await page.goBack();
    await arrive(page, plan);
    const when = cellOf(/^Edit: By when\?/);
    const label = (await when.getAttribute("aria-label")) ?? "";
    await press(when);
    const field = page.getByRole("textbox", { name: label.replace("Edit: ", "") });
    await write(field, "By end of June 2027");
    await page.getByText("Understood as: by the end of June 2027. Overdue from 1 July 2027.").waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await write(field, "Ongoing");
    await page.getByText(/^Understood as: all the time\. Never overdue/).waitFor();
    await write(field, "When we can");
    await page.getByText(/^Not recognised: no date is found in it/).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await press(page.getByRole("button", { name: "Save", exact: true }));
    await page.getByText("Saved. No date was recognised in it.", { exact: true }).waitFor();
  });

  it("is what somebody says it is, where the words are read wrongly", async () => {
    const again = cellOf(/^Edit: By when\?/);
    await press(again);
    const meant = page.getByLabel("What is meant", { exact: true });
    await pick(meant, "From a day to a day");
    await writeDay(hands, page, "First day", { day: "1", month: "4", year: "2027" });
    await press(page.getByRole("button", { name: "Save", exact: true }));
    await page.getByText(/Enter a real day, for example 31 3 2027/).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await writeDay(hands, page, "Last day", { day: "30", month: "6", year: "2027" });
    await press(page.getByRole("button", { name: "Save", exact: true }));
    await page.getByText("Saved. Understood as: from 1 April 2027 to 30 June 2027.", { exact: true }).waitFor();
    await press(again);
    await expect.poll(() => meant.inputValue()).toBe("PERIOD");
    const field = page.getByRole("textbox", { name: /^By when\?/ });
    await write(field, "When we can, soon");
    await page.getByText(/^The words have changed, so what somebody had said of them no longer counts\./).waitFor();
    expect(await barriersOf(page)).toEqual([]);
    await press(page.getByRole("link", { name: /^History/ }).last());
    await page.getByText("It was said what “By when?” means").waitFor();
  });
});
