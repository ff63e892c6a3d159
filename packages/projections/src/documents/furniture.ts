import { tidy } from "./words.ts";

/** "Page 4", "4 of 12", "12", "- 4 -": what a page prints at its edge. */
export const isPageNumber = (text: string): boolean =>
  /^[-–—\s]*(page\s*)?\d{1,3}(\s*(of|\/)\s*\d{1,3})?[-–—\s]*$/i.test(tidy(text)) && tidy(text) !== "";

/** "DRAFT", "OFFICIAL", "Not protectively marked": what is stamped on pages, or a row of dashes. */
export const isStamp = (text: string): boolean =>
  /^(draft|final draft|official([ -–:]*sensitive)?|restricted|confidential|not protectively marked|unclassified|[-–—_=*\s|:+]{3,})( v?\d[\d.]*)?$/i.test(
    tidy(text),
  );
