import { describe, expect, it } from "vitest";
import { outline, read } from "./read.ts";
import { across, bodyOf, cell, para, rowOf, run, tableOf, wordFile } from "./wordFile.ts";

const header = rowOf("Action", "Lead", "Progress");
const by = 'w:author="R. Editor" w:date="2027-01-05T09:00:00Z"';
const rowsOf = (lines: readonly string[]): string[] => lines.slice(3);

describe("what a real Word document carries beside its text", () => {
  it("keeps tracked changes: insertions are taken in, deletions left out, both said", async () => {
    const changed = para(
      `${run("Visit ")}<w:del w:id="1" ${by}><w:r><w:delText>all</w:delText></w:r></w:del><w:ins w:id="2" ${by}>${run("most")}</w:ins>${run(" shops")}`,
    );
    const moved = para(
      `<w:moveFrom w:id="3" ${by}>${run("gone")}</w:moveFrom><w:moveTo w:id="4" ${by}>${run("Trading standards")}</w:moveTo>`,
    );
    const found = await read(wordFile(bodyOf(tableOf(header, rowOf(cell(changed), cell(moved), "Begun")))));
    expect(rowsOf(outline(found))).toEqual(["- | - | Visit most shops | Trading standards | Begun"]);
    expect(found.doubts.map(({ sentence, words }) => [sentence, words])).toEqual([
      ["These words were deleted by R. Editor as a tracked change; they were left out.", "all"],
      ["These words were added by R. Editor as a tracked change; they were taken in.", "most"],
      ["These words were deleted by R. Editor as a tracked change; they were left out.", "gone"],
      ["These words were added by R. Editor as a tracked change; they were taken in.", "Trading standards"],
    ]);
    expect(found.doubts[0]?.place).toEqual({ plan: 0, section: 0, row: 0, column: 0 });
  });

  it("runs a paragraph on into the next one where its end was deleted", async () => {
    const text = `${para(run("Visit every"), `<w:rPr><w:del w:id="5" ${by}/></w:rPr>`)}${para(" shop")}`;
    expect(rowsOf(outline(await read(wordFile(bodyOf(tableOf(header, rowOf(cell(text), "Clerk", "")))))))).toEqual([
      "- | - | Visit every shop | Clerk | ",
    ]);
  });

  it("says comments and footnotes, and keeps their words", async () => {
    const file = wordFile(
      bodyOf(
        tableOf(
          header,
          rowOf(
            cell(
              para(
                `${run("Map the venues")}<w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>`,
              ),
            ),
            "Estates",
            "",
          ),
        ),
      ),
      {
        comments: `<w:comment w:id="0" w:author="A. Reader">${para("Which ones?")}</w:comment>`,
        footnotes: `<w:footnote w:type="separator" w:id="0">${para("")}</w:footnote><w:footnote w:id="2">${para("Those that we own.")}</w:footnote>`,
      },
    );
    const found = await read(file);
    expect(found.doubts).toEqual([
      {
        sentence: "There is a comment by A. Reader here; it is not part of the plan.",
        words: "Which ones?",
        place: { plan: 0, section: 0, row: 0, column: 0 },
      },
    ]);
    expect(found.unplaced).toMatchObject([{ text: "Which ones?", reason: "comment" }]);
    expect(found.narrative).toMatchObject([{ kind: "note", text: "Those that we own." }]);
  });

  it("keeps where links lead, of both kinds", async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const links = para(
      `${run("See ")}<w:hyperlink r:id="k1">${run("the toolkit")}</w:hyperlink>${run(" and ")}${field}${run("the form")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    );
    const found = await read(
      wordFile(bodyOf(tableOf(header, rowOf(cell(links), "Clerk", ""))), { links: { k1: "https://example.org/a" } }),
    );
    expect(found.plans[0]?.sections[0]?.rows[0]?.byColumn[0]).toEqual([
      {
        kind: "paragraph",
        text: "See the toolkit and the form",
        links: [
          { text: "the toolkit", target: "https://example.org/a" },
          { text: "the form", target: "https://example.org/b" },
        ],
      },
    ]);
  });

  it("says a colour that looks like a rating, and leaves pale tints alone", async () => {
    const shaded = (fill: string): string => cell(para(""), `<w:shd w:val="clear" w:fill="${fill}"/>`);
    const found = await read(
      wordFile(
        bodyOf(
          tableOf(
            header,
            rowOf("Print cards", "Clerk", shaded("FF0000")),
            rowOf("Post cards", "Clerk", shaded("FFC000")),
            rowOf("File cards", "Clerk", shaded("00B050")),
            rowOf("Bin cards", "Clerk", shaded("EAF1DD")),
          ),
        ),
      ),
    );
    expect(found.plans[0]?.sections[0]?.rows.map(({ colours }) => colours[2])).toEqual([
      "red",
      "amber",
      "green",
      undefined,
    ]);
    expect(found.doubts.map(({ sentence }) => sentence)).toEqual(
      ["red", "amber", "green"].map((colour) => `A cell is coloured ${colour}: say whether that is its rating.`),
    );
  });

  it("reads a table inside a cell, and a text box once though Word writes it twice", async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${para("Urgent")}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${para("Urgent")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const nested = tableOf(rowOf("May", "one course"), rowOf("June", "two courses"));
    const found = await read(
      wordFile(
        bodyOf(
          para(`${run("Before the plan")}${box}`),
          tableOf(header, rowOf(cell(`${para("Run courses")}${nested}${para("")}`), "Personnel", "")),
        ),
      ),
    );
    expect(rowsOf(outline(found))).toEqual([
      "- | - | Run courses ¶ May ¶ one course ¶ June ¶ two courses | Personnel | ",
    ]);
    expect(found.narrative.map(({ text }) => text)).toEqual(["Before the plan", "Urgent"]);
    expect(found.doubts.map(({ sentence }) => sentence)).toEqual([
      "A table inside a cell was read as paragraphs of that cell.",
    ]);
  });

  it("leaves out hidden text and placeholders, reads ticks, line breaks and hyphens that do not break", async () => {
    const action = para(
      `${run("Ring")}<w:r><w:br/></w:r>${run("twice a")}<w:r><w:noBreakHyphen/></w:r>${run("day")}${run("secret", "<w:vanish/>")}`,
    );
    const empty = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${para("Click here to enter text.")}</w:sdtContent></w:sdt>`;
    const done = para('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>');
    const found = await read(
      wordFile(bodyOf(tableOf(header, rowOf(cell(action), `<w:tc>${empty}</w:tc>`, cell(done))))),
    );
    expect(rowsOf(outline(found))).toEqual(["- | - | Ring twice a‑day |  | ✓"]);
    expect(found.unplaced.map(({ text, reason }) => [text, reason])).toEqual([
      ["secret", "hidden"],
      ["Click here to enter text.", "placeholder"],
    ]);
  });

  it("takes cells that lie beyond the header, or over several columns, with a doubt", async () => {
    const found = await read(
      wordFile(
        bodyOf(
          tableOf(
            header,
            rowOf("Sing", cell("Choir and band", '<w:gridSpan w:val="2"/>'), "Too far"),
            rowOf(across("* Said by the clerk.", 3)),
          ),
        ),
      ),
    );
    expect(rowsOf(outline(found))).toEqual(["- | - | Sing | Choir and band | "]);
    expect(found.unplaced).toMatchObject([{ text: "Too far", reason: "noColumn" }]);
    expect(found.narrative).toMatchObject([{ kind: "note", text: "* Said by the clerk." }]);
    expect(found.doubts.map(({ words }) => words)).toEqual(["Choir and band", "Too far"]);
  });

  it("reads a line break as a space, unless the lines are a list", async () => {
    const broken = (...lines: readonly string[]): string =>
      cell(para(lines.map((text) => run(text)).join("<w:r><w:br/></w:r>")));
    const cells = (...lines: readonly string[]) => rowOf(broken(...lines), "Clerk", "");
    const found = await read(
      wordFile(
        bodyOf(
          tableOf(
            header,
            cells("Ring every school", "in the north"),
            cells("Ring:", "- schools", "- shops", "and stalls"),
            cells("\uF0B7 schools", "\uF0B7 shops"),
            cells("o schools", "o shops"),
            cells("1. schools", "2. shops"),
            cells("(i) schools", "(ii) shops", "by May"),
            cells("Ring", "a) by noon"),
          ),
        ),
      ),
    );
    expect(rowsOf(outline(found)).map((line) => line.split(" | ")[2])).toEqual([
      "Ring every school in the north",
      "Ring: ¶ • schools ¶ • shops and stalls",
      "• schools ¶ • shops",
      "• schools ¶ • shops",
      "1. schools ¶ 2. shops",
      "(i) schools ¶ (ii) shops by May",
      "Ring a) by noon",
    ]);
  });

  it("reads cells that were merged across in the old way, and content controls around cells, rows and words", async () => {
    const merged = (content: string, kind: string): string => cell(content, `<w:hMerge w:val="${kind}"/>`);
    const control = (inside: string, properties = ""): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const found = await read(
      wordFile(
        bodyOf(
          tableOf(
            rowOf("Action", "Lead", "Due", "Done"),
            rowOf(merged("Venues", "restart"), merged("", "continue"), merged("", "continue"), merged("", "continue")),
            `<w:tr>${cell("Ring")}${control(cell("Clerk"))}<w:tc>${control(para("12/05/2027"), "<w:date/>")}</w:tc>${cell("☒")}</w:tr>`,
            control(rowOf("Write", "Clerk", cell(`<w:p>${control(run("1 June 2027"), "<w:date/>")}</w:p>`), "☐")),
            rowOf(merged("Sing", "restart"), merged("in tune", "continue"), "July 2027", ""),
          ),
        ),
      ),
    );
    expect(outline(found).slice(2)).toEqual([
      "section - / Venues / -",
      "- | - | Ring | Clerk | 12/05/2027 | ☒",
      "- | - | Write | Clerk | 1 June 2027 | ☐",
      "- | - | Sing ¶ in tune |  | July 2027 | ",
    ]);
    expect(found.doubts.map(({ words }) => words)).toEqual(["Sing in tune"]);
  });

  it("keeps what is printed at the edge of every page", async () => {
    const found = await read(
      wordFile(bodyOf(tableOf(header, rowOf("Sing", "Choir", ""))), { header: para("Not for publication") }),
    );
    expect(found.unplaced).toMatchObject([{ text: "Not for publication", reason: "pageHeader" }]);
  });
});
