import type { RowFate } from "../../gql/graphql.ts";
import { ScrollRegion } from "../../ui/ScrollRegion.tsx";
import { StackedBody, StackedCell, StackedHeading, StackedRow, StackedTable } from "../../ui/StackedTable.tsx";
import { Tag, type TagColour } from "../../ui/Tag.tsx";
import type { RowCompared } from "./compareCopies.ts";
import { head, Sides } from "./Sides.tsx";

const tags: Record<RowFate, { words: string; colour: TagColour }> = {
  ADDED: { words: "Added", colour: "green" },
  CHANGED: { words: "Changed", colour: "blue" },
  MOVED: { words: "Moved", colour: "purple" },
  RENUMBERED: { words: "Renumbered", colour: "grey" },
  REMOVED: { words: "Taken out", colour: "red" },
};

/** Every row that is not the same in both copies, side by side, cell by cell. */
export function RowDifferences({ rows, name }: { rows: readonly RowCompared[]; name: string }) {
  return (
    <ScrollRegion label={`What changed in the rows of ${name}`}>
      <StackedTable caption={`What changed in the rows of ${name}`} head={head} className="app-compared">
        {rows.map((row, index) => (
          <RowDifference key={index} row={row} />
        ))}
      </StackedTable>
    </ScrollRegion>
  );
}

function RowDifference({ row }: { row: RowCompared }) {
  const { fate, moved, renumbered, cells } = row;
  return (
    <StackedBody>
      <StackedRow className="app-compared__row">
        <StackedHeading scope="rowgroup" colSpan={3}>
          {[row.number, row.summary].filter(Boolean).join(" ") || "A row without words"}{" "}
          <Tag colour={tags[fate].colour}>{tags[fate].words}</Tag>
          {moved && fate !== "MOVED" && <Tag colour={tags.MOVED.colour}>{tags.MOVED.words}</Tag>}
        </StackedHeading>
      </StackedRow>
      {moved && (
        <StackedRow>
          <Where>Its place</Where>
          {row.sectionOlder === row.sectionNewer ? (
            <StackedCell label="" colSpan={2}>
              In another order{row.sectionNewer && `, in ${row.sectionNewer}`}
            </StackedCell>
          ) : (
            <Sides older={row.sectionOlder ?? ""} newer={row.sectionNewer ?? ""} />
          )}
        </StackedRow>
      )}
      {renumbered && (
        <StackedRow>
          <Where>Its number</Where>
          <Sides older={renumbered.older ?? ""} newer={renumbered.newer ?? ""} />
        </StackedRow>
      )}
      {cells.map(({ label, older, newer }, index) => (
        <StackedRow key={index}>
          <Where>{label || "A column without a label"}</Where>
          <Sides older={older} newer={newer} alone={fate === "ADDED" || fate === "REMOVED"} />
        </StackedRow>
      ))}
    </StackedBody>
  );
}

function Where({ children }: { children: string }) {
  return (
    <StackedHeading scope="row" className="app-compared__where">
      {children}
    </StackedHeading>
  );
}
