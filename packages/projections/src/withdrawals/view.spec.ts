import { describe, expect, it } from "vitest";
import { inStream, rowsOf, through } from "../testing/rows.ts";
import { plain } from "../text.ts";
import type { WithdrawalEvent } from "./events.ts";
import { withdrawalsView } from "./view.ts";

const cell = { position: 12, event: "e-12", key: "k-12", plan: "p-1", action: "a-1" };
const minutes = { file: "f-1", digest: "ab12", plan: "p-1", action: "a-1" };
const decided = { withdrawal: "w-1", requestedBy: "tom", approvedBy: "grace" };
const reason = plain("A person is named.");
const words = [plain("Amira Khan")];

const asked: WithdrawalEvent[] = [
  {
    type: "WithdrawalRequested",
    data: { withdrawal: "w-1", requestedBy: "tom", entries: [cell], files: [minutes], reason, rewrite: true },
  },
  { type: "WithdrawalWordsNamed", data: { withdrawal: "w-1", words } },
];
const done: WithdrawalEvent[] = [
  { type: "WithdrawalApproved", data: { withdrawal: "w-1", approvedBy: "grace", entries: [], files: [] } },
  { type: "TextWithdrawn", data: { ...cell, ...decided } },
  { type: "FileWithdrawn", data: { ...minutes, ...decided } },
];

describe("the rows of withdrawals", () => {
  const { at, now } = rowsOf(through(withdrawalsView), inStream<WithdrawalEvent>("withdrawal-w-1", ...asked, ...done));

  it("say what was asked for, until it is decided among those that wait", () => {
    expect(at(2).read("withdrawal:w-1", "requested")).toMatchObject({ requestedBy: "tom", entries: [cell], reason });
    expect(at(2).read("withdrawal:w-1", "words")).toMatchObject({ words, position: 2 });
    expect(at(2).list("partnership", "undecidedWithdrawals")).toEqual(["withdrawal:w-1"]);
    expect(at(2).list("plan:p-1", "withdrawals")).toEqual(["withdrawal:w-1"]);
    expect(now.list("partnership", "undecidedWithdrawals")).toEqual([]);
    expect(now.list("partnership", "withdrawals")).toEqual(["withdrawal:w-1"]);
  });

  it("keep what is approved among what is to be done, until it is done", () => {
    expect(at(3).list("partnership", "approvedWithdrawals")).toEqual(["withdrawal:w-1"]);
    expect(at(3).read("withdrawal:w-1", "decided")).toMatchObject({ approved: true, by: "grace", note: null });
    expect(now.list("partnership", "approvedWithdrawals")).toEqual([]);
    expect(at(3).read("withdrawal:w-1", "withdrawnAt")).toBeUndefined();
    expect(now.read("withdrawal:w-1", "withdrawnAt")).toEqual(expect.any(Number));
  });

  it("say under which withdrawal a key was destroyed", () => {
    expect(now.list("partnership", "destroyedKeys")).toEqual(["key:k-12", "key:f-1"]);
    now.thenShow("key:k-12", { withdrawal: "w-1" });
    now.thenShow("key:f-1", { withdrawal: "w-1" });
  });

  it("say why something was refused", () => {
    const note = plain("It is an office.");
    const refused: WithdrawalEvent = {
      type: "WithdrawalRefused",
      data: { withdrawal: "w-1", refusedBy: "grace", note },
    };
    const rows = rowsOf(through(withdrawalsView), inStream<WithdrawalEvent>("withdrawal-w-1", ...asked, refused)).now;
    expect(rows.read("withdrawal:w-1", "decided")).toMatchObject({ approved: false, by: "grace", note });
    expect(rows.list("partnership", "undecidedWithdrawals")).toEqual([]);
    expect(rows.list("partnership", "approvedWithdrawals")).toEqual([]);
  });
});
