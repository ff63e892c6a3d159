import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { type Command, CommandError } from "./command.ts";

/**
 * What was given to a command: at most so many words beside its flags.
 * @throws CommandError that says how it is used, when something else was
 */
export function flagsOf<Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  { usage }: Pick<Command, "usage">,
  mostWords = 0,
) {
  const given = parsed(args, options);
  if (given === null || given.positionals.length > mostWords) throw new CommandError(`Use it so: ledger ${usage}.`);
  return given;
}

function parsed<Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch {
    return null;
  }
}
