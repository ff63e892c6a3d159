import type { Decider, Decision } from "../decider.ts";
import { accept, refuse } from "../decider.ts";
import { plain } from "../text.ts";
import { faultInTexts } from "../values/texts.ts";
import type { KeptFile } from "../progress/events.ts";
import type { ImportEvent } from "./events.ts";

export type ImportCommand =
  | Readonly<{
      type: "BeginImport";
      import: string;
      name: string | null;
      file: Omit<KeptFile, "plainDigest"> & Readonly<{ plainDigest: string }>;
      choices: string;
      plans: readonly string[];
    }>
  | Readonly<{ type: "ConfirmImport" }>
  | Readonly<{
      type: "BringNewerCopy";
      import: string;
      plan: string;
      name: string | null;
      file: Omit<KeptFile, "plainDigest"> & Readonly<{ plainDigest: string }>;
      sentBy: string;
      receivedOn: string;
      /** The day in London on which the command arrived. */
      today: string;
      seen: number;
      choices: string;
    }>
  | Readonly<{ type: "TakeNewerCopy"; taken: number; left: number }>;

export type ImportRefusal =
  | "NothingChosen"
  | "AlreadyBegun"
  | "NotBegun"
  | "TextMissing"
  | "TextTooLong"
  | "InTheFuture";

type Import =
  | Readonly<{ status: "unknown" }>
  | Readonly<{ status: "begun"; import: string; plans: readonly string[] }>
  | Readonly<{ status: "brought"; import: string; plan: string }>
  | Readonly<{ status: "confirmed" }>;

function evolve(_state: Import, event: ImportEvent): Import {
  switch (event.type) {
    case "ImportBegun":
      return { status: "begun", import: event.data.import, plans: event.data.plans };
    case "NewerCopyBrought":
      return { status: "brought", import: event.data.import, plan: event.data.plan };
    case "ImportConfirmed":
    case "NewerCopyTaken":
      return { status: "confirmed" };
  }
}

function decide(command: ImportCommand, state: Import): Decision<ImportEvent, ImportRefusal> {
  switch (command.type) {
    case "BeginImport": {
      if (state.status !== "unknown") return refuse("AlreadyBegun");
      if (command.plans.length === 0) return refuse("NothingChosen");
      const { import: id, name, file, choices, plans } = command;
      const kept = { ...file, plainDigest: plain(file.plainDigest) };
      return accept({
        type: "ImportBegun",
        data: { import: id, name: name === null ? null : plain(name), file: kept, choices: plain(choices), plans },
      });
    }
    case "ConfirmImport":
      if (state.status === "confirmed") return accept();
      if (state.status !== "begun") return refuse("NotBegun");
      return accept({ type: "ImportConfirmed", data: { import: state.import, plans: state.plans } });
    case "BringNewerCopy":
      return bring(command, state);
    case "TakeNewerCopy":
      if (state.status === "confirmed") return accept();
      if (state.status !== "brought") return refuse("NotBegun");
      return accept({
        type: "NewerCopyTaken",
        data: { import: state.import, plan: state.plan, taken: command.taken, left: command.left },
      });
  }
}

function bring(
  { type: _bring, today, ...told }: Extract<ImportCommand, { type: "BringNewerCopy" }>,
  state: Import,
): Decision<ImportEvent, ImportRefusal> {
  if (state.status !== "unknown") return refuse("AlreadyBegun");
  const fault = faultInTexts(told.sentBy);
  if (fault) return refuse(fault);
  if (told.receivedOn > today) return refuse("InTheFuture");
  const { name, file, sentBy, choices } = told;
  return accept({
    type: "NewerCopyBrought",
    data: {
      ...told,
      name: name === null ? null : plain(name),
      file: { ...file, plainDigest: plain(file.plainDigest) },
      sentBy: plain(sentBy.trim()),
      choices: plain(choices),
    },
  });
}

/**
 * The rules of taking a document in: begun once, confirmed once; in between its plans are recorded, unseen. A newer copy of
 * a plan is brought once, and taken once.
 */
export const imports: Decider<Import, ImportCommand, ImportEvent, ImportRefusal> = {
  initial: { status: "unknown" },
  evolve,
  decide,
};
