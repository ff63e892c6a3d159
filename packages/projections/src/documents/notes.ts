import type { PlanDraft } from "./planDraft.ts";
import type { Doubt, Narrative, Place, Unplaced } from "./recognised.ts";
import type { SourceNote } from "./source.ts";
import { tidy } from "./words.ts";

type Findings = Readonly<{ unplaced: Unplaced[]; doubts: Doubt[]; narrative: Narrative[] }>;

/** Keeps the notes that hang on a paragraph or a cell: each is said as a doubt, and its words are kept. */
export function keepNotes(
  notes: readonly SourceNote[],
  findings: PlanDraft | (Findings & { plan: number }),
  place: Place,
): void {
  for (const note of notes) {
    const text = tidy(note.text);
    const by = note.by === null || note.by === "" ? "" : ` by ${note.by}`;
    const doubt = (sentence: string): void => void findings.doubts.push({ sentence, place, words: text });
    switch (note.kind) {
      case "comment":
        findings.unplaced.push({ text, reason: "comment", place });
        doubt(`There is a comment${by} here; it is not part of the plan.`);
        break;
      case "deleted":
        findings.unplaced.push({ text, reason: "deleted", place });
        doubt(`These words were deleted${by} as a tracked change; they were left out.`);
        break;
      case "inserted":
        doubt(`These words were added${by} as a tracked change; they were taken in.`);
        break;
      case "struck":
        doubt("These words are struck through; they were taken in.");
        break;
      case "raised":
        doubt("A small raised mark stands here, perhaps of a footnote; it was read with the word before it.");
        break;
      case "linesAsCells":
        doubt("The lines of this text were read as the cells of a table.");
        break;
      case "footnote":
        findings.narrative.push({ kind: "note", text, beforePlan: findings.plan, inside: place.plan !== undefined });
        break;
      case "hidden":
        findings.unplaced.push({ text, reason: "hidden", place });
        doubt("These words are hidden in the document; they were left out.");
        break;
      case "placeholder":
      case "markup":
        findings.unplaced.push({ text, reason: note.kind, place });
        break;
      case "pageHeader":
      case "pageFooter":
        findings.unplaced.push({ text, reason: note.kind, place });
        break;
      case "notRead":
        doubt(`There is ${text} here that cannot be read: check whether it holds words of the plan.`);
        break;
    }
  }
}
