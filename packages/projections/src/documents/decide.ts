import type { Decider, Decision } from "../decider.ts";
import { accept, refuse } from "../decider.ts";
import { plain } from "../text.ts";
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
  | Readonly<{ type: "ConfirmImport" }>;

export type ImportRefusal = "NothingChosen" | "AlreadyBegun" | "NotBegun";

type Import =
  | Readonly<{ status: "unknown" }>
  | Readonly<{ status: "begun"; import: string; plans: readonly string[] }>
  | Readonly<{ status: "confirmed" }>;

function evolve(_state: Import, event: ImportEvent): Import {
  switch (event.type) {
    case "ImportBegun":
      return { status: "begun", import: event.data.import, plans: event.data.plans };
    case "ImportConfirmed":
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
      if (state.status === "unknown") return refuse("NotBegun");
      if (state.status === "confirmed") return accept();
      return accept({ type: "ImportConfirmed", data: { import: state.import, plans: state.plans } });
  }
}

/** The rules of taking a document in: begun once, confirmed once; in between its plans are recorded, unseen. */
export const imports: Decider<Import, ImportCommand, ImportEvent, ImportRefusal> = {
  initial: { status: "unknown" },
  evolve,
  decide,
};
