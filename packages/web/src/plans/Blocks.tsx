import type { ReactNode } from "react";
import type { BlockKind } from "../gql/graphql.ts";

export type Said = { id: string; kind: BlockKind; text: string };

/** What a cell or a text says, as paragraphs and lists. */
export function Blocks({ blocks, small = false }: { blocks: readonly Said[]; small?: boolean }) {
  const size = small ? " govuk-body-s" : "";
  const shown: ReactNode[] = [];
  for (const run of runsOf(blocks)) {
    const key = run[0]?.id;
    if (run[0]?.kind === "BULLET") {
      shown.push(
        <ul key={key} className={`govuk-list govuk-list--bullet app-blocks__list${size}`}>
          {run.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>,
      );
    } else {
      shown.push(
        ...run.map(({ id, text }) => (
          <p key={id} className={`govuk-body app-blocks__paragraph${size}`}>
            {text}
          </p>
        )),
      );
    }
  }
  return <div className="app-blocks">{shown}</div>;
}

/** Neighbours of the same kind, together. */
function runsOf(blocks: readonly Said[]): Said[][] {
  const runs: Said[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last?.[0]?.kind === block.kind) last.push(block);
    else runs.push([block]);
  }
  return runs;
}
