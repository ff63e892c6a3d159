import { stringify } from "csv-stringify/sync";
import { type Request, type Response, Router } from "express";
import { GraphQLError } from "graphql";
import { z } from "zod";
import type { Context } from "../context.ts";
import { momentFor } from "../graphql/moments.ts";
import { mayRead } from "../people/mayDo.ts";
import { changesBetween } from "./changes.ts";
import { organisationName, personName } from "./places.ts";

const Point = z.union([
  z.iso.date().transform((day) => ({ day })),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform((position) => ({ position: Number(position) })),
]);
const Asked = z.object({ since: Point, until: Point.optional(), plan: z.string().optional() });

type Found = Awaited<ReturnType<typeof changesBetween>>;
type Changed = Found["changes"][number];

const KINDS = { ADDED: "Added", MODIFIED: "Changed", MOVED: "Moved", REMOVED: "Removed" } as const;

/**
 * `GET /changes.csv?since=…&until=…&plan=…` gives what is different between two moments, each a day or a position, as a
 * table: one row for each place. Spreadsheets take none of it for a formula.
 */
export function changesDoor(contextOf: (request: Request) => Context): Router {
  const router = Router();
  router.get("/changes.csv", async (request, response) => {
    const context = contextOf(request);
    const asked = Asked.safeParse(request.query);
    if (!asked.success)
      return say(response, 400, "Give since and until as YYYY-MM-DD or as the position of an entry, for example 1204.");
    if (context.me === null || !mayRead(context)) return say(response, 404, "There is nothing here.");
    const { since, until, plan } = asked.data;
    const found = await foundOrSentence(since, until, plan, context);
    if (typeof found === "string") return say(response, 400, found);
    const rows = await Promise.all(found.changes.map((change) => rowOf(change, context)));
    const table = stringify(rows, { header: true, bom: true, escape_formulas: true, record_delimiter: "windows" });
    response.attachment(`Changes ${nameOf(request.query["since"])} to ${nameOf(request.query["until"]) || "now"}.csv`);
    response.set({ "Content-Type": "text/csv; charset=utf-8", "Cache-Control": "private, no-store" });
    response.send(table);
  });
  return router;
}

async function foundOrSentence(
  since: z.output<typeof Point>,
  until: z.output<typeof Point> | undefined,
  plan: string | undefined,
  context: Context,
): Promise<Found | string> {
  const at = (point: z.output<typeof Point> | undefined) => momentFor(context.rows, point, context.now());
  try {
    return await changesBetween(at(since), at(until), plan || null, true, context);
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
}

async function rowOf(change: Changed, context: Context) {
  const steps = await Promise.all(change.steps.map(({ position }) => context.events.load(position)));
  const last = steps.at(-1);
  const said = { context, plan: change.planId, at: context.latest() };
  const reasons = steps.flatMap(({ data }) => ("reason" in data && data.reason ? context.open(data.reason) : []));
  return {
    Plan: change.planTitle,
    "Action number": change.actionNumber ?? "",
    Action: change.actionSummary ?? "",
    Place: change.what,
    "What happened": change.changedBack ? "Changed and changed back" : KINDS[change.kind],
    Then: change.before ?? "",
    Now: change.after ?? "",
    "Changed by": last ? personName(said, last.by.person) : "",
    For: last ? organisationName(said, last.by.organisation) : "",
    "Recorded at": last ? new Date(last.recordedAt).toISOString() : "",
    Why: reasons.join("\n"),
    Entries: change.steps.map(({ position }) => position).join(" "),
  };
}

/** A moment as part of a file's name; it was checked before. */
const nameOf = (point: unknown) => (typeof point === "string" ? point : "");

function say(response: Response, status: number, sentence: string): void {
  response.status(status).type("text/plain").send(sentence);
}
