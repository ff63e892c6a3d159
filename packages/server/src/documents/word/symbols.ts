// Signs that Word keeps as characters of a symbol font: ticks, crosses and boxes are words of a plan.
const wingdings: Readonly<Record<string, string>> = {
  F0FC: "✓",
  F0FB: "✗",
  F0FE: "☑",
  F0FD: "☒",
  F0A8: "☐",
  F06F: "☐",
  F0E0: "→",
  F0DF: "←",
  F0B7: "•",
  F0A7: "•",
  F0D8: "•",
  F04A: "☺",
};

/** The character that a symbol shows. An unknown one shows as the replacement character, so that it is seen. */
export function symbolFor(font: string, code: string): string {
  const upper = code.toUpperCase().padStart(4, "0");
  const known = /^(wingdings|symbol)/i.test(font) ? wingdings[upper] : undefined;
  if (known !== undefined) return known;
  const point = Number.parseInt(upper, 16);
  const shows = point <= 0x10ffff && !(point >= 0xd800 && point <= 0xf8ff);
  return shows ? String.fromCodePoint(point) : "\uFFFD";
}
