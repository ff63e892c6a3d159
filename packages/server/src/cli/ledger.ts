// ledger COMMAND [ARGS]: what can be done from the command line. Each command has a file of its own.
import { backup } from "./backup.ts";
import { checkpoint } from "./checkpoint.ts";
import { type Command, CommandError } from "./command.ts";
import { exportPlan } from "./exportPlan.ts";
import { importDocument } from "./importDocument.ts";
import { keys } from "./keys.ts";
import { prove } from "./prove.ts";
import { rebuildTiles } from "./rebuildTiles.ts";
import { replay } from "./replay.ts";
import { restore } from "./restore.ts";
import { verify } from "./verify.ts";

const commands: Readonly<Record<string, Command>> = {
  import: importDocument,
  export: exportPlan,
  replay,
  checkpoint,
  prove,
  verify,
  "rebuild-tiles": rebuildTiles,
  keys,
  backup,
  restore,
};

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;

try {
  if (!command)
    throw new CommandError(
      `${name === "" ? "A command is missing" : `There is no command "${name}"`}; there are: ${Object.keys(commands).join(", ")}.`,
    );
  process.stdout.write(await command.run(args));
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(
    error instanceof CommandError ? `${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`,
  );
}
