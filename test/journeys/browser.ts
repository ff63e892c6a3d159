import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import packaged from "@sparticuz/chromium";
import type axeCore from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A real Chromium: the system's where there is one, else the one that comes as a package. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = INSTALLED.find((path) => existsSync(path)) ?? (await packaged.executablePath());
  return chromium.launch({ executablePath, args: QUIET, headless: true });
}

export const DESKTOP = 1280;
export const NARROW = 320;

/** A window of its own, with cookies of its own, in which somebody has said who they are. */
export async function visitAs(browser: Browser, url: string, name: string, width = DESKTOP): Promise<Page> {
  // The page's policy would keep axe out; everything else is tested under it by the server's own specs.
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${url}/who-am-i`);
  await page.getByRole("radio", { name, exact: true }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await arrive(page, "Plans");
  return page;
}

/** Waits for a page by its heading. */
export async function arrive(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
}

const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** What axe finds wrong with a page, and whether it is wider than its window. */
export async function barriersOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // It was put into the page right above, of which the types know nothing.
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const { violations } = await axe.run(document);
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth
      ? [...found, `wider than the window by ${scrollWidth - clientWidth} pixels`]
      : found;
  });
}

/** A day, so many days from today, as the three fields of a date take it and as the screens say it. */
export function dayFromToday(days: number): { day: string; month: string; year: string; date: string; words: string } {
  const at = Temporal.Now.plainDateISO("Europe/London").add({ days });
  const words = at.toLocaleString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  return { day: String(at.day), month: String(at.month), year: String(at.year), date: at.toString(), words };
}
