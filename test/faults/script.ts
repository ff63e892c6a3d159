import { createdId } from "@planledger/server/ids.ts";
import { randomFrom } from "../histories/random.ts";
import type { Asked } from "./protocol.ts";
import { story, type StorySize } from "./story.ts";

/** A file as somebody brings it. */
export type BroughtFile = Readonly<{ person: string; name: string; bytes: Uint8Array }>;

/** Words that come in as a row and in a file, and are withdrawn: asked for by one person, approved by another. */
export type ScriptedWithdrawal = Readonly<{
  id: string;
  words: string;
  row: Asked;
  file: BroughtFile;
  /** The command that names the file, once it was kept. */
  attach: Readonly<{ commandId: string; action: string; evidence: string }>;
  request: Readonly<{ person: string; commandId: string; reason: string }>;
  approve: Readonly<{ person: string; commandId: string }>;
}>;

/**
 * One run through everything that writes to the disk, always the same for a seed: commands one by one and together,
 * checkpoints, files, a backup, a withdrawal, another backup, new keys of both kinds, rows built anew, and more commands.
 */
export type Script = Readonly<{
  opening: readonly Asked[];
  together: readonly Asked[];
  afterwards: readonly Asked[];
  file: BroughtFile;
  withdrawal: ScriptedWithdrawal;
}>;

export function scriptOf(seed: number, size: StorySize = { plans: 1, actions: 3 }): Script {
  const { opening, next } = story(seed, size);
  const some = (count: number) => Array.from({ length: count }, next);
  const person = opening[0]?.by.person ?? "";
  return {
    opening,
    together: some(6),
    afterwards: some(4),
    file: { person, name: "minutes.txt", bytes: Buffer.from("What was agreed.\n".repeat(600)) },
    withdrawal: withdrawalOf(opening, seed),
  };
}

function withdrawalOf(opening: readonly Asked[], seed: number): ScriptedWithdrawal {
  // Numbers of its own, so that the rest of the script stays what it is.
  const random = randomFrom(seed + 1_000_003);
  const commands = opening.map(({ command }) => command);
  const section = commands.find((command) => command.type === "AddSection")?.section ?? "";
  const other = commands.find((command) => command.type === "InvitePerson")?.person ?? "";
  const [first, last] = [opening[0], opening.at(-1)];
  if (first === undefined || last === undefined) throw new Error("A story opens with commands.");
  const { by } = first;
  const words = `Zanquil${random.uuid().slice(0, 8)}`;
  const action = random.uuid();
  const request = { person: by.person, commandId: random.uuid(), reason: "It was about somebody" };
  return {
    id: createdId(by.person, request.commandId, "withdrawal"),
    words,
    row: {
      commandId: random.uuid(),
      by,
      stream: last.stream,
      rules: "plans",
      command: {
        type: "AddAction",
        action,
        section,
        objective: null,
        number: null,
        cells: {
          c1: [
            { kind: "paragraph", text: `Meet ${words} first.` },
            { kind: "paragraph", text: "Then the others." },
          ],
          c2: [{ kind: "paragraph", text: "By March 2027" }],
        },
        after: null,
        known: [],
      },
    },
    file: { person: by.person, name: "present.txt", bytes: Buffer.from(`Present: ${words}\n`.repeat(200)) },
    attach: { commandId: random.uuid(), action, evidence: random.uuid() },
    request,
    approve: { person: other, commandId: random.uuid() },
  };
}

/** Every command that can be asked again as it was. */
export const allAsked = ({ opening, together, afterwards, withdrawal }: Script): readonly Asked[] => [
  ...opening,
  withdrawal.row,
  ...together,
  ...afterwards,
];
