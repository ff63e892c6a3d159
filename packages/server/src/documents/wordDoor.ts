import { createHash } from "node:crypto";
import { type Request, type Response, Router } from "express";
import { GraphQLError } from "graphql";
import { z } from "zod";
import type { Context } from "../context.ts";
import { momentFor } from "../graphql/moments.ts";
import { mayDo } from "../people/mayDo.ts";
import { printedPlan } from "./printedPlan.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const Asked = z.object({ asOf: z.iso.date().optional() });

/** `GET /plans/:id/word?asOf=YYYY-MM-DD` gives a plan out as a Word document, as it is or as it was at the end of a day. */
export function wordDoor(contextOf: (request: Request) => Context): Router {
  const router = Router();
  router.get("/plans/:id/word", async (request, response) => {
    const context = contextOf(request);
    const asked = Asked.safeParse(request.query);
    if (!asked.success) return say(response, 400, "Give the day as YYYY-MM-DD, for example 2026-03-27.");
    const { asOf } = asked.data;
    if (context.me === null || !mayDo(context, "readPlans")) return say(response, 404, "There is no such plan.");
    const at = momentOrSentence(asOf, context);
    if (typeof at === "string") return say(response, 400, at);
    const plan = printedPlan(request.params.id, at, context);
    if (plan === undefined)
      return say(response, 404, asOf === undefined ? "There is no such plan." : "There was no such plan on that day.");
    // Loaded when the first document is asked for: a server starts sooner without it.
    const { writeWord } = await import("./writeWord.ts");
    const bytes = await writeWord(plan);
    response.attachment(`${fileName(plan.title)} ${plan.asAt.day}.docx`);
    response.set({
      "Content-Type": WORD,
      "X-Content-SHA256": createHash("sha256").update(bytes).digest("hex"),
      "Cache-Control": "private, no-store",
      "Content-Security-Policy": "sandbox",
    });
    response.send(Buffer.from(bytes));
  });
  return router;
}

/** The moment that was asked for, or the sentence why nothing can be known of it. */
function momentOrSentence(day: string | undefined, { rows, now }: Context) {
  try {
    return momentFor(rows, day === undefined ? null : { day }, now());
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
}

/** A title as the name of a file, whatever machine it is kept on. */
function fileName(title: string): string {
  const plain = title.replace(/[^\p{L}\p{N}\p{M} ()&',.–-]+/gu, " ").replace(/\s+/gu, " ");
  return /^.{0,100}/u.exec(plain)?.[0].replace(/^[. ]+|[. ]+$/g, "") || "Plan";
}

function say(response: Response, status: number, sentence: string): void {
  response.status(status).type("text/plain").send(sentence);
}
