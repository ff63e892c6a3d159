import type { plans } from "@planledger/projections";

/** The words of a cell: one paragraph, or several statements of which those that begin with "• " are bullets. */
export type Words = string | readonly string[];

/** Words as they arrive with a command. Statements keep their ids by their place: b1, b2, … */
export const written = (words: Words): plans.WrittenBlock[] =>
  [words]
    .flat()
    .map((text, index) =>
      text.startsWith("• ")
        ? { id: `b${index + 1}`, kind: "bullet", text: text.slice(2) }
        : { id: `b${index + 1}`, kind: "paragraph", text },
    );
