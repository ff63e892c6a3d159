import { createHash, randomBytes } from "node:crypto";
import { FILE_TOO_LARGE, LARGEST_FILE } from "@planledger/server/files/largestFile.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { People, SmallPlan } from "../cast.ts";
import * as onScreens from "../../packages/web/src/layout/largestFile.ts";
import { as, ask, form, type Served, serveWithPlan } from "../served.ts";

let served: Served;
let people: People;
let plan: SmallPlan;
beforeAll(async () => {
  ({ served, people, plan } = await serveWithPlan());
});
afterAll(() => served.stop());

async function bring(
  person: string | null,
  { body, headers }: Readonly<{ body: Buffer | string; headers: Readonly<Record<string, string>> }>,
) {
  const who = person === null ? {} : as(person);
  const answer = await ask(`${served.app.url}/uploads`, { method: "POST", headers: { ...headers, ...who }, body });
  type Found = {
    uploadId?: string;
    refusal?: string;
    message?: string;
    name?: string;
    bytes?: number;
    mediaType?: string;
  };
  return { status: answer.status, ...(JSON.parse(answer.text) as Found) };
}

const one = (name: string, bytes: Buffer | string) => form({ name, bytes: Buffer.from(bytes) });

describe("bringing a file", () => {
  it("answers an id, and what kind of file it is by its content", async () => {
    expect(await bring(people.amira, one("Bericht März.pdf", "%PDF-1.7 x"))).toEqual({
      status: 201,
      uploadId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: "Bericht März.pdf",
      bytes: 10,
      mediaType: "application/pdf",
    });
    expect(await bring(people.amira, one("page.pdf", "<script>alert(1)</script>"))).toMatchObject({
      status: 201,
      mediaType: "text/plain",
    });
    expect(await bring(people.amira, one("x.docx", Buffer.from([0x50, 0x4b, 3, 4])))).toMatchObject({
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    });
    expect(await bring(people.amira, one("x.bin", Buffer.from([0, 1, 2, 255])))).toMatchObject({
      mediaType: "application/octet-stream",
    });
  });

  it("takes 25 MB, and refuses one byte more with a sentence", async () => {
    const most = Buffer.alloc(25 * 1024 * 1024, 1);
    expect(await bring(people.amira, one("most.bin", most))).toMatchObject({ status: 201, bytes: most.length });
    for (const bytes of [Buffer.concat([most, Buffer.from("!")]), Buffer.alloc(26 * 1024 * 1024)]) {
      expect(await bring(people.amira, form({ name: "more.bin", bytes }))).toEqual({
        status: 413,
        refusal: "TooLarge",
        message: FILE_TOO_LARGE,
      });
    }
    // The screens have the limit and its sentence too, as nothing of the server is theirs.
    expect(onScreens).toMatchObject({ LARGEST_FILE, FILE_TOO_LARGE });
  });

  it.each([
    [
      "an empty file",
      () => one("empty.pdf", ""),
      { status: 400, refusal: "Empty", message: "The file is empty. Choose another one." },
    ],
    ["no file", () => form(), { status: 400, refusal: "NoFile", message: "Choose a file first." }],
    [
      "no form",
      () => ({ body: "x", headers: { "Content-Type": "text/plain" } }),
      { status: 400, refusal: "NoFile", message: "Choose a file first." },
    ],
    ["nothing", () => ({ body: "", headers: {} }), { status: 400, refusal: "NoFile", message: "Choose a file first." }],
  ])("is refused with %s", async (_what, sent, refused) => {
    expect(await bring(people.amira, sent())).toEqual(refused);
  });

  it("is refused when the form ends too early", async () => {
    const { body, headers } = one("half.pdf", "%PDF-1.7 and much more");
    for (const missing of [10, 30, 45]) {
      expect(await bring(people.amira, { body: body.subarray(0, body.length - missing), headers })).toEqual({
        status: 400,
        refusal: "Broken",
        message: "The file did not arrive whole. Send it again.",
      });
    }
    expect((await ask(`${served.app.url}/healthz`)).status).toBe(200);
  });

  it("is for those who may change plans, and who said who they are", async () => {
    expect(await bring(null, one("x.pdf", "%PDF"))).toEqual({
      status: 401,
      refusal: "NobodyChosen",
      message: "Choose who you are first.",
    });
    expect(await bring("nobody-here", one("x.pdf", "%PDF"))).toMatchObject({ status: 401 });
    for (const who of [people.ruth, people.sami, people.dilys])
      expect(await bring(who, one("x.pdf", "%PDF"))).toMatchObject({ status: 403, refusal: "NotAllowed" });
  });
});

