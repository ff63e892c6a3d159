import { type Request, type Response, Router } from "express";
import type { Context } from "../context.ts";
import { copyFile } from "../documents/newerCopy/copies.ts";
import { mayDo } from "../people/mayDo.ts";
import { attached } from "../progress/resolvers.ts";
import { type FileInForm, formIn } from "./formIn.ts";
import { FILE_TOO_LARGE } from "./largestFile.ts";
import { mediaTypeOf } from "./mediaType.ts";
import { previewOf } from "./preview.ts";

const sentences = {
  TooLarge: FILE_TOO_LARGE,
  NoFile: "Choose a file first.",
  Broken: "The file did not arrive whole. Send it again.",
  Empty: "The file is empty. Choose another one.",
  NotAllowed: "Your role lets you read plans, and not change them. Ask the Prevent lead.",
  NobodyChosen: "Choose who you are first.",
} as const;

/**
 * The one door for files: `POST /uploads` takes one in, `GET /evidence/:id` gives one out, `/preview` shows what is safe to
 * show, and `GET /copies/:id` gives out a newer copy of a plan as it was brought.
 */
export function uploadDoor(contextOf: (request: Request) => Context): Router {
  const router = Router();
  router.post("/uploads", async (request, response) => {
    const context = contextOf(request);
    if (context.me === null) return refuse(response, 401, "NobodyChosen");
    if (!mayDo(context, "editPlans")) return refuse(response, 403, "NotAllowed");
    const arrived = await fileIn(request);
    if (typeof arrived === "string") return refuse(response, arrived === "TooLarge" ? 413 : 400, arrived);
    const { name, bytes } = arrived;
    if (bytes.length === 0) return refuse(response, 400, "Empty");
    const mediaType = mediaTypeOf(name, bytes);
    const uploadId = await context.uploads.take(context.me.person, name, mediaType, bytes);
    response.status(201).json({ uploadId, name, bytes: bytes.length, mediaType });
  });
  router.get("/evidence/:id", async (request, response) => {
    giveOut(await fileOf(request.params.id, contextOf(request)), response);
  });
  router.get("/copies/:id", async (request, response) => {
    const context = contextOf(request);
    const mayRead = context.me !== null && mayDo(context, "readPlans");
    giveOut(mayRead ? await copyFile(request.params.id, context) : null, response);
  });
  router.get("/evidence/:id/preview", async (request, response) => {
    const file = await fileOf(request.params.id, contextOf(request));
    if (file === null) return noSuchFile(response);
    const preview = previewOf(file.bytes);
    if (preview === null) {
      response.status(415).type("text/plain").send("This kind of file can only be downloaded.");
      return;
    }
    response.attachment(file.name);
    const named = String(response.get("Content-Disposition")).replace(/^attachment/, "inline");
    response.set({ ...KEPT_APART, ...preview, "Content-Disposition": named });
    response.send(file.bytes);
  });
  return router;
}

/** A browser takes the file for what it is said to be, shows it to no other site, and does not keep it. */
const KEPT_APART = {
  "Cache-Control": "private, no-store",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

type OpenedFile = Readonly<{ name: string; bytes: Buffer }>;

/** Always a download: what people attach must never run as a page of this server. */
function giveOut(file: OpenedFile | "withdrawn" | null, response: Response): void {
  if (file === "withdrawn") return wasWithdrawn(response);
  if (file === null) return noSuchFile(response);
  response.attachment(file.name);
  response.set({ ...KEPT_APART, "Content-Type": "application/octet-stream", "Content-Security-Policy": "sandbox" });
  response.send(file.bytes);
}

/** A file that was attached, opened; null when there is none, or none that whoever asks may see. */
async function fileOf(id: string, context: Context): Promise<OpenedFile | null> {
  if (context.me === null || !mayDo(context, "readPlans")) return null;
  const found = attached(id, context.rows.newest(), context);
  const bytes = found?.file ? await context.uploads.open(found.file) : null;
  return found === undefined || bytes === null ? null : { name: context.open(found.name), bytes: Buffer.from(bytes) };
}

function noSuchFile(response: Response): void {
  response.status(404).type("text/plain").send("There is no such file.");
}

function wasWithdrawn(response: Response): void {
  const sentence = "This file was withdrawn. The history of its plan says when, by whom and why.";
  response.status(410).type("text/plain").send(sentence);
}

function refuse(response: Response, status: number, refusal: keyof typeof sentences): void {
  response.status(status).json({ refusal, message: sentences[refusal] });
}

/** The one file of a form. */
async function fileIn(request: Request): Promise<FileInForm | "NoFile" | "Broken"> {
  const form = await formIn(request, { files: 1, fields: 0, fieldBytes: 0 });
  if (form === "Broken") return form;
  return form === "NoForm" ? "NoFile" : ([...form.files.values()][0] ?? "NoFile");
}
