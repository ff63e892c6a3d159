// @vitest-environment happy-dom
import { CombinedGraphQLErrors } from "@apollo/client";
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { briefing, briefMembers, plan } from "../testing/cast.ts";
import { openAt } from "../testing/openAt.tsx";

afterEach(cleanup);

const entry = { ...briefing, position: 1204, plan, action: briefMembers };
const page = { EntryPage: () => ({ entry }) };
const signing = (signed: number, problem: string | null = null) => ({ __typename: "Signing", signed, problem });
const proof = {
  __typename: "InclusionProof",
  sentence: "This entry is the 1,204th of 20,311.",
  position: 1204,
  treeSize: 20_311,
  leaf: "{}\nab",
  leafHash: "cd",
  path: ["01", "02"],
  file: "c2sp.org/tlog-proof@v1\nindex 1203 — ä",
  stored: '{"sealed":"~x"}',
  checkpoint: { __typename: "Checkpoint", origin: "planledger/02fe", size: 20_311, note: "planledger/02fe\n20311\n" },
};

describe("an entry of the history", () => {
  it("says what happened, when and for whom, and leads to the plan as it was right after it", async () => {
    openAt("/entries/1204", { ...page, EntryProof: () => ({ entry: { ...entry, proof }, signing: signing(20_311) }) });
    await screen.findByRole("heading", { level: 1, name: briefing.sentence });
    await screen.findByText("Entry 1,204 of the history");
    expect(screen.getByText("3 March 2026").closest("dd")?.previousElementSibling?.textContent).toBe("Happened on");
    expect(screen.getByText("10 March 2026 at 2:05pm")).toBeDefined();
    const then = screen.getByRole("link", { name: /^As it was right after this entry.*Prevent action plan$/ });
    expect(then.getAttribute("href")).toBe("/plans/pl-1?asOf=1204");
    expect(document.querySelector("ins")?.textContent).toContain("new");
  });

  it("shows the proof in words, and gives it out as files", async () => {
    openAt("/entries/1204", { ...page, EntryProof: () => ({ entry: { ...entry, proof }, signing: signing(20_311) }) });
    await screen.findByText(proof.sentence);
    const file = screen.getByRole("link", { name: "Download the proof" });
    expect(file.getAttribute("download")).toBe("entry-1204.tlog-proof");
    const [, written = ""] = (file.getAttribute("href") ?? "").split(",");
    expect(decodeURIComponent(written)).toBe(proof.file);
    expect(screen.getByText("bash verify-entry.sh entry-1204.tlog-proof ledger.key entry-1204.json")).toBeDefined();
    expect(screen.getByText("Checkpoint of 20,311 entries").nextElementSibling?.textContent).toBe(
      proof.checkpoint.note,
    );
  });

  it("says that it is not signed yet, and shows the proof as soon as it is", async () => {
    let asked = 0;
    openAt("/entries/1204", {
      ...page,
      EntryProof: () => {
        asked += 1;
        return asked === 1
          ? { entry: { ...entry, proof: null }, signing: signing(1_200) }
          : { entry: { ...entry, proof }, signing: signing(20_311) };
      },
    });
    await screen.findByText(/This entry is not signed yet: 1,200 entries are/);
    await screen.findByText(proof.sentence);
    expect(asked).toBe(2);
  });

  it("says why it cannot be proved when no more is signed", async () => {
    const problem = "The signing key is missing.";
    openAt("/entries/1204", {
      ...page,
      EntryProof: () => ({ entry: { ...entry, proof: null }, signing: signing(3, problem) }),
    });
    expect((await screen.findByRole("alert")).textContent).toContain(
      "cannot be proved now, because no more entries are signed. The signing key is missing.",
    );
  });

  it("says what is damaged, and still shows the entry", async () => {
    const message = "The tile tile/0/000.p/12 is missing.";
    openAt("/entries/1204", {
      ...page,
      EntryProof: () => new CombinedGraphQLErrors({ data: null, errors: [{ message }] }),
    });
    expect((await screen.findByRole("alert")).textContent).toContain(message);
    expect(screen.getByRole("heading", { level: 1, name: briefing.sentence })).toBeDefined();
  });

  it("is not found at a position that is none", async () => {
    openAt("/entries/first", page);
    await screen.findByRole("heading", { level: 1, name: "Entry not found" });
  });
});