describe("a file that was attached", () => {
  const content = randomBytes(70_000);
  let evidence: string;
  beforeAll(async () => {
    const { uploadId } = await bring(people.amira, one("Sheet – März.html", content));
    evidence = await served.ledger
      .as(people.amira)
      .mustTell("attachEvidence", { planId: plan.planId, actionId: plan.briefing, evidence: { uploadId } });
  });
  const get = (id: string, headers: Readonly<Record<string, string>> = {}) =>
    ask(`${served.app.url}/evidence/${id}`, { headers });

  it("is given out byte for byte, as a download that never runs as a page", async () => {
    const answer = await get(evidence, as(people.ruth));
    expect(answer.status).toBe(200);
    expect(createHash("sha256").update(answer.bytes).digest("hex")).toBe(
      createHash("sha256").update(content).digest("hex"),
    );
    expect(answer.headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-security-policy": "sandbox",
      "cache-control": "private, no-store",
      "content-disposition": expect.stringMatching(/^attachment; /),
    });
  });

  it("looks like not there to those who may not read plans, and to nobody", async () => {
    const never = await get("00000000-0000-4000-8000-000000000000", as(people.ruth));
    expect(never).toMatchObject({ status: 404, text: "There is no such file." });
    for (const who of [as(people.sami), as(people.dilys), {}])
      expect(await get(evidence, who)).toMatchObject({ status: 404, text: never.text });
  });

  it("is none where the evidence is a link", async () => {
    const link = await served.ledger.as(people.amira).mustTell("attachEvidence", {
      planId: plan.planId,
      actionId: plan.briefing,
      evidence: { link: "https://x.example" },
    });
    expect(await get(link, as(people.ruth))).toMatchObject({ status: 404 });
  });
});

const GIF = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const SCRIPT = "<script>alert(1)</script>";

describe("looking at a file", () => {
  /** Attaches a file and asks for what the contract says of it, and for its preview. */
  async function lookAt(name: string, bytes: Buffer | string, who = people.ruth) {
    const { uploadId } = await bring(people.amira, one(name, bytes));
    const evidence = { uploadId };
    const id = await served.ledger
      .as(people.amira)
      .mustTell("attachEvidence", { planId: plan.planId, actionId: plan.briefing, evidence });
    const asked = "query ($id: ID!) { action(id: $id) { evidence { id file { preview sha256 bytes } } } }";
    type Found = { action: { evidence: { id: string; file: { preview: string | null } | null }[] } };
    const { action } = await served.ledger.as(people.ruth).ask<Found>(asked, { id: plan.briefing });
    const file = action.evidence.find((piece) => piece.id === id)?.file;
    return { file, answer: await ask(`${served.app.url}/evidence/${id}/preview`, { headers: as(who) }), id };
  }

  it.each([
    ["a PNG", "x.png", PNG, "image/png"],
    ["a JPEG", "x.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]), "image/jpeg"],
    ["a GIF", "x.gif", GIF, "image/gif"],
    ["a WebP", "x.webp", Buffer.from("RIFF\x01\x02\x03\x04WEBPVP8 ", "latin1"), "image/webp"],
    ["a text", "x.txt", "Zwölf kamen.", "text/plain; charset=utf-8"],
    ["a table", "x.csv", "Name,Number\nWestmere,12\n", "text/plain; charset=utf-8"],
    ["a page that calls itself a picture", "photo.png", SCRIPT, "text/plain; charset=utf-8"],
    ["a drawing with a script in it", "x.svg", `<svg xmlns="x">${SCRIPT}</svg>`, "text/plain; charset=utf-8"],
    ["a picture that is a script, too", "x.js", Buffer.from(`GIF89a=1;${SCRIPT}`), "image/gif"],
    ["a picture with a page behind it", "x.html", Buffer.concat([PNG, Buffer.from(SCRIPT)]), "image/png"],
  ])("shows %s as what its bytes are, alone and without an origin", async (_what, name, bytes, type) => {
    const { file, answer, id } = await lookAt(name, bytes);
    expect(file?.preview).toBe(`/evidence/${id}/preview`);
    expect(answer.status).toBe(200);
    expect(answer.bytes).toEqual(Buffer.from(bytes));
    expect(answer.headers).toMatchObject({
      "content-type": type,
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringMatching(/^sandbox; default-src 'none'; /),
      "content-disposition": `inline; filename=${name}`,
      "cache-control": "private, no-store",
      "cross-origin-resource-policy": "same-origin",
    });
  });

  it("leaves PDF to the reader of the browser, which may load nothing", async () => {
    const { answer } = await lookAt("minutes.pdf", `%PDF-1.7 ${SCRIPT}`);
    expect(answer.headers).toMatchObject({
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringMatching(/^default-src 'none'; object-src 'self'; /),
      "content-disposition": "inline; filename=minutes.pdf",
    });
    expect(String(answer.headers["content-security-policy"])).not.toContain("script-src");
  });

  it.each([
    ["Office", "x.docx", Buffer.from([0x50, 0x4b, 3, 4, 1])],
    ["an archive with a page behind a picture's name", "x.png", Buffer.from(`PK\u0003\u0004${SCRIPT}`)],
    ["an old Office file", "x.doc", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1])],
    ["what nobody knows", "x.bin", Buffer.from([0, 1, 2, 255])],
    ["half a PNG's signature", "x.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0])],
    ["a text in another encoding", "x.txt", Buffer.from([0x5a, 0x77, 0xf6, 0x6c, 0x66])],
  ])("does not show %s", async (_what, name, bytes) => {
    const { file, answer } = await lookAt(name, bytes);
    expect(file?.preview).toBeNull();
    expect(answer).toMatchObject({ status: 415, text: "This kind of file can only be downloaded." });
  });

  it("does not take a file for text that only begins like one", async () => {
    const { answer } = await lookAt("x.txt", Buffer.concat([Buffer.alloc(5_000, "a"), Buffer.from([0xff, 0])]));
    expect(answer.status).toBe(415);
  });

  it("looks like not there to those who may not read plans", async () => {
    const { answer } = await lookAt("x.txt", "Twelve came.", people.sami);
    expect(answer).toMatchObject({ status: 404, text: "There is no such file." });
  });
});

