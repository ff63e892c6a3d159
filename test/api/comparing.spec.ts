import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { previewDocument } from "@planledger/server/documents/preview.ts";
import { bodyOf, rowOf, tableOf, title, wordFile } from "../documents/wordFile.ts";
import { filesIn } from "../filesIn.ts";
import { ask, askGraphql, type Served, serve } from "../served.ts";

let served: Served;
beforeAll(async () => {
  served = await serve();
  served.app.ready(served.ledger.ledger);
});
afterAll(() => served.stop());

const COMPARE = `query ($older: CopyInput!, $newer: CopyInput!, $readingId: ID) {
  compareCopies(older: $older, newer: $newer, readingId: $readingId) {
    __typename
    ... on CopiesCompared {
      older { plans rows words doubts { message } } newer { plans rows words doubts { message } } onlyOlder onlyNewer
      plans {
        name title { older newer } period { older newer }
        counts { added changed moved renumbered removed unchanged }
        columns { older newer } sections { older newer } objectives { older newer } narratives { older newer }
        rows { fate moved renumbered { older newer } number summary sectionOlder sectionNewer cells { label older newer } }
      }
    }
    ... on CopiesRefused { faultOlder { refusal message } faultNewer { refusal message } }
  }
}`;

const BOUNDARY = "----planledger-compare";
const part = (name: string, content: Uint8Array | string, file = "") =>
  Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file && `; filename="${file}"`}\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from("\r\n"),
  ]);

const formOf = (...parts: readonly Buffer[]) => ({
  body: Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]),
  headers: { "Content-Type": `multipart/form-data; boundary=${BOUNDARY}`, "apollo-require-preflight": "true" },
});

const operations = (variables: object) => part("operations", JSON.stringify({ query: COMPARE, variables }));

type Compared = { errors?: object[]; data: { compareCopies: Record<string, unknown> } };

/** Compares two files, as somebody whom nobody knows. */
async function compare(older: Uint8Array, newer: Uint8Array, variables: object = {}) {
  const asked = operations({ older: { file: "older" }, newer: { file: "newer" }, ...variables });
  const form = formOf(asked, part("older", older, "March.docx"), part("newer", newer, "May.docx"));
  const { text } = await ask(`${served.app.url}/graphql`, { method: "POST", ...form });
  return (JSON.parse(text) as Compared).data.compareCopies;
}

const labels = rowOf("No.", "Action", "Lead", "Timescale");
const march = wordFile(
  bodyOf(
    title("Westmere Prevent action plan"),
    tableOf(
      labels,
      rowOf("1", "Brief all elected members", "Housing", "May 2027"),
      rowOf("2", "Review venue hire", "Leisure", "Ongoing"),
      rowOf("3", "Hold an exercise with schools", "Education", "June 2027"),
    ),
  ),
);
const may = wordFile(
  bodyOf(
    title("Westmere Prevent action plan"),
    tableOf(
      labels,
      rowOf("1", "Brief all newly elected members", "Housing", "May 2027"),
      rowOf("2", "Publish a guide for parents", "Communications", "July 2027"),
      rowOf("3", "Review venue hire", "Leisure", "Ongoing"),
    ),
  ),
);

