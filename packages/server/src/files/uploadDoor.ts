import { type Request, type Response, Router } from "express";
import type { Context } from "../context.ts";
import { mayDo } from "../people/mayDo.ts";
import { attached } from "../progress/resolvers.ts";
import { type FileInForm, formIn } from "./formIn.ts";
import { mediaTypeOf } from "./mediaType.ts";

const sentences = {
  TooLarge: "The file is larger than 25 MB. Make it smaller, or split it.",
  NoFile: "Choose a file first.",
  Broken: "The file did not arrive whole. Send it again.",
  Empty: "The file is empty. Choose another one.",
  NotAllowed: "Your role lets you read plans, and not change them. Ask the Prevent lead.",
  NobodyChosen: "Choose who you are first.",
} as const;

/** The one door for files: `POST /uploads` takes one in, `GET /evidence/:id` gives one out. */
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
    const context = contextOf(request);
    const found =
      context.me !== null && mayDo(context, "readPlans")
        ? attached(request.params.id, context.rows.newest(), context)
        : undefined;
    const bytes = found?.file ? await context.uploads.open(found.file) : null;
    if (!found?.file || bytes === null) {
      response.status(404).type("text/plain").send("There is no such file.");
      return;
    }
    // Always a download: what people attach must never run as a page of this server.
    response.attachment(context.open(found.name));
    response.set({
      "Content-Type": "application/octet-stream",
      "Content-Security-Policy": "sandbox",
      "Cache-Control": "private, no-store",
    });
    response.send(Buffer.from(bytes));
  });
  return router;
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
