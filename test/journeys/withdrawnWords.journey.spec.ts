import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, openBrowser, visitAs } from "./browser.ts";
import { bothHands, isFocused } from "./hands.ts";
import { type Server, startServer } from "./server.ts";

const NAME = "Jory Quillfeather";
const plan = /^Fallowdale/;

describe.each(bothHands)("a cell whose words were withdrawn, $how", (hands) => {
  const { press, write } = hands;
  let server: Server;
  let browser: Browser;
  let aaron: Page;
  let marianne: Page;

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

  async function tell(page: Page, command: string, type: string, input: object): Promise<string> {
    const query = `mutation ($input: ${type}!) { ${command}(input: $input) { ... on WithdrawalSaved { id } } }`;
    const data = { query, variables: { input: { commandId: randomUUID(), ...input } } };
    return (await (await page.request.post(`${server.url}/graphql`, { data })).json()).data[command].id;
  }

  /** Asks for all entries that hold the name to be withdrawn, and has it approved: journeys of their own. */
  async function withdraw(): Promise<void> {
    const query = `query ($words: [String!]!) { whereWordsStand(words: $words) { entries { entry { position } } } }`;
    const data = { query, variables: { words: [NAME] } };
    const found = (await (await aaron.request.post(`${server.url}/graphql`, { data })).json()).data.whereWordsStand;
    const positions = found.entries.map(({ entry }: { entry: { position: number } }) => entry.position);
    const asked = { words: [NAME], positions, filePositions: [], reason: "A person was named.", rewrite: true };
    const withdrawalId = await tell(aaron, "requestWithdrawal", "RequestWithdrawalInput", asked);
    const approved = { withdrawalId, positions: [], filePositions: [] };
    await tell(marianne, "approveWithdrawal", "ApproveWithdrawalInput", approved);
  }

  it("opens empty, is left as it is, and takes new words", async () => {
    await press(aaron.getByRole("link", { name: plan }).first());
    await arrive(aaron, plan);
    const edit = aaron.getByRole("button", { name: /^Edit: / }).nth(1);
    const label = (await edit.getAttribute("aria-label")) ?? "";
    const again = aaron.getByRole("button", { name: label, exact: true });
    const cell = again.locator("xpath=ancestor::td");
    await press(edit);
    await write(aaron.getByRole("textbox", { name: label.replace("Edit: ", "") }), NAME);
    await press(aaron.getByRole("button", { name: "Save", exact: true }));
    await cell.getByText(NAME).waitFor();

    await withdraw();
    await aaron.reload();
    await cell.getByText(/^Withdrawn on .* by Aaron Yeboah, approved by Marianne Okafor/).waitFor();
    await press(again);
    const field = aaron.getByRole("textbox", { name: label.replace("Edit: ", "") });
    expect(await field.inputValue()).toBe("");
    await aaron.getByText(/What you write here takes its place\. Leave it empty to leave it as it is\./).waitFor();
    expect(await barriersOf(aaron)).toEqual([]);
    await press(aaron.getByRole("button", { name: "Save", exact: true }));
    await expect.poll(() => isFocused(again)).toBe(true);
    await cell.getByText(/^Withdrawn on/).waitFor();

    await press(again);
    await write(field, "The county council");
    await press(aaron.getByRole("button", { name: "Save", exact: true }));
    await cell.getByText("The county council", { exact: true }).waitFor();
    expect(await cell.getByText(/Withdrawn on/).count()).toBe(0);
    expect(await barriersOf(aaron)).toEqual([]);
  });
});
