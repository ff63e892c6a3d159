import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, openBrowser } from "./browser.ts";
import { bothHands, goBy } from "./hands.ts";
import { type Server, startServer } from "./server.ts";

describe.each(bothHands)("somebody new, $how", (hands) => {
  const { press, write, choose, attach } = hands;
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await startServer({ demo: false });
    browser = await openBrowser();
    page = await (
      await browser.newContext({ bypassCSP: true, viewport: { width: hands.width, height: 900 } })
    ).newPage();
    page.setDefaultTimeout(20_000);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  describe("an empty ledger", () => {
    it("is opened with three answers", async () => {
      await page.goto(server.url);
      await arrive(page, "Compare two copies of a plan");
      await press(page.getByRole("link", { name: "Open this ledger" }));
      await arrive(page, "Open this ledger");
      expect(await barriersOf(page)).toEqual([]);
      await press(page.getByRole("button", { name: "Open the ledger" }));
      await press(page.getByRole("link", { name: "Enter your name" }));
      await page.keyboard.type("Amira Khan");
      await write(page.getByLabel("What is the partnership called?"), "Westshire Prevent Partnership");
      await write(page.getByLabel("What is its first organisation called?"), "Westmere District Council");
      await page.keyboard.press("Enter");
      await arrive(page, "Plans");
      await page.getByText("There are no plans yet.").waitFor();
      expect(await barriersOf(page)).toEqual([]);
    });

    it("lets others in, who then choose themselves", async () => {
      await goBy(hands, page, "People");
      await arrive(page, "People and organisations");
      await press(page.getByRole("button", { name: "Add a person" }));
      await arrive(page, "Add a person");
      await write(page.getByLabel("What is their name?"), "Ruth Adeyemi");
      await choose(page.getByRole("radio", { name: "Auditor" }));
      await press(page.getByRole("button", { name: "Add person" }));
      await page.getByRole("alert").getByText("Ruth Adeyemi is added.").waitFor();

      await press(page.getByRole("link", { name: "Change who you are" }));
      await arrive(page, "Who are you?");
      await choose(page.getByRole("radio", { name: "Ruth Adeyemi" }));
      await press(page.getByRole("button", { name: "Continue" }));
      await arrive(page, "Plans");
      await page.getByText("Ruth Adeyemi, Westmere District Council").waitFor();
      expect(await page.getByRole("link", { name: "Import a plan" }).count()).toBe(0);
    });
  });

  describe("a document that cannot be read", () => {
    it("is refused with a sentence that says what to do, and nothing is recorded", async () => {
      await press(page.getByRole("link", { name: "Change who you are" }));
      await arrive(page, "Who are you?");
      await choose(page.getByRole("radio", { name: "Amira Khan" }));
      await press(page.getByRole("button", { name: "Continue" }));
      await arrive(page, "Plans");
      await goBy(hands, page, "Import a plan");
      await arrive(page, "Import a plan");
      const broken = { name: "plan.docx", mimeType: "", buffer: Buffer.from("This is no Word document.") };
      await attach(page.getByLabel("A Word document"), broken);
      await press(page.getByRole("button", { name: "Read it" }));
      const summary = page.getByRole("alert");
      await summary.waitFor();
      expect((await summary.getByRole("link").innerText()).length).toBeGreaterThan(20);
      expect(await summary.innerText()).not.toContain("our side");
      expect(await page.title()).toBe("Error: Import a plan – Planledger");
      expect(await barriersOf(page)).toEqual([]);
      await goBy(hands, page, "Plans");
      await page.getByText("There are no plans yet.").waitFor();
    });
  });
});
