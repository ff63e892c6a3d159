import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive, barriersOf, dayFromToday, DESKTOP, NARROW, openBrowser, visitAs } from "./browser.ts";
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

/** The addresses of what the states below are about. */
type Places = Readonly<{
  plan: string;
  county: string;
  action: string;
  reported: string;
  withdrawn: string;
  report: string;
}>;

const hrefOf = async (page: Page, name: RegExp) =>
  (await page.getByRole("link", { name }).first().getAttribute("href")) ?? "";

async function placesOf(page: Page): Promise<Places> {
  const [plan, county, merebridge] = [
    await hrefOf(page, /^Castlewick:/),
    await hrefOf(page, /^Thornshire Prevent delivery plan/),
    await hrefOf(page, /^Merebridge Prevent/),
  ];
  const actionIn = async (address: string, name: RegExp) => {
    await page.goto(server.url + address);
    await page.getByRole("table").first().waitFor();
    return hrefOf(page, name);
  };
  const action = await actionIn(plan, /^Open action/);
  const withdrawn = await actionIn(merebridge, /^Open action C2/);
  await page.goto(`${server.url}/mine`);
  const waiting = page.getByRole("listitem").filter({ hasText: /by Aaron Yeboah/ });
  const reported = (await waiting.first().getByRole("link").getAttribute("href")) ?? "";
  await page.goto(server.url + reported);
  await page.getByRole("heading", { name: "Progress reported" }).waitFor();
  const report = await hrefOf(page, /^Correct/);
  return { plan, county, action, reported, withdrawn, report };
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
/** Sends the form of a page as it is, and waits until it says what is wrong. */
const sendEmpty = (button: string) => async (page: Page) => {
  await press(page, button);
  await page.getByRole("heading", { name: "There is a problem" }).or(page.getByRole("alert")).first().waitFor();
};
const openAll = async (page: Page) => {
  await page.locator("details").first().waitFor();
  await page.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
};
const seen = (words: string | RegExp) => (page: Page) => page.getByText(words).first().waitFor();
const nothing = async () => undefined;

type State = readonly [what: string, address: (places: Places) => string, reach: (page: Page) => Promise<unknown>];

const day = dayFromToday(-30).date;

const states: readonly State[] = [
  ["everything of a plan opened", ({ plan }) => plan, openAll],
  ["everything of an action opened", ({ reported }) => reported, openAll],
  ["everything of the layout opened", ({ plan }) => `${plan}/layout`, openAll],
  ["everything of the history opened", ({ plan }) => `${plan}/history`, nothing],
  ["everything of an entry opened", () => "/entries/700", openAll],
  ["a cell that is being edited", ({ plan }) => plan, (page) => press(page, /^Edit: /)],
  ["rows that are not there", ({ plan }) => `${plan}?words=nothingofthekind`, seen(/^No row of this plan fits/)],
  ["changes with their steps", () => `/changes?since=${day}`, openAll],
  [
    "changes of a day without any",
    ({ plan }) => `/changes?since=${dayFromToday(0).date}&plan=${plan.split("/").at(-1)}`,
    seen(/^After /),
  ],
  ["a plan before there was one", ({ plan }) => `${plan}?asOf=${dayFromToday(-900).date}`, seen("Plan not found")],
  ["plans before there were any", () => `/?asOf=${dayFromToday(-900).date}`, nothing],
  ["people before there were any", () => `/people?asOf=${dayFromToday(-900).date}`, nothing],
  ["mine in the past", () => `/mine?asOf=${day}`, nothing],
  [
    "another day that is none",
    () => "/people",
    async (page) => {
      await page.locator("summary", { hasText: "See everything as it was" }).click();
      await press(page, "Show that day");
      await page
        .getByText(/^(Error:)? ?Enter a real day/)
        .first()
        .waitFor();
    },
  ],
  ["a plan that is not there", () => "/plans/nothing", seen("Plan not found")],
  ["an action that is not there", () => "/actions/nothing", seen("Action not found")],
  ["an entry that is not there", () => "/entries/999999", nothing],
  ["a withdrawal that is not there", () => "/withdrawals/nothing", nothing],
  ["a part that nobody asked for", ({ action }) => `${action}/part`, seen(/not found$/)],
  [
    "a text that was withdrawn",
    ({ withdrawn }) => withdrawn,
    async (page) => {
      await page
        .getByText(/^Withdrawn on .* by Tomasz Wilk, approved by Priya Nambiar/)
        .first()
        .waitFor();
      await openAll(page);
    },
  ],
  [
    "a withdrawal that was carried out",
    () => "/withdrawals",
    async (page) => {
      await page.getByRole("link", { name: /asked for by Tomasz Wilk$/ }).click();
      await arrive(page, "Withdrawal");
    },
  ],
  [
    "a withdrawal that was refused",
    () => "/withdrawals",
    async (page) => {
      await page.getByRole("link", { name: /asked for by Callum Drewe$/ }).click();
      await arrive(page, "Withdrawal");
    },
  ],
  [
    "words that were found to withdraw",
    () => "/withdrawals/ask",
    async (page) => {
      await page.getByLabel("Which words should go?").fill("school");
      await press(page, "Look for them");
      await page.getByLabel("Why should it go?").waitFor();
    },
  ],
  [
    "words that stand nowhere",
    () => "/withdrawals/ask",
    async (page) => {
      await page.getByLabel("Which words should go?").fill("nothingofthekind");
      await press(page, "Look for them");
      await page
        .getByText(/nowhere|not found|Nothing/)
        .first()
        .waitFor();
    },
  ],
  ["a report to correct", ({ report }) => report, sendEmpty("Save correction")],
  ["a report to return", ({ report }) => `${report}/return`, sendEmpty("Return it")],
  ["progress without words", ({ action }) => `${action}/progress`, sendEmpty("Save report")],
  ["evidence without any", ({ action }) => `${action}/evidence`, sendEmpty("Save evidence")],
  ["a split of nothing", ({ action }) => `${action}/split`, sendEmpty("Split it")],
  ["a row without words", ({ plan }) => `${plan}/add-action`, sendEmpty("Add it")],
  ["a plan without a title", () => "/plans/start", sendEmpty("Start the plan")],
  ["an agreement without a meeting", ({ plan }) => `${plan}/agreed/add`, sendEmpty("Record the agreed version")],
  ["a group without a name", ({ plan }) => `${plan}/groups/add`, sendEmpty("Define the group")],
  ["a person without a name", () => "/people/add", sendEmpty("Add person")],
  ["an organisation without a name", () => "/people/organisations/add", sendEmpty("Add organisation")],
  ["an import of nothing", () => "/import", sendEmpty("Read it")],
  ["a newer copy of nothing", ({ plan }) => `${plan}/newer-copy`, sendEmpty("Read it")],
  ["a comparison of nothing", () => "/compare", sendEmpty("Compare them")],
  ["a comparison without a day", () => "/changes", sendEmpty("Compare")],
  [
    "a checkpoint that is none",
    () => "/proof",
    async (page) => {
      await press(page, "Check it");
      await page.getByText("Paste the checkpoint that you kept").waitFor();
    },
  ],
  [
    "a group and who belongs to it",
    ({ county }) => `${county}/groups`,
    async (page) => {
      await page
        .getByRole("link", { name: /^Change who belongs/ })
        .first()
        .click();
      await arrive(page, /^Who belongs to/);
    },
  ],
  [
    "pasted text as it was recognised",
    () => "/import",
    async (page) => {
      await page
        .getByLabel("Or paste its text")
        .fill("No.\tAction\tLead\tTimescale\n1\tHold a talk\tThe town\tSome day or other\n2\tWalk\n");
      await press(page, "Read it");
      await arrive(page, "Check what was recognised");
    },
  ],
  [
    "two copies side by side",
    () => "/compare",
    async (page) => {
      const [older, newer] = [
        page.getByLabel("Or paste its text").first(),
        page.getByLabel("Or paste its text").last(),
      ];
      await older.fill("No.\tAction\tLead\n1\tHold a talk\tThe town\n2\tWalk\tThe town\n");
      await newer.fill("No.\tAction\tLead\n1\tHold two talks\tThe town\n3\tSing\tThe choir\n");
      await press(page, "Compare them");
      await page.getByRole("insertion").first().waitFor();
    },
  ],
];

/** What is said of a replay: a real one of this small ledger is over before anybody could look at it. */
const replay = {
  __typename: "Replay",
  startedAt: "2026-03-10T14:05:00Z",
  startedBy: { __typename: "Person", id: "ruth", name: "Ruth Emsworth" },
  done: 5_000,
  of: 20_311,
  finishedAt: null,
  position: null,
  seconds: null,
  eventsPerSecond: null,
  live: null,
  rebuilt: null,
  tables: [],
  divergence: null,
  divergedAt: null,
  problem: null,
};
const [live, rebuilt] = ["4f".repeat(32), "a1".repeat(32)];
const replays: readonly (readonly [how: string, said: object, words: string | RegExp])[] = [
  ["reads the history", { state: "BUILDING", done: 0, of: 0 }, "Reading the history…"],
  ["is half done", { state: "BUILDING" }, "5,000 of 20,311 entries are built."],
  ["compares", { state: "COMPARING", done: 20_311 }, /Comparing…$/],
  [
    "found a difference",
    {
      state: "DIVERGED",
      live,
      rebuilt,
      tables: [{ __typename: "ReplayedTable", name: "versions", live, rebuilt }],
      divergence: `Field title of plan:${live} at position 12: live "~forged", rebuilt "~x".`,
      divergedAt: 12,
    },
    "The views are not what the history says.",
  ],
  ["could not be done", { state: "FAILED", problem: "The disk is full." }, "The disk is full."],
];

describe.each([
  ["at a desk", DESKTOP],
  ["on the narrowest screen", NARROW],
])("every state of a page %s", (_where, width) => {
  it("puts nothing in anybody's way", async () => {
    const page = await visitAs(browser, server.url, "Marianne Okafor", width);
    page.setDefaultTimeout(10_000);
    const places = await placesOf(page);
    const found: Record<string, readonly string[]> = {};
    for (const [what, address, reach] of states) {
      await page.goto(server.url + address(places));
      await page.getByRole("heading", { level: 1 }).waitFor();
      const notReached = await reach(page).then(
        () => [],
        (error: unknown) => [`could not be reached: ${String(error)}`],
      );
      const barriers = [...notReached, ...(await barriersOf(page))];
      if (barriers.length > 0) found[what] = barriers;
    }
    expect(found).toEqual({});
  });

  it("puts nothing in anybody's way when the line is cut", async () => {
    const page = await visitAs(browser, server.url, "Marianne Okafor", width);
    const plan = await hrefOf(page, /^Castlewick:/);
    await page.route("**/graphql", (route) =>
      route.request().postData()?.includes("PlanHistory") ? route.abort() : route.continue(),
    );
    await page.goto(`${server.url}${plan}/history`);
    await arrive(page, "Sorry, this page cannot be shown");
    expect(await barriersOf(page)).toEqual([]);
    await page.unroute("**/graphql");
    await press(page, "Try again");
    await arrive(page, "What happened to this plan");
  });

  it.each(replays)("puts nothing in anybody's way when a replay %s", async (_how, said, words) => {
    const page = await visitAs(browser, server.url, "Ruth Emsworth", width);
    await page.route("**/graphql", (route) =>
      route.request().postData()?.includes("ReplayPage")
        ? route.fulfill({ json: { data: { replay: { ...replay, ...said } } } })
        : route.continue(),
    );
    await page.goto(`${server.url}/replay`);
    await page.getByText(words).first().waitFor();
    await openAll(page);
    expect(await barriersOf(page)).toEqual([]);
  });
});

describe("every page on paper", () => {
  it("says what it says, without anything to press", async () => {
    const page = await visitAs(browser, server.url, "Marianne Okafor");
    const { plan, county, action } = await placesOf(page);
    await page.emulateMedia({ media: "print" });
    for (const address of [
      plan,
      `${county}?asOf=${day}`,
      action,
      `${plan}/history`,
      `/changes?since=${day}`,
      "/mine",
    ]) {
      await page.goto(server.url + address);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const pressed = await page.getByRole("button").filter({ visible: true }).allInnerTexts();
      const ways = await page.getByRole("navigation").filter({ visible: true }).count();
      const barriers = await barriersOf(page);
      expect({ address, barriers, pressed, ways }).toEqual({ address, barriers: [], pressed: [], ways: 0 });
    }
  });
});

const EDITS = /^(Edit: |Report progress|Add evidence|Import a plan|Start a plan|Put back|Define a group)/;
const STEERS = /^(Record that a meeting|Accept|Return with a note|Add a person|Add an organisation)/;

describe("every page that others see", () => {
  it.each([
    ["Ruth Emsworth", [EDITS, STEERS]],
    ["Wen Li Tan", [EDITS, STEERS]],
    ["Derek Foulds", [EDITS]],
    ["Aaron Yeboah", [STEERS]],
  ] as const)("puts nothing in the way of %s, and offers them nothing that they may not do", async (name, kept) => {
    const lead = await visitAs(browser, server.url, "Marianne Okafor");
    const { plan, reported } = await placesOf(lead);
    const page = await visitAs(browser, server.url, name);
    const ways = ["removed", "agreed", "groups"].map((way) => `${plan}/${way}`);
    const others = ["/", "/mine", "/people", "/search?text=school", "/withdrawals", "/changes", "/proof", "/replay"];
    for (const address of [plan, reported, ...ways, ...others]) {
      await page.goto(server.url + address);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const offered = await Promise.all(
        kept.map((what) =>
          page
            .getByRole("button", { name: what })
            .or(page.getByRole("link", { name: what }))
            .count(),
        ),
      );
      const barriers = await barriersOf(page);
      expect({ address, barriers, offered }).toEqual({ address, barriers: [], offered: kept.map(() => 0) });
    }
  });
});