describe("saying who one is", () => {
  const say = (body: string) =>
    ask(`${served.app.url}/who-am-i`, { method: "POST", headers: { "Content-Type": "application/json" }, body });

  it("is kept in a cookie that scripts and other sites do not get, and can be taken back", async () => {
    const chosen = await say(JSON.stringify({ personId: people.amira }));
    expect(chosen.status).toBe(204);
    expect(String(chosen.headers["set-cookie"])).toBe(
      `planledger_person=${people.amira}; Path=/; HttpOnly; SameSite=Strict`,
    );
    const taken = await say('{"personId":null}');
    expect(String(taken.headers["set-cookie"])).toContain("planledger_person=; Max-Age=0");
  });

  it("is refused for what is no person's id", async () => {
    for (const body of ['{"personId":"x; Path=/"}', "{}", '{"personId":1}']) {
      expect(await say(body)).toMatchObject({ status: 400, text: '{"message":"Choose a person from the list."}' });
    }
  });
});

describe("a newer copy of a plan that was brought", () => {
  const text = ["No.\tActivity\tTimescale", "1.1\tBrief all members on the local risk\tBy May 2026"].join("\n");
  let id: string;
  beforeAll(async () => {
    const amira = served.ledger.as(people.amira);
    const { uploadId } = await bring(people.amira, one("Copy – März.txt", text));
    const document = { uploadId };
    const { newerCopy } = await amira.ask<{ newerCopy: { differences: { key: string; change: string }[] } }>(
      `query ($planId: ID!, $document: DocumentInput!) { newerCopy(planId: $planId, document: $document) {
        ... on NewerCopy { differences { key change } } } }`,
      { planId: plan.planId, document },
    );
    const take = newerCopy.differences.filter(({ change }) => change === "CHANGED").map(({ key }) => key);
    const told = { sentBy: "Tom", receivedOn: "2026-03-01" };
    const asked = { planId: plan.planId, document, index: 0, take: take.slice(0, 1), ...told };
    id = (await amira.tell("takeNewerCopy", asked)).id ?? "";
  });
  const get = (copy: string, person: string | null) =>
    ask(`${served.app.url}/copies/${copy}`, { headers: person === null ? {} : as(person) });

  it("is given out as it came, to those who may read the plan", async () => {
    const answer = await get(id, people.ruth);
    expect(answer.status).toBe(200);
    expect(answer.text).toBe(text);
    expect(answer.headers).toMatchObject({
      "content-security-policy": "sandbox",
      "content-disposition": expect.stringContaining("filename*=UTF-8''Copy%20%E2%80%93%20M%C3%A4rz.txt") as unknown,
    });
  });

  it("is not there for anybody else, nor under another id", async () => {
    for (const [copy, person] of [
      [id, null],
      [id, "nobody-here"],
      ["elsewhere", people.ruth],
    ] as const)
      expect(await get(copy, person)).toMatchObject({ status: 404, text: "There is no such file." });
  });

  type Standing = Readonly<{ href: string | null; entry: Readonly<{ position: number; kind: string }> }>;
  const filesWith = async (words: string) => {
    const asked = `query ($words: [String!]!) { whereWordsStand(words: $words) { files { href entry { position kind } } } }`;
    type Found = { whereWordsStand: { files: Standing[] } };
    return (await served.ledger.as(people.grace).ask<Found>(asked, { words: [words] })).whereWordsStand.files;
  };
  async function withdraw({ entry: { position } }: Standing): Promise<string> {
    const reason = "It holds a person's name.";
    const named = { words: [], positions: [], filePositions: [position], reason, rewrite: false };
    const withdrawalId = await served.ledger.as(people.amira).mustTell("requestWithdrawal", named);
    // Whoever decides can look at it first.
    const asked = "query ($id: ID!) { withdrawal(id: $id) { files { href } } }";
    const { withdrawal } = await served.ledger
      .as(people.grace)
      .ask<{ withdrawal: { files: { href: string | null }[] } }>(asked, { id: withdrawalId });
    const [{ href } = { href: null }] = withdrawal.files;
    if (href !== null) expect((await get(href.slice("/copies/".length), people.grace)).text).toBe(text);
    const approving = { withdrawalId, positions: [], filePositions: [] };
    await served.ledger.as(people.grace).mustTell("approveWithdrawal", approving);
    return withdrawalId;
  }

  it("can be looked at by whoever decides to withdraw it, and says afterwards that it was withdrawn", async () => {
    const [found] = await filesWith("By May 2026");
    expect(found).toMatchObject({ href: `/copies/${id}`, entry: { kind: "NewerCopyBrought" } });
    if (found === undefined) return;
    const withdrawalId = await withdraw(found);
    expect(await get(id, people.ruth)).toMatchObject({
      status: 410,
      text: "This file was withdrawn. The history of its plan says when, by whom and why.",
    });
    expect(await get(id, null)).toMatchObject({ status: 404 });
    const asked = `query ($id: ID!) { plan(id: $id) { copies { name sentBy file { href } withdrawn { id } } } }`;
    const { plan: shown } = await served.ledger.as(people.ruth).ask<{ plan: object }>(asked, { id: plan.planId });
    const notice = expect.stringMatching(/^Withdrawn on .* Reason: It holds a person's name\.$/) as unknown;
    expect(shown).toEqual({ copies: [{ name: notice, sentBy: notice, file: null, withdrawn: { id: withdrawalId } }] });
    expect(await filesWith("By May 2026")).toEqual([]);
  });

  it("is withdrawn as a document that became a plan is, which stays as it is", async () => {
    const amira = served.ledger.as(people.amira);
    const pasted = "Activity\tLead\nVisit the harbour\tWestshire Police\nVisit the market\tWestshire Police";
    const { uploadId } = await bring(people.amira, one("Harbour.txt", pasted));
    const plans = [{ index: 0, title: "Harbour plan", level: "DISTRICT", organisationIds: [people.council] }];
    const said = await amira.tell("importDocument", { document: { uploadId }, plans });
    const [found] = await filesWith("Visit the harbour");
    expect(found).toMatchObject({ href: null, entry: { kind: "ImportBegun" } });
    if (found === undefined) return;
    await withdraw(found);
    expect(await filesWith("Visit the harbour")).toEqual([]);
    const asked = "query ($id: ID!) { plan(id: $id) { title sections { actions { cells { blocks { text } } } } } }";
    const { plan: taken } = await amira.ask<{ plan: object }>(asked, { id: said.plans?.[0]?.id });
    expect(JSON.stringify(taken)).toContain("Visit the harbour");
    expect(JSON.stringify(taken)).not.toContain("Withdrawn on");
  });
});
