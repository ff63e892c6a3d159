import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestHandler } from "express";
import type { CameAlong } from "../context.ts";
import { type Form, formIn } from "../files/formIn.ts";

/** So many forms are held in memory at once; each may hold two files of the largest size. */
const AT_ONCE = 4;
const MOST = { files: 2, fields: 1, fieldBytes: 8 * 1024 * 1024 };

const forms = new WeakMap<IncomingMessage, Form>();

/**
 * Takes a question that comes in a form, with files beside it: the field `operations` holds what is otherwise the whole body.
 * The files stay in memory for as long as the question is answered; nothing of them is written anywhere.
 */
export function questionInForm(): RequestHandler {
  let held = 0;
  return async (request, response, next) => {
    if (!request.is("multipart/form-data")) return next();
    const refuse = (status: number, message: string) => response.status(status).json({ errors: [{ message }] });
    if (held >= AT_ONCE) return refuse(503, "Many documents are being read right now. Try again in a minute.");
    held += 1;
    response.once("close", () => (held -= 1));
    const form = await formIn(request, MOST);
    const body = typeof form === "string" ? null : jsonIn(form.fields.get("operations"));
    if (typeof form === "string" || body === null)
      return refuse(400, "The question did not arrive whole. Send it again.");
    forms.set(request, form);
    request.body = body;
    next();
  };
}

function jsonIn(text = ""): object | null {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === "object" ? found : null;
  } catch {
    return null;
  }
}

/** What came with a question: its files, and word of whether somebody still waits for the answer. */
export function cameAlong(request: IncomingMessage, response: ServerResponse): CameAlong {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  return { files: forms.get(request)?.files ?? new Map(), gone: gone.signal };
}