describe("comparing two copies, without an account", () => {
  it("says what became of each row, and marks nothing that is the same", async () => {
    const found = await compare(march, may);
    expect(found).toMatchObject({
      __typename: "CopiesCompared",
      older: { plans: 1, rows: 3 },
      newer: { plans: 1, rows: 3 },
      onlyOlder: [],
      onlyNewer: [],
    });
    const [plan] = found["plans"] as Record<string, unknown>[];
    const same = { title: null, period: null, columns: [], sections: [], objectives: [], narratives: [] };
    expect(plan).toMatchObject({ name: "Westmere Prevent action plan", ...same });
    expect(plan?.["counts"]).toEqual({ added: 1, changed: 1, moved: 0, renumbered: 1, removed: 1, unchanged: 0 });
    expect(plan?.["rows"]).toMatchObject([
      {
        fate: "CHANGED",
        number: "1",
        cells: [{ label: "Action", older: "Brief all elected members", newer: "Brief all newly elected members" }],
      },
      { fate: "ADDED", number: "2", summary: "Publish a guide for parents" },
      { fate: "RENUMBERED", renumbered: { older: "2", newer: "3" }, summary: "Review venue hire" },
      { fate: "REMOVED", number: "3", summary: "Hold an exercise with schools" },
    ]);
  });

  it("says the very sentences of an import of what cannot be read, for each copy", async () => {
    const pdf = Buffer.from("%PDF-1.7\n");
    const old = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from("WordDocument", "utf16le"),
    ]);
    const large = Buffer.alloc(25 * 1024 * 1024 + 1, 65);
    for (const [older, newer] of [
      [pdf, old],
      [large, may],
      [may, Buffer.alloc(0)],
    ] as const) {
      const [was, is] = await Promise.all([older, newer].map((bytes) => previewDocument({ name: "plan.docx", bytes })));
      const fault = (side: typeof was) =>
        side?.outcome === "refused" ? { refusal: side.refusal, message: side.message } : null;
      expect(await compare(older, newer)).toEqual({
        __typename: "CopiesRefused",
        faultOlder: fault(was),
        faultNewer: fault(is),
      });
    }
  });

  it("takes pasted text on either side, and says when a file is not there that was spoken of", async () => {
    const text = "No.\tAction\tLead\tTimescale\n1\tBrief all elected members\tHousing\tMay 2027\n";
    const asked = (variables: object) => askGraphql(served.app.url, COMPARE, { variables });
    const both = await asked({ older: { text }, newer: { text } });
    expect(both.data).toMatchObject({ compareCopies: { plans: [{ counts: { unchanged: 1 }, rows: [] }] } });
    const missing = await asked({ older: { file: "older" }, newer: { text } });
    expect(missing.data).toMatchObject({ compareCopies: { faultOlder: { refusal: "EmptyFile" }, faultNewer: null } });
  });

  it("writes nothing: not in the folder, not in the log, whatever it is given", async () => {
    const before = filesIn(served.ledger.folder);
    const newest = await served.ledger.log.newest();
    await compare(march, may);
    await compare(march, Buffer.from("nothing"));
    expect(filesIn(served.ledger.folder)).toEqual(before);
    expect(await served.ledger.log.newest()).toBe(newest);
  });

  it("refuses a form that another site could send, and one that does not arrive whole", async () => {
    const form = formOf(operations({}));
    const foreign = { body: form.body, headers: { "Content-Type": form.headers["Content-Type"] } };
    expect((await ask(`${served.app.url}/graphql`, { method: "POST", ...foreign })).status).toBe(400);
    const broken = { ...form, body: form.body.subarray(0, 60) };
    const answer = await ask(`${served.app.url}/graphql`, { method: "POST", ...broken });
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining("did not arrive whole")]);
  });

  it("says how far it is to whoever waits, and stops when nobody does", async () => {
    const rows = Array.from({ length: 4_000 }, (_, at) =>
      rowOf(`${at}`, `Brief group ${at} about place ${at * 7}`, `Office ${at % 9}`, "May 2027"),
    );
    const long = wordFile(bodyOf(tableOf(labels, ...rows)));
    const readingId = "a-reading-of-this-spec";
    const reading = async () =>
      (await askGraphql(served.app.url, `{ reading(id: "${readingId}") { stage percent } }`)).data?.["reading"];
    const form = formOf(
      operations({ older: { file: "older" }, newer: { file: "newer" }, readingId }),
      part("older", long, "a.docx"),
      part("newer", long, "b.docx"),
    );
    const waiting = request(`${served.app.url}/graphql`, { method: "POST", headers: form.headers });
    waiting.on("error", () => {});
    waiting.end(form.body);
    await expect.poll(reading, { timeout: 20_000 }).toMatchObject({ stage: expect.any(String) });
    waiting.destroy();
    await expect.poll(reading, { timeout: 10_000 }).toBe(null);
    expect(served.told).not.toContain("A resolver failed");
  });
});
