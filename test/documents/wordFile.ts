import { strToU8, zipSync } from "fflate";

// Word files by hand, for what a library that writes them does not write.

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(" ");

const relationships = (items: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`;
const typed = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const run = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const para = (content: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") ? content : run(content)}</w:p>`;
/** A cell of one paragraph of text, or of ready-made XML. */
export const cell = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<w:p") || content.startsWith("<w:tbl") ? content : para(content)}</w:tc>`;
export const across = (content: string, columns: number): string => cell(content, `<w:gridSpan w:val="${columns}"/>`);
export const down = (content: string): string => cell(content, '<w:vMerge w:val="restart"/>');
export const below = (): string => cell(para(""), "<w:vMerge/>");
export const rowOf = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((one) => (one.startsWith("<w:tc>") ? one : cell(one))).join("")}</w:tr>`;
export const headerOf = (...cells: readonly string[]): string =>
  rowOf(...cells).replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>");
export const tableOf = (...rows: readonly string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;
export const bodyOf = (...blocks: readonly string[]): string => `<w:body>${blocks.join("")}</w:body>`;
export const heading = (text: string, level = 1): string => para(text, `<w:pStyle w:val="Heading${level}"/>`);
export const title = (text: string): string => para(text, '<w:pStyle w:val="Title"/>');

const styles = `<w:styles ${namespaces}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>${[
  1, 2, 3,
]
  .map(
    (level) => `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`,
  )
  .join("")}</w:styles>`;

export type Extras = Readonly<{
  before?: string;
  comments?: string;
  footnotes?: string;
  numbering?: string;
  links?: Readonly<Record<string, string>>;
  header?: string;
}>;

/** A Word file with this body and whatever else it refers to. */
export function wordFile(
  body: string,
  { before = "", comments, footnotes, numbering, links = {}, header }: Extras = {},
): Uint8Array {
  const parts = { comments, footnotes, numbering, styles, header };
  const present = Object.entries(parts).flatMap(([name, part]) => (part === undefined ? [] : [[name, part] as const]));
  const own = present.map(
    ([name], index) => `<Relationship Id="p${index}" Type="${typed}/${name}" Target="${name}.xml"/>`,
  );
  const outside = Object.entries(links).map(
    ([id, target]) => `<Relationship Id="${id}" Type="${typed}/hyperlink" Target="${target}" TargetMode="External"/>`,
  );
  return zipSync({
    "_rels/.rels": strToU8(
      relationships(`<Relationship Id="r1" Type="${typed}/officeDocument" Target="word/document.xml"/>`),
    ),
    "word/_rels/document.xml.rels": strToU8(relationships([...own, ...outside].join(""))),
    "word/document.xml": strToU8(`${before}<w:document ${namespaces}>${body}</w:document>`),
    ...Object.fromEntries(
      present.map(([name, part]) => [
        `word/${name}.xml`,
        strToU8(
          part.startsWith("<w:styles")
            ? part
            : `<w:${name === "header" ? "hdr" : name} ${namespaces}>${part}</w:${name === "header" ? "hdr" : name}>`,
        ),
      ]),
    ),
  });
}
