import { describe, expect, it } from "vitest";
import * as among from "./plans/among.ts";
import * as cells from "./plans/cells.ts";
import * as rows from "./plans/rows.ts";
import { readingOf } from "./plans/plan.ts";
import { read, readText } from "./read.ts";

const plans = [...Object.values(rows), ...Object.values(cells), ...Object.values(among)];

describe("a plan that was not seen before", () => {
  it.each(plans)("is read whole: $name", async ({ word, read: expected }) => {
    expect(readingOf(await read(await word))).toEqual(expected);
  });

  const texts = plans.flatMap(({ name, read: expected, texts: forms = [] }) =>
    forms.map(({ form, text, ...otherwise }) => ({ name, form, text, expected: { ...expected, ...otherwise } })),
  );
  it.each(texts)("is read whole as pasted text: $name, with $form", async ({ text, expected }) => {
    expect(readingOf(await readText(text))).toEqual(expected);
  });
});
