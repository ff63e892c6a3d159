import { describe, expect, it } from "vitest";
import { given } from "../testing/given.ts";
import { recordedIn, rowsOf, through } from "../testing/rows.ts";
import { plain } from "../text.ts";
import { imports } from "./decide.ts";
import type { ImportBegun, ImportConfirmed, ImportEvent, NewerCopyBrought, NewerCopyTaken } from "./events.ts";
import { importsView } from "./view.ts";

const file = { file: "f-1", digest: "aa", bytes: 2048, mediaType: "text/plain" };
const begin = {
  type: "BeginImport",
  import: "i-1",
  name: "Plan.docx",
  file: { ...file, plainDigest: "bb" },
  choices: "[]",
  plans: ["westmere", "harbour"],
} as const;
const begun: ImportBegun = {
  type: "ImportBegun",
  data: {
    import: "i-1",
    name: plain("Plan.docx"),
    file: { ...file, plainDigest: plain("bb") },
    choices: plain("[]"),
    plans: ["westmere", "harbour"],
  },
};
const confirmed: ImportConfirmed = { type: "ImportConfirmed", data: { import: "i-1", plans: ["westmere", "harbour"] } };

describe("an import", () => {
  it("is begun with its file, what was chosen of it, and the plans that it will bring", () => {
    given(imports).when(begin).thenRecorded(begun);
    given(imports)
      .when({ ...begin, name: null })
      .thenRecorded({ ...begun, data: { ...begun.data, name: null } });
  });

  it("is begun once, with something to bring", () => {
    given(imports, begun).when(begin).thenRefused("AlreadyBegun");
    given(imports, begun, confirmed).when(begin).thenRefused("AlreadyBegun");
    given(imports)
      .when({ ...begin, plans: [] })
      .thenRefused("NothingChosen");
  });

  it("is confirmed after it was begun; again adds nothing", () => {
    given(imports).when({ type: "ConfirmImport" }).thenRefused("NotBegun");
    given(imports, begun).when({ type: "ConfirmImport" }).thenRecorded(confirmed);
    given(imports, begun, confirmed).when({ type: "ConfirmImport" }).thenNothing();
  });
});

const bring = {
  type: "BringNewerCopy",
  import: "i-2",
  plan: "westmere",
  name: "Plan May.docx",
  file: { ...file, plainDigest: "bb" },
  sentBy: " Tom at Housing ",
  receivedOn: "2026-03-01",
  today: "2026-03-02",
  seen: 41,
  choices: "{}",
} as const;
const brought: NewerCopyBrought = {
  type: "NewerCopyBrought",
  data: {
    import: "i-2",
    plan: "westmere",
    name: plain("Plan May.docx"),
    file: { ...file, plainDigest: plain("bb") },
    sentBy: plain("Tom at Housing"),
    receivedOn: "2026-03-01",
    seen: 41,
    choices: plain("{}"),
  },
};
const taken: NewerCopyTaken = {
  type: "NewerCopyTaken",
  data: { import: "i-2", plan: "westmere", taken: 3, left: 1 },
};

describe("a newer copy of a plan", () => {
  it("is brought once, with who sent it and when it came", () => {
    given(imports).when(bring).thenRecorded(brought);
    given(imports, brought).when(bring).thenRefused("AlreadyBegun");
    given(imports)
      .when({ ...bring, sentBy: "  " })
      .thenRefused("TextMissing");
    given(imports)
      .when({ ...bring, receivedOn: "2026-03-03" })
      .thenRefused("InTheFuture");
  });

  it("is taken after it was brought; again adds nothing", () => {
    const take = { type: "TakeNewerCopy", taken: 3, left: 1 } as const;
    given(imports).when(take).thenRefused("NotBegun");
    given(imports, brought).when(take).thenRecorded(taken);
    given(imports, brought, taken).when(take).thenNothing();
    given(imports, brought).when({ type: "ConfirmImport" }).thenRefused("NotBegun");
  });
});

describe("the rows of imports", () => {
  const by = { person: "amira", organisation: "council", role: "partner" };
  const recordedAt = Temporal.Instant.from("2026-03-02T09:00:00Z").epochMilliseconds;
  const { at, now } = rowsOf(
    through(importsView),
    recordedIn<ImportEvent>({ ...begun, stream: "import-i-1", by, recordedAt }, { ...confirmed, stream: "import-i-1" }),
  );

  it("list one that is under way, with all that it needs to go on", () => {
    expect(at(1).list("partnership", "openImports")).toEqual(["import:i-1"]);
    const { import: _id, ...known } = begun.data;
    at(1).thenShow("import:i-1", { begun: { ...known, recordedAt, by, commandId: "command-1" } });
  });

  it("bring all its plans into sight together, when it is confirmed", () => {
    expect(at(1).list("partnership", "plans")).toEqual([]);
    expect(now.list("partnership", "plans")).toEqual(["plan:westmere", "plan:harbour"]);
    expect(now.list("partnership", "openImports")).toEqual([]);
  });

  it("list a newer copy with its plan once it is taken, and remember when the plan was last like a copy", () => {
    const facts = recordedIn<ImportEvent>(
      { ...confirmed, stream: "import-i-1" },
      { ...brought, stream: "import-i-2", by, recordedAt },
      { ...taken, stream: "import-i-2", recordedAt },
    );
    const rows = rowsOf(through(importsView), facts);
    expect(rows.at(2).list("partnership", "openCopies")).toEqual(["import:i-2"]);
    expect(rows.at(2).read("plan:westmere", "copyCameAt")).toBe(1);
    expect(rows.now.list("partnership", "openCopies")).toEqual([]);
    expect(rows.now.list("plan:westmere", "copies")).toEqual(["import:i-2"]);
    expect(rows.now.read("plan:westmere", "copyCameAt")).toBe(3);
    const { import: _id, ...known } = brought.data;
    rows.now.thenShow("import:i-2", {
      brought: { ...known, recordedAt, by, commandId: "command-2" },
      taken: { taken: 3, left: 1, recordedAt },
    });
  });
});
