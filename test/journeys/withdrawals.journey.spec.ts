import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, dayFromToday, openBrowser, visitAs } from "./browser.ts";
import { bothHands, writeDay } from "./hands.ts";
import { type Server, startServer } from "./server.ts";

const NAME = "Jory Quillfeather";

describe.each(bothHands)("a name that should not be there, $how", (hands) => {
  const { press, write } = hands;
  let server: Server;
  let browser: Browser;
  let aaron: Page;
  let marianne: Page;
  let action = "";

  beforeAll(async () => {
    server = await startServer({ demo: true });
    browser = await openBrowser();
    aaron = await visitAs(browser, server.url, "Aaron Yeboah", hands.width);
    marianne = await visitAs(browser, server.url, "Marianne Okafor", hands.width);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("is written into a report", async () => {
    await press(aaron.getByRole("link", { name: /^Fallowdale/ }).first());
    await arrive(aaron, /^Fallowdale/);
    action =
      (await aaron
        .getByRole("link", { name: /^Open action/ })
        .first()
        .getAttribute("href")) ?? "";
    await aaron.goto(`${server.url}${action}/progress`);
    await arrive(aaron, "Report progress");
    await write(aaron.getByLabel("What was done?"), `${NAME} came to the hall. Twelve others came too.`);
    await writeDay(hands, aaron, "When did it happen?", dayFromToday(-2));
    await press(aaron.getByRole("button", { name: "Save report" }));
    await aaron.getByRole("alert").getByText("Your report is saved.").waitFor();
  });

  it("is looked for everywhere, and asked to be withdrawn", async () => {
    await press(aaron.getByRole("link", { name: "Withdrawn texts" }));
    await arrive(aaron, "Withdrawn texts");
    await aaron.getByRole("link", { name: /asked for by Tomasz Wilk$/ }).waitFor();
    expect(await barriersOf(aaron)).toEqual([]);
    await press(aaron.getByRole("button", { name: "Ask to withdraw a text or file" }));
    await arrive(aaron, "Ask to withdraw a text or file");
    await press(aaron.getByRole("button", { name: "Look for them" }));
    await aaron.getByRole("alert").getByText("Enter the words that should go").waitFor();
    await write(aaron.getByLabel("Which words should go?"), NAME.toLowerCase());
    await press(aaron.getByRole("button", { name: "Look for them" }));
    const found = aaron.getByRole("checkbox", { name: /^Entry [\d,]+: Progress was reported/ });
    await found.waitFor();
    expect(await found.isChecked()).toBe(true);
    expect(await barriersOf(aaron)).toEqual([]);
    await write(aaron.getByLabel("Why should it go?"), `About ${NAME}`);
    await press(aaron.getByRole("button", { name: "Ask for it" }));
    await aaron
      .getByRole("alert")
      .getByText(/reason/i)
      .first()
      .waitFor();
    await write(aaron.getByLabel("Why should it go?"), "A person was named");
    await press(aaron.getByRole("button", { name: "Ask for it" }));
    await aaron.getByText("It is asked for. Somebody else decides it now.").waitFor();
    expect(await aaron.getByRole("button", { name: "Withdraw it" }).count()).toBe(0);
    expect(await barriersOf(aaron)).toEqual([]);
  });

  it("is withdrawn by a second person, and can be read at no moment any more", async () => {
    await press(marianne.getByRole("link", { name: "Withdrawn texts" }));
    await arrive(marianne, "Withdrawn texts");
    await press(marianne.getByRole("link", { name: /asked for by Aaron Yeboah$/ }));
    await arrive(marianne, "Decide a withdrawal");
    await marianne.getByText("A person was named").waitFor();
    await marianne.getByText(NAME).first().waitFor();
    expect(await barriersOf(marianne)).toEqual([]);
    await press(marianne.getByRole("button", { name: "Withdraw it" }));
    await marianne.getByText("It is withdrawn. Nobody can read it any more.").waitFor();
    await press(marianne.getByRole("link", { name: /asked for by Aaron Yeboah$/ }));
    await arrive(marianne, "Withdrawal");
    expect(await marianne.locator("main").innerText()).not.toContain(NAME);
    expect(await barriersOf(marianne)).toEqual([]);

    await aaron.goto(server.url + action);
    await aaron.getByRole("heading", { name: "Progress reported" }).waitFor();
    await aaron
      .getByText(/Withdrawn on .* by Aaron Yeboah, approved by Marianne Okafor\. Reason: A person was named/)
      .first()
      .waitFor();
    await aaron.getByText("Twelve others came too.").first().waitFor();
    expect(await aaron.locator("main").innerText()).not.toContain(NAME);
    await press(aaron.getByRole("link", { name: /^Entry [\d,]+$/ }).last());
    await aaron.getByRole("heading", { name: /proof/i }).first().waitFor();
    expect(await barriersOf(aaron)).toEqual([]);
  });

  it("stays when the second person refuses", async () => {
    await aaron.goto(`${server.url}/withdrawals/ask`);
    await arrive(aaron, "Ask to withdraw a text or file");
    await write(aaron.getByLabel("Which words should go?"), "Twelve others");
    await press(aaron.getByRole("button", { name: "Look for them" }));
    await aaron.getByLabel("Why should it go?").waitFor();
    const rewrite = aaron.getByRole("checkbox", { name: /^Write what else/ });
    expect(await rewrite.isChecked()).toBe(true);
    await write(aaron.getByLabel("Why should it go?"), "Is it needed?");
    await press(aaron.getByRole("button", { name: "Ask for it" }));
    await aaron.getByText("It is asked for. Somebody else decides it now.").waitFor();

    await marianne.goto(`${server.url}/withdrawals`);
    await press(marianne.getByRole("link", { name: /asked for by Aaron Yeboah$/ }).first());
    await arrive(marianne, "Decide a withdrawal");
    await press(marianne.getByRole("button", { name: "Refuse it" }));
    await marianne.getByRole("alert").getByText("Enter why it stays").waitFor();
    await write(marianne.getByLabel("Why does it stay?"), "It names nobody");
    await press(marianne.getByRole("button", { name: "Refuse it" }));
    await marianne.getByText("It is refused: nothing was withdrawn.").waitFor();
    await press(marianne.getByRole("link", { name: /asked for by Aaron Yeboah$/ }).first());
    await marianne.getByText("It names nobody").waitFor();
  });
});
