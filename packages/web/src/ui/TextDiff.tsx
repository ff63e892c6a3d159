import { type Piece, wordDiff } from "./wordDiff.ts";

/** Before and after in one text. Colour is never the only sign: hidden words say what was taken out and what was put in. */
export function TextDiff({ before, after }: { before: string; after: string }) {
  return (
    <p className="govuk-body app-diff">
      {wordDiff(before, after).map((piece, index) => (
        <DiffPiece key={index} {...piece} />
      ))}
    </p>
  );
}

/** A run of words with what became of it. */
export function DiffPiece({ kind, text }: Piece) {
  if (kind === "same") return <span>{text}</span>;
  if (kind === "removed") {
    return (
      <del>
        <span className="govuk-visually-hidden">taken out: </span>
        {text}
        <span className="govuk-visually-hidden">; </span>
      </del>
    );
  }
  return (
    <ins>
      <span className="govuk-visually-hidden">put in: </span>
      {text}
      <span className="govuk-visually-hidden">; </span>
    </ins>
  );
}
