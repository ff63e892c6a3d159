/** One command of `ledger`: what it takes, and what it does with it. It answers what goes to the output stream. */
export type Command = Readonly<{ usage: string; run: (args: readonly string[]) => Promise<string> }>;

/** Why a command cannot be done, in one sentence for the person who gave it. */
export class CommandError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "CommandError";
  }
}
