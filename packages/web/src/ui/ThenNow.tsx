import { DiffPiece } from "./TextDiff.tsx";
import { wordDiff } from "./wordDiff.ts";

type Props = { side: "older" | "newer"; older: string; newer: string };

/** One side of two texts that stand side by side: what this side alone says is marked. */
export function ThenNow({ side, older, newer }: Props) {
  const left = side === "older" ? "added" : "removed";
  return (
    <span className="app-diff">
      {wordDiff(older, newer)
        .filter(({ kind }) => kind !== left)
        .map((piece, index) => (
          <DiffPiece key={index} {...piece} />
        ))}
    </span>
  );
}
