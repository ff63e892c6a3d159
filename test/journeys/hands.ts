import type { Locator, Page } from "playwright-core";
import { arrive, type dayFromToday, DESKTOP, NARROW } from "./browser.ts";

/** A file as somebody attaches it. */
export type Attached = Readonly<{ name: string; mimeType: string; buffer: Buffer }>;

/** How somebody works a page: every journey is made with each kind of hands. */
export type Hands = Readonly<{
  how: string;
  /** The width of their window, in pixels. */
  width: number;
  /** Follows a link, presses a button, opens a summary. */
  press: (target: Locator) => Promise<void>;
  /** Writes a text in place of what a field holds. */
  write: (field: Locator, text: string) => Promise<void>;
  /** Chooses a radio or ticks a box. */
  choose: (choice: Locator) => Promise<void>;
  /** Takes an option of a list by its label. */
  pick: (list: Locator, label: string) => Promise<void>;
  /** Takes the tick out of a box. */
  untick: (box: Locator) => Promise<void>;
  attach: (field: Locator, ...files: readonly Attached[]) => Promise<void>;
}>;

// On a busy machine a large file is long on its way into the browser.
const ATTACHING = { timeout: 120_000 };

/** Whether this is what the keyboard speaks to. */
export const isFocused = (target: Locator) =>
  target.evaluate((element) => element === element.ownerDocument.activeElement);

// More stops than the longest page has, once around.
const MOST_STOPS = 600;

/** Goes on with the Tab key until something has the focus. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  const page = target.page();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The Tab key never came to ${String(target)}.`);
}

/** Radios of a group share one stop: the Tab key comes to one of them, and the arrows go on from there. */
async function chooseWithKeys(choice: Locator): Promise<void> {
  const page = choice.page();
  await choice.waitFor();
  if ((await choice.getAttribute("type")) === "checkbox") {
    await tabTo(choice);
    await page.keyboard.press("Space");
    return;
  }
  const name = await choice.getAttribute("name");
  const group = page.locator(`input[type=radio][name=${JSON.stringify(name)}]`);
  const stop = (await group.and(page.locator(":checked")).count()) > 0 ? group.and(page.locator(":checked")) : group;
  await tabTo(stop.first());
  for (let steps = await group.count(); steps > 0 && !(await isFocused(choice)); steps -= 1)
    await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
}

/** With the keyboard alone, at a desk. */
export const keyboard: Hands = {
  how: "with the keyboard alone",
  width: DESKTOP,
  async press(target) {
    await tabTo(target);
    await target.page().keyboard.press("Enter");
  },
  async write(field, text) {
    const keys = field.page().keyboard;
    await tabTo(field);
    await keys.press("Control+A");
    await keys.press("Delete");
    for (const [index, line] of text.split("\n").entries()) {
      if (index > 0) await keys.press("Enter");
      await keys.type(line);
    }
  },
  choose: chooseWithKeys,
  async pick(list, label) {
    await tabTo(list);
    await list.page().keyboard.type(label);
  },
  untick: chooseWithKeys,
  async attach(field, ...files) {
    const chooser = field.page().waitForEvent("filechooser");
    await tabTo(field);
    await field.page().keyboard.press("Enter");
    await (await chooser).setFiles([...files], ATTACHING);
  },
};

/** By pointer, on the narrowest screen. */
export const pointer: Hands = {
  how: "by pointer on the narrowest screen",
  width: NARROW,
  press: (target) => target.click(),
  write: (field, text) => field.fill(text),
  choose: (choice) => choice.check(),
  async pick(list, label) {
    await list.selectOption({ label });
  },
  untick: (box) => box.uncheck(),
  attach: (field, ...files) => field.setInputFiles([...files], ATTACHING),
};

export const bothHands = [keyboard, pointer] as const;

/** Writes a day into the three fields of a date. */
export async function writeDay(
  { write }: Hands,
  page: Page,
  question: string,
  { day, month, year }: Pick<ReturnType<typeof dayFromToday>, "day" | "month" | "year">,
): Promise<void> {
  const group = page.getByRole("group", { name: question });
  await write(group.getByLabel("Day"), day);
  await write(group.getByLabel("Month"), month);
  await write(group.getByLabel("Year"), year);
}

/** Takes in what was recognised in a document, as it was recognised: past its plans, its rows and the answers. */
export async function takeAllIn({ press }: Hands, page: Page): Promise<void> {
  await press(page.getByRole("button", { name: "Continue" }));
  await arrive(page, /^Look at /);
  await press(page.getByRole("button", { name: "Continue" }));
  await arrive(page, "Check your answers before importing");
  await press(page.getByRole("button", { name: "Import", exact: true }));
  await arrive(page, "The plan is in");
}

/** Goes to a page by the navigation, which a narrow screen keeps behind a button. */
export async function goBy({ press }: Hands, page: Page, name: string): Promise<void> {
  const navigation = page.getByRole("navigation", { name: "Menu" });
  const menu = navigation.getByRole("button", { name: "Menu" });
  if (await menu.isVisible()) await press(menu);
  await press(navigation.getByRole("link", { name, exact: true }));
}
