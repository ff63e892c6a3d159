import type { Browser, Page } from "playwright-core";
import { DESKTOP, openBrowser } from "../journeys/browser.ts";
import { type Line, type Spread, spreadOf, timed } from "./measure.ts";
import type { Place } from "./place.ts";
import { startPlace } from "./startPlace.ts";
import { longestTask, type Task } from "./trace.ts";

const TYPED = " words that somebody types who is in a hurry";
const LINES = "\n- one\n- two\n- three\n- four";

/** What came of opening the page of a large plan once, and of working in it. */
type Round = Readonly<{ opened: number; opening: Task; working: Task; plain: number }>;

/**
 * The page of a large plan in a real browser: from the address to its last row, and the longest task of its main thread then,
 * and while somebody scrolls through it, writes in a cell and saves. The reference is the same page as it is drawn in the
 * end, as a plain document without any program.
 */
export async function largePlanLines(place: Place, actions: number, rounds: number): Promise<readonly Line[]> {
  const server = await startPlace(place);
  const browser = await openBrowser();
  try {
    const found: Round[] = [];
    // The first time everything is cold, which is what no second visitor meets.
    for (let round = 0; round <= rounds; round += 1) found.push(await oneRound(browser, server.url, place, actions));
    const warm = found.slice(1);
    const ratio = spreadOf(warm.map(({ opened, plain }) => opened / plain));
    const tasks = (of: (round: Round) => Task): Spread => spreadOf(warm.map((round) => of(round).wall));
    const cpu = (of: (round: Round) => Task) => spreadOf(warm.map((round) => of(round).cpu)).median.toFixed(0);
    return [
      {
        what: `plan of ${actions} actions, from the address to its last row`,
        unit: "ms",
        measured: spreadOf(warm.map(({ opened }) => opened)),
        target: { atMost: 2_000 },
        detail: `${ratio.median.toFixed(1)} × the same page as a plain document`,
      },
      {
        what: "its longest task while it opens",
        unit: "ms",
        measured: tasks(({ opening }) => opening),
        target: { atMost: 100 },
        detail: `of which the processor ${cpu(({ opening }) => opening)} ms`,
      },
      {
        what: "its longest task while scrolling, typing and saving",
        unit: "ms",
        measured: tasks(({ working }) => working),
        target: { atMost: 100 },
        detail: `of which the processor ${cpu(({ working }) => working)} ms`,
      },
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function oneRound(browser: Browser, url: string, { history }: Place, actions: number): Promise<Round> {
  const context = await browser.newContext({ viewport: { width: DESKTOP, height: 900 }, bypassCSP: true });
  try {
    const person = history.people[0]?.person ?? "";
    await context.addCookies([{ name: "planledger_person", value: person, url }]);
    const page = await context.newPage();
    let opened = 0;
    const opening = await longestTask(page, async () => {
      opened = await timed(async () => {
        await page.goto(`${url}/plans/${history.plans[0]}`, { waitUntil: "commit" });
        await until(page, `document.querySelectorAll("tr.app-plan__action").length === ${actions}`);
      });
    });
    const working = await longestTask(page, () => work(page));
    return { opened, opening, working, plain: await plainly(page) };
  } finally {
    await context.close();
  }
}

/** Scrolls, opens a cell in the middle of the plan, types into it and saves. What is pressed is pressed by the page itself:
 * looking it up from outside would be a task of its own. */
async function work(page: Page): Promise<void> {
  await page.mouse.move(600, 600);
  for (let turn = 0; turn < 20; turn += 1) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(30);
  }
  await page.evaluate(`(() => {
    const buttons = document.querySelectorAll(".app-cell__edit");
    buttons[Math.floor(buttons.length / 2)].click();
  })()`);
  await until(page, `document.activeElement.matches(".app-cell__form textarea")`);
  await page.keyboard.type(TYPED + LINES, { delay: 20 });
  await page.evaluate(`document.querySelector(".app-cell__form button").click()`);
  await until(page, `document.querySelector(".app-cell__saved") !== null`);
}

/** How long the same page takes as a plain document: the least that a browser does for it. */
async function plainly(page: Page): Promise<number> {
  const drawn = await page.evaluate<string>(`(() => {
    const copy = document.documentElement.cloneNode(true);
    for (const script of copy.querySelectorAll("script, link[rel=modulepreload]")) script.remove();
    return copy.outerHTML;
  })()`);
  const bare = await page.context().newPage();
  const address = new URL("/plain", page.url()).href;
  await bare.route(address, (route) => route.fulfill({ contentType: "text/html", body: drawn }));
  return timed(() => bare.goto(address, { waitUntil: "load" }));
}

const until = (page: Page, condition: string) => page.waitForFunction(condition, undefined, { polling: 20 });
