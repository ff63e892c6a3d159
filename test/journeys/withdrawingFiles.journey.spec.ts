import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, dayFromToday, openBrowser, visitAs } from "./browser.ts";
import { bothHands, writeDay } from "./hands.ts";
import { type Server, startServer } from "./server.ts";

const scan = {
  name: "register.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.7 \u0000\u0001 scanned"),
};
const WITHDRAWN = /Withdrawn on .* by Aaron Yeboah, approved by Marianne Okafor\. Reason: It lists children/;

describe.each(bothHands)("a scan that should not be there, $how", (hands) => {
  const { press, write } = hands;
  let server: Server;
  let browser: Browser;
  let aaron: Page;
  let marianne: Page;
  let action = "";
  let file = "";

  beforeAll(async () => {
    server = await startServer({ demo: true });
    browser = await openBrowser();
    aaron = await visitAs(browser, server.url, "Aaron Yeboah", hands.width);
    marianne = await visitAs(browser, server.url, "Marianne Okafor", hands.width);
    await aaron.goto(`${server.url}/mine`);
    action = (await aaron.locator(".app-mine__item > a").first().getAttribute("href")) ?? "";
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const inReport = (page: Page) => page.getByRole("article").filter({ hasText: "The register was kept." });

  it("comes with a report", async () => {
    await aaron.goto(`${server.url}${action}/progress`);
    await arrive(aaron, "Report progress");
    await write(aaron.getByLabel("What was done?"), "The register was kept.");
    await writeDay(hands, aaron, "When did it happen?", dayFromToday(-1));
    await hands.attach(aaron.getByLabel(/Files that show it/), scan);
    await press(aaron.getByRole("button", { name: "Save report" }));
    await aaron.getByText("Your report is saved.").waitFor();
    file = (await inReport(aaron).getByRole("link", { name: scan.name, exact: true }).getAttribute("href")) ?? "";
  });

  it("is asked to be withdrawn beside it, of all that its report says the scan alone", async () => {
    await inReport(aaron)
      .getByRole("link", { name: `Ask to withdraw ${scan.name}` })
      .waitFor();
    await press(inReport(aaron).getByRole("link", { name: /^Ask to withdraw the report of/ }));
    await arrive(aaron, "Ask to withdraw a text or file");
    const report = aaron.getByRole("checkbox", { name: /^Entry [\d,]+: Progress was reported/ });
    await report.waitFor();
    await hands.press(aaron.getByRole("link", { name: "Withdrawn texts" }).first());
    await arrive(aaron, "Withdrawn texts");

    await aaron.goto(server.url + action);
    await press(inReport(aaron).getByRole("link", { name: `Ask to withdraw ${scan.name}` }));
    await arrive(aaron, "Ask to withdraw a text or file");
    const chosen = aaron.getByRole("checkbox", { name: /^File register\.pdf .* with all that entry [\d,]+ says$/ });
    await chosen.waitFor();
    expect(await chosen.isChecked()).toBe(true);
    expect(await report.count()).toBe(0);
    expect(await barriersOf(aaron)).toEqual([]);
    await write(aaron.getByLabel("Why should it go?"), "It lists children");
    await press(aaron.getByRole("button", { name: "Ask for it" }));
    await aaron.getByText("It is asked for. Somebody else decides it now.").waitFor();
  });

  it("is looked into by a second person, and withdrawn", async () => {
    await press(marianne.getByRole("link", { name: "Withdrawn texts" }));
    await arrive(marianne, "Withdrawn texts");
    await press(marianne.getByRole("link", { name: /1 file, asked for by Aaron Yeboah$/ }));
    await arrive(marianne, "Decide a withdrawal");
    await marianne.getByText("It lists children").waitFor();
    expect(await barriersOf(marianne)).toEqual([]);
    const download = marianne.waitForEvent("download");
    await press(marianne.getByRole("link", { name: scan.name, exact: true }));
    expect((await download).suggestedFilename()).toBe(scan.name);
    await press(marianne.getByRole("button", { name: "Withdraw it" }));
    await marianne.getByText("It is withdrawn. Nobody can read it any more.").waitFor();
  });

  it("is said to be withdrawn where it stood, now and as it was, and cannot be had any more", async () => {
    const position = await marianne.request.post(`${server.url}/graphql`, {
      data: { query: "{ basis { position } }" },
    });
    // The answer is that of the question just above.
    const { data } = (await position.json()) as { data: { basis: { position: number } } };
    for (const address of [action, `${action}?asOf=${data.basis.position - 3}`]) {
      await aaron.goto(server.url + address);
      await inReport(aaron).getByText(WITHDRAWN).first().waitFor();
      expect(await aaron.locator("main").innerText()).not.toContain(scan.name);
      expect(
        await inReport(aaron)
          .getByRole("link", { name: `Ask to withdraw ${scan.name}` })
          .count(),
      ).toBe(0);
      expect(await barriersOf(aaron)).toEqual([]);
    }
    const link = inReport(aaron).getByRole("link", { name: /The file was withdrawn: by whom, and why/ });
    await press(link);
    await arrive(aaron, "Withdrawal");
    expect((await aaron.request.get(server.url + file)).status()).toBe(404);
    expect((await aaron.request.get(`${server.url}${file}/preview`)).status()).toBe(404);
  });
});
