import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, openBrowser } from "./browser.ts";
import { type Server, startServer } from "./server.ts";

let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startServer({ demo: false });
  browser = await openBrowser();
  page = await (await browser.newContext({ bypassCSP: true })).newPage();
  page.setDefaultTimeout(20_000);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe("an empty ledger", () => {
  it("is opened with three answers", async () => {
    await page.goto(server.url);
    await arrive(page, "Open this ledger");
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Open the ledger" }).click();
    await page.getByRole("link", { name: "Enter your name" }).click();
    await page.keyboard.type("Amira Khan");
    await page.getByLabel("What is the partnership called?").fill("Westshire Prevent Partnership");
    await page.getByLabel("What is its first organisation called?").fill("Westmere District Council");
    await page.keyboard.press("Enter");
    await arrive(page, "Plans");
    await page.getByText("There are no plans yet.").waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });

  it("lets others in, who then choose themselves", async () => {
    await page.getByRole("link", { name: "People", exact: true }).click();
    await arrive(page, "People and organisations");
    await page.getByRole("button", { name: "Add a person" }).click();
    await arrive(page, "Add a person");
    await page.getByLabel("What is their name?").fill("Ruth Adeyemi");
    await page.getByRole("radio", { name: "Auditor" }).check();
    await page.getByRole("button", { name: "Add person" }).click();
    await page.getByRole("alert").getByText("Ruth Adeyemi is added.").waitFor();

    await page.getByRole("link", { name: "Change who you are" }).click();
    await arrive(page, "Who are you?");
    await page.getByRole("radio", { name: "Ruth Adeyemi" }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await arrive(page, "Plans");
    await page.getByText("Ruth Adeyemi, Westmere District Council").waitFor();
    expect(await page.getByRole("link", { name: "Import a plan" }).count()).toBe(0);
  });
});

describe("a document that cannot be read", () => {
  it("is refused with a sentence that says what to do, and nothing is recorded", async () => {
    await page.getByRole("link", { name: "Change who you are" }).click();
    await arrive(page, "Who are you?");
    await page.getByRole("radio", { name: "Amira Khan" }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    await arrive(page, "Plans");
    await page.getByRole("navigation").getByRole("link", { name: "Import a plan" }).click();
    await arrive(page, "Import a plan");
    const broken = { name: "plan.docx", mimeType: "", buffer: Buffer.from("This is no Word document.") };
    await page.getByLabel("A Word document").setInputFiles(broken);
    await page.getByRole("button", { name: "Read it" }).click();
    const summary = page.getByRole("alert");
    await summary.waitFor();
    expect((await summary.getByRole("link").innerText()).length).toBeGreaterThan(20);
    expect(await summary.innerText()).not.toContain("our side");
    expect(await page.title()).toBe("Error: Import a plan – Planledger");
    expect(await barriersOf(page)).toEqual([]);
    await page.getByRole("link", { name: "Plans", exact: true }).click();
    await page.getByText("There are no plans yet.").waitFor();
  });
});
