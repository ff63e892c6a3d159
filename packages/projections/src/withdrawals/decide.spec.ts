import { describe, it } from "vitest";
import { given } from "../testing/given.ts";
import { plain } from "../text.ts";
import { MOST_WITHDRAWN, withdrawals } from "./decide.ts";
import type { WithdrawalEvent } from "./events.ts";

const cell = { position: 12, event: "e-12", key: "k-12", plan: "p-1", action: "a-1" };
const later = { position: 40, event: "e-40", key: "k-40", plan: "p-2", action: null };
const minutes = { file: "f-1", digest: "ab12", plan: "p-1", action: "a-1" };

const ask = {
  type: "RequestWithdrawal",
  withdrawal: "w-1",
  requestedBy: "tom",
  words: ["Amira Khan"],
  entries: [cell],
  files: [minutes],
  reason: " A person is named. ",
  rewrite: true,
} as const;

const requested: WithdrawalEvent = {
  type: "WithdrawalRequested",
  data: {
    withdrawal: "w-1",
    requestedBy: "tom",
    entries: [cell],
    files: [minutes],
    reason: plain("A person is named."),
    rewrite: true,
  },
};
const wordsNamed: WithdrawalEvent = {
  type: "WithdrawalWordsNamed",
  data: { withdrawal: "w-1", words: [plain("Amira Khan")] },
};
const approved: WithdrawalEvent = {
  type: "WithdrawalApproved",
  data: { withdrawal: "w-1", approvedBy: "grace", entries: [later], files: [] },
};
const approve = { type: "ApproveWithdrawal", approvedBy: "grace", entries: [later], files: [] } as const;
const turnDown = { type: "RefuseWithdrawal", refusedBy: "grace", note: " Keep it. " } as const;

describe("a withdrawal", () => {
  it("is asked for, with the words in a fact of their own", () => {
    given(withdrawals).when(ask).thenRecorded(requested, wordsNamed);
  });

  it("of a file alone names no words", () => {
    given(withdrawals)
      .when({ ...ask, words: [] })
      .thenRecorded(requested);
  });

  it("names something, and no more than can be recorded together", () => {
    given(withdrawals)
      .when({ ...ask, entries: [], files: [] })
      .thenRefused("NothingNamed");
    given(withdrawals)
      .when({ ...ask, entries: Array.from({ length: MOST_WITHDRAWN }, () => cell) })
      .thenRefused("TooManyNamed");
  });

  it("has a reason, which stays and so does not repeat the words", () => {
    given(withdrawals)
      .when({ ...ask, reason: " " })
      .thenRefused("TextMissing");
    given(withdrawals)
      .when({ ...ask, reason: "It names amira  khan." })
      .thenRefused("WordsInReason");
  });

  it("is asked for once", () => {
    given(withdrawals, requested, wordsNamed).when(ask).thenRefused("AlreadyRequested");
  });

  it("is approved by a second person, with what was found since", () => {
    given(withdrawals, requested, wordsNamed).when(approve).thenRecorded(approved);
  });

  it("is refused by a second person, with a note", () => {
    given(withdrawals, requested, wordsNamed)
      .when(turnDown)
      .thenRecorded({
        type: "WithdrawalRefused",
        data: { withdrawal: "w-1", refusedBy: "grace", note: plain("Keep it.") },
      });
    given(withdrawals, requested)
      .when({ ...turnDown, note: "" })
      .thenRefused("TextMissing");
  });

  it("is never decided by the person who asked", () => {
    given(withdrawals, requested)
      .when({ ...approve, approvedBy: "tom" })
      .thenRefused("SamePerson");
    given(withdrawals, requested)
      .when({ ...turnDown, refusedBy: "tom" })
      .thenRefused("SamePerson");
  });

  it("is decided once, and only when it was asked for", () => {
    given(withdrawals, requested, approved).when(turnDown).thenRefused("AlreadyDecided");
    given(withdrawals).when(approve).thenRefused("NoSuchWithdrawal");
  });

  it("is recorded once it is done: every text and file, and the words that were looked for, with both people", () => {
    const decided = { withdrawal: "w-1", requestedBy: "tom", approvedBy: "grace" };
    const named = { position: 14, event: "e-14", key: "k-14", plan: null, action: null };
    given(withdrawals, requested, wordsNamed, approved)
      .when({ type: "RecordWithdrawn", words: named })
      .thenRecorded(
        { type: "TextWithdrawn", data: { ...cell, ...decided } },
        { type: "TextWithdrawn", data: { ...later, ...decided } },
        { type: "TextWithdrawn", data: { ...named, ...decided } },
        { type: "FileWithdrawn", data: { ...minutes, ...decided } },
      );
  });

  it("is recorded once, and only when it was approved", () => {
    const withdrawn: WithdrawalEvent = {
      type: "TextWithdrawn",
      data: { ...cell, withdrawal: "w-1", requestedBy: "tom", approvedBy: "grace" },
    };
    given(withdrawals, requested, approved, withdrawn).when({ type: "RecordWithdrawn", words: null }).thenNothing();
    given(withdrawals, requested).when({ type: "RecordWithdrawn", words: null }).thenRefused("NotApproved");
    given(withdrawals).when({ type: "RecordWithdrawn", words: null }).thenRefused("NoSuchWithdrawal");
  });
});
