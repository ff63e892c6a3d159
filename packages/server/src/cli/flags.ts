import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { type Command, CommandError } from "./command.ts";

/**
 * What was given to a command.
 * @throws CommandError that says how it is used, when something else was
 */
export function flagsOf<Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  { usage }: Pick<Command, "usage">,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch {
    throw new CommandError(`Use it so: ledger ${usage}.`);
  }
}
