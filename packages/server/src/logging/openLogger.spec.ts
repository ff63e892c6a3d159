import { describe, expect, it } from "vitest";
import { openSqlite } from "../sqlite.ts";
import { openLogger } from "./openLogger.ts";

const CANARY = "Canary-Quillfeather";

/** What a log holds after it was told of an error, in each of the ways that there are to tell it. */
function told(error: unknown): string {
  const lines: string[] = [];
  const logger = openLogger("debug", { write: (line) => void lines.push(line) });
  logger.error({ err: error }, "A request failed");
  logger.error({ err: error });
  if (error instanceof Error) logger.error(error);
  return lines.join("");
}

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("Nothing was thrown.");
}

class UnreadableError extends Error {
  override readonly name = "UnreadableError";
  readonly body = CANARY;
}

describe("the log", () => {
  it.each([
    ["that JSON cannot be read", "SyntaxError", thrownBy(() => JSON.parse(`${CANARY} is no JSON`))],
    ["that words cannot be searched for", "Error", thrownBy(() => search(`"${CANARY}`))],
    ["with fields of its own", "UnreadableError", new UnreadableError(CANARY)],
    ["with a cause", "Error", new Error("Not opened", { cause: new TypeError(CANARY) })],
    ["whose words look like a place", "Error", new Error(`Not opened\n    at ${CANARY} (file.ts:1:1)\n    at x`)],
    ["whose words were changed", "Error", Object.assign(new Error(CANARY), { message: "other" })],
    ["whose name is a text", "Error", Object.assign(new Error("Not opened"), { code: CANARY })],
    ["that is no error", "string", CANARY],
  ])("tells of an error %s without its words", (_which, name, error) => {
    const log = told(error);
    expect(log).not.toContain(CANARY);
    expect(log).toContain(`"class":"${name}"`);
  });

  it("tells where an error came from, and what the engine calls it", () => {
    const { err, msg, level } = JSON.parse(told(thrownBy(() => search('"'))).split("\n")[0] ?? "") as {
      err: { sqlite: number; at: string[] };
      msg: string;
      level: string;
    };
    expect({ msg, level }).toEqual({ msg: "A request failed", level: "error" });
    expect(err.sqlite).toBe(1);
    expect(err.at.join("\n")).toContain("openLogger.spec.ts");
  });
});

function search(words: string): void {
  const database = openSqlite({ file: ":memory:" });
  database.exec("CREATE VIRTUAL TABLE texts USING fts5 (text)");
  database.prepare("SELECT * FROM texts WHERE texts MATCH ?").get(words);
}
