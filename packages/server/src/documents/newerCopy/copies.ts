import { imports, plans, type progress, type SealedText } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import type { CopyThatCame } from "@planledger/schema/resolvers";
import type { Context } from "../../context.ts";
import { isVisible } from "../../plans/planReader.ts";
import { copyPath } from "./copyPath.ts";

type Brought = Readonly<{
  plan: string;
  name: SealedText | null;
  file: progress.KeptFile;
  sentBy: SealedText;
  receivedOn: string;
  by: Readonly<{ person: string }>;
}>;
type Took = Readonly<{ taken: number; left: number; recordedAt: number }>;

/** A newer copy that came in, as of a moment; null when nothing of it had been taken by then. */
export function copyThatCame(id: string, at: Moment, context: Context) {
  const found = read(id, at.position, context);
  if (found === undefined) return null;
  const { name, file, sentBy, receivedOn, by, taken, left, recordedAt } = found;
  const withdrawn = context.withdrawals.ofKey(file.file);
  return {
    id,
    name: name && context.open(name),
    sentBy: context.open(sentBy),
    receivedOn,
    broughtBy: { id: by.person, at },
    takenAt: new Date(recordedAt),
    taken,
    left,
    file: withdrawn === null ? { href: copyPath(id), bytes: file.bytes } : null,
    withdrawn: withdrawn === null ? null : { id: withdrawn, at: context.latest() },
  } satisfies Omit<CopyThatCame, "broughtBy" | "withdrawn"> & Readonly<{ broughtBy: object; withdrawn: object | null }>;
}

/** The newer copies of a plan, the newest first. */
export const copiesOf = (plan: string, at: Moment, context: Context) =>
  context.rows
    .listed(plans.planEntity(plan), "copies", at.position)
    .toReversed()
    .flatMap(({ entity }) => copyThatCame(plans.idOf(entity), at, context) ?? []);

/** The file of a copy of a plan that can be seen, opened; null when there is none. */
export async function copyFile(
  id: string,
  context: Context,
): Promise<Readonly<{ name: string; bytes: Buffer }> | "withdrawn" | null> {
  const position = context.rows.newest();
  const found = read(id, position, context);
  if (found === undefined || !isVisible(context.rows, found.plan, position)) return null;
  if (context.withdrawals.ofKey(found.file.file) !== null) return "withdrawn";
  const bytes = await context.uploads.open(found.file);
  const name = found.name === null ? "Pasted text.txt" : context.open(found.name);
  return bytes === null ? null : { name, bytes: Buffer.from(bytes) };
}

function read(id: string, position: number, { rows }: Context): (Brought & Took) | undefined {
  const entity = imports.importEntity(id);
  // Written by the view of imports.
  const brought = rows.value(entity, "brought", position) as Brought | undefined;
  const took = rows.value(entity, "taken", position) as Took | undefined;
  return brought && took && { ...brought, ...took };
}
