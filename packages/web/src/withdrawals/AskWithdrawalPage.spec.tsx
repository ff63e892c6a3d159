// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { briefing, plan } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);

const reported = { ...briefing, id: "e-41", position: 41, sentence: "Progress was reported on action 1.1", plan };
const attached = { ...briefing, id: "e-42", position: 42, sentence: "Evidence was attached to action 1.1", plan };
const text = (words: string) => ({ __typename: "StandingText", text: words, holdsWords: false });
const said = {
  __typename: "StandingEntry",
  entry: reported,
  asWords: false,
  texts: [text("Twelve came."), text("And one more.")],
};
const named = { __typename: "StandingEntry", entry: attached, asWords: false, texts: [text("scan.pdf")] };
const scan = {
  __typename: "StandingFile",
  id: "f-1",
  name: "scan.pdf",
  bytes: 348_160,
  href: "/evidence/ev-1",
  entry: attached,
};
const found = { __typename: "WordsFound", entries: [], files: [], filesNotSearched: 0, others: 0, more: false };
const report = { ...found, entries: [said, named], files: [scan] };

describe("asking to withdraw what an entry says and brought", () => {
  it("lists its texts and its files, of which the person chooses", async () => {
    const sent: unknown[] = [];
    openAt("/withdrawals/ask?entry=41", {
      AskWithdrawalPage: ({ position }) => (position === 41 ? { standsWith: report } : new Error("another entry")),
      RequestWithdrawal: ({ input }) => {
        sent.push(input);
        return { requestWithdrawal: { __typename: "WithdrawalSaved", id: "w-1" } };
      },
    });
    await screen.findByRole("heading", { level: 1, name: "Ask to withdraw a text or file" });
    const boxes = screen.getAllByRole<HTMLInputElement>("checkbox");
    expect(boxes.map(({ name, value, checked }) => [name, value, checked])).toEqual([
      ["position", "41", true],
      ["position", "42", true],
      ["file", "42", true],
    ]);
    expect(screen.getByLabelText("File scan.pdf (340 KB), with all that entry 42 says")).toBeDefined();
    expect(screen.getByText("“And one more.”")).toBeDefined();
    for (const box of boxes.slice(0, 2)) fireEvent.click(box);
    fireEvent.change(screen.getByLabelText("Why should it go?"), { target: { value: "It shows a child" } });
    fireEvent.click(screen.getByRole("button", { name: "Ask for it" }));
    await expect.poll(() => sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      words: [],
      positions: [],
      filePositions: [42],
      reason: "It shows a child",
      rewrite: false,
    });
  });

  it("wants something chosen, and a reason", async () => {
    openAt("/withdrawals/ask?entry=41", { AskWithdrawalPage: () => ({ standsWith: { ...found, files: [scan] } }) });
    fireEvent.click(await screen.findByRole("checkbox"));
    fireEvent.click(screen.getByRole("button", { name: "Ask for it" }));
    const summary = await screen.findByRole("alert");
    expect(summary.textContent).toContain("Choose what should go");
    expect(summary.textContent).toContain("Enter why it should go");
  });

  it("says what is left to others, and that nothing is left", async () => {
    openAt("/withdrawals/ask?entry=41", { AskWithdrawalPage: () => ({ standsWith: { ...report, others: 2 } }) });
    await screen.findByText(/^It also stands in 2 places of other organisations/);
    cleanup();
    openAt("/withdrawals/ask?entry=41", { AskWithdrawalPage: () => ({ standsWith: found }) });
    await screen.findByText(/^There is nothing of this entry that you may ask to withdraw/);
    expect(screen.queryByRole("button", { name: "Ask for it" })).toBeNull();
  });

  it("that is named by no number begins with words", async () => {
    openAt("/withdrawals/ask?entry=first", { WhereWordsStand: () => ({ whereWordsStand: { ...found, others: 1 } }) });
    fireEvent.change(await screen.findByLabelText("Which words should go?"), { target: { value: "Jory" } });
    fireEvent.click(screen.getByRole("button", { name: "Look for them" }));
    await screen.findByText(/^These words stand nowhere that you may ask for/);
    await screen.findByText(/^They also stand in 1 place of other organisations/);
  });
});
