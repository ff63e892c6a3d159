import { readXml } from "./xml.ts";

/** What a paragraph style says that matters for understanding a plan. */
export type ParagraphStyle = Readonly<{
  name: string | null;
  heading: number | null;
  bold: boolean;
  list: Readonly<{ numId: string | null; level: number | null }>;
}>;

type Raw = {
  name: string;
  basedOn: string | null;
  outline: number | null;
  bold: boolean | null;
  numId: string | null;
  level: number | null;
};

export const plainStyle: ParagraphStyle = {
  name: null,
  heading: null,
  bold: false,
  list: { numId: null, level: null },
};

/** Reads `styles.xml` into a look-up by style id, inheritance resolved. */
export function stylesIn(part: Uint8Array | undefined): (id: string | null) => ParagraphStyle {
  const raw = part ? rawStyles(part) : new Map<string, Raw>();
  const known = new Map<string, ParagraphStyle>();
  const resolve = (id: string | null, seen: number): ParagraphStyle => {
    const style = id === null ? undefined : raw.get(id);
    // A chain of styles that leads back to itself is possible in a hand-made file.
    if (id === null || !style || seen > 20) return plainStyle;
    const done = known.get(id);
    if (done) return done;
    const parent = resolve(style.basedOn, seen + 1);
    const resolved = {
      name: style.name,
      heading: headingLevel(style) ?? parent.heading,
      bold: style.bold ?? parent.bold,
      list: { numId: style.numId ?? parent.list.numId, level: style.level ?? parent.list.level },
    };
    known.set(id, resolved);
    return resolved;
  };
  return (id) => resolve(id, 0);
}

/** Styles are known by their English built-in name, whatever the language of Word, or by their outline level. */
function headingLevel({ name, outline }: Raw): number | null {
  if (/^title$/i.test(name)) return 0;
  const numbered = /^heading (\d)$/i.exec(name);
  if (numbered) return Number(numbered[1]);
  return outline !== null && outline < 9 ? outline + 1 : null;
}

function rawStyles(part: Uint8Array): Map<string, Raw> {
  const styles = new Map<string, Raw>();
  let current: Raw | null = null;
  readXml(part, {
    open({ name, attribute }) {
      const value = attribute("w:val");
      if (name === "w:style") {
        current = { name: "", basedOn: null, outline: null, bold: null, numId: null, level: null };
        styles.set(attribute("w:styleId") ?? "", current);
      } else if (current) {
        if (name === "w:name") current.name = value ?? "";
        else if (name === "w:basedOn") current.basedOn = value ?? null;
        else if (name === "w:outlineLvl") current.outline = Number(value ?? 9);
        else if (name === "w:b") current.bold = value !== "0" && value !== "false";
        else if (name === "w:numId") current.numId = value ?? null;
        else if (name === "w:ilvl") current.level = Number(value ?? 0);
      }
    },
    close(name) {
      if (name === "w:style") current = null;
    },
  });
  return styles;
}
