// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { partnership, ruth } from "../../testing/cast.ts";
import { openAt } from "../../testing/openAt.tsx";

afterEach(cleanup);

const checkpoint = {
  __typename: "Checkpoint",
  size: 20_311,
  upTo: "2026-03-10T14:05:00Z",
  keys: ["planledger/02fe+8e2a"],
  note: "planledger/02fe\n20311\n",
};
type Given = { problem?: string; newest?: object | null; hasNextPage?: boolean };
const proofOf = ({ problem, newest = checkpoint, hasNextPage = false }: Given = {}) => ({
  signing: { __typename: "Signing", signed: 20_311, problem: problem ?? null },
  signingKeys: [{ __typename: "SigningKey", id: "8e2a", line: "planledger/02fe+8e2a+AQ==" }],
  checkpoint: newest,
  checkpoints: {
    __typename: "CheckpointConnection",
    nodes: newest ? [newest] : [],
    totalCount: newest ? 41 : 0,
    pageInfo: { __typename: "PageInfo", endCursor: "c-20", hasNextPage },
  },
});
const session = { Session: () => ({ me: ruth, partnership }) };

describe("what proves the history", () => {
  it("is a checkpoint to keep, the keys, and all checkpoints", async () => {
    openAt("/proof", { ...session, ProofPage: () => proofOf({ hasNextPage: true }) });
    await screen.findByText("It covers 20,311 entries, the last of them recorded on 10 March 2026 at 2:05pm.");
    expect(screen.getByRole("link", { name: /^Download it/ }).getAttribute("download")).toBe("20311.checkpoint");
    screen.getByText("planledger/02fe+8e2a+AQ==");
    screen.getByText("41 checkpoints, newest first.");
    expect(screen.getByRole("link", { name: "Older checkpoints" }).getAttribute("href")).toBe("/proof?after=c-20");
  });

  it("says why no more is signed, and that nothing is signed yet", async () => {
    openAt("/proof", {
      ...session,
      ProofPage: () => proofOf({ problem: "The signing key is missing.", newest: null }),
    });
    await screen.findByText(/No more entries are signed\. The signing key is missing\./);
    screen.getByText("Nothing is signed yet.");
  });

  it("holds a checkpoint that somebody kept against the history, and says what came of it", async () => {
    const asked: unknown[] = [];
    openAt("/proof", {
      ...session,
      ProofPage: () => proofOf(),
      CheckCheckpoint: (variables) => {
        asked.push(variables["note"]);
        const [verdict, sentence] =
          asked.length === 1 ? ["GOES_ON", "The history goes on."] : ["REWRITTEN", "The history was rewritten."];
        return { checkCheckpoint: { __typename: "CheckedCheckpoint", verdict, sentence, path: ["ab", "cd"] } };
      },
    });
    const field = await screen.findByLabelText("The checkpoint that you kept");
    fireEvent.click(screen.getByRole("button", { name: "Check it" }));
    await screen.findByText(/Paste the checkpoint that you kept/);
    expect(asked).toEqual([]);
    fireEvent.change(field, { target: { value: checkpoint.note } });
    fireEvent.click(screen.getByRole("button", { name: "Check it" }));
    await screen.findByText("The history goes on.");
    screen.getByText("The proof: 2 hashes");
    expect(asked).toEqual([checkpoint.note]);
    fireEvent.change(field, { target: { value: "another" } });
    fireEvent.click(screen.getByRole("button", { name: "Check it" }));
    await screen.findByText(/The history was rewritten\./);
    expect(screen.queryByText(/^The proof:/)).toBeNull();
  });
});
