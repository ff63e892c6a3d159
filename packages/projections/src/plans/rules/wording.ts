import { plain, type PlainText } from "../../text.ts";
import { faultInTexts } from "../../values/texts.ts";
import type { WrittenBlock } from "../commands.ts";

/** What is wrong with the statements of a cell or text; a blank cell has none. */
export const faultInBlocks = (blocks: readonly WrittenBlock[]) => faultInTexts(...blocks.map((block) => block.text));

/** A text that may be left out: empty means left out. */
export const optional = (text: string | null): PlainText | null =>
  text === null || text.trim() === "" ? null : plain(text.trim());

/** The longest printed number, in characters. Numbers are not sealed: there is no room for more than a number. */
export const LONGEST_NUMBER = 60;

/** What is wrong with a printed number, which may be left out. */
export const faultInNumber = (number: string | null): "NumberTooLong" | null =>
  number !== null && number.trim().length > LONGEST_NUMBER ? "NumberTooLong" : null;

/** A printed number, without what stands around it; null when there is none. */
export const printedNumber = (number: string | null): string | null =>
  number === null || number.trim() === "" ? null : number.trim();
