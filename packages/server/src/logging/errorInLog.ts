/** An error as the log has it: what kind it is and where it came from, without its words. */
export type ErrorInLog = Readonly<{
  class: string;
  /** Node's or GraphQL's own name for it, such as ENOENT. */
  code?: string;
  /** SQLite's own number for it. */
  sqlite?: number;
  at?: readonly string[];
  cause?: ErrorInLog;
}>;

const MOST_FRAMES = 12;
const MOST_CAUSES = 4;

/**
 * What may stand in a log of an error. Its message may not: engines put into it what they were given – a piece of the
 * JSON that they could not read, the words of a search –, and what was given may be an opened text.
 */
export function errorInLog(error: unknown, causes = MOST_CAUSES): ErrorInLog {
  if (!(error instanceof Error)) return { class: typeof error };
  const code = "code" in error && typeof error.code === "string" ? codeIn(error.code) : undefined;
  const sqlite = "errcode" in error && typeof error.errcode === "number" ? error.errcode : undefined;
  const at = framesOf(error);
  return {
    class: error.constructor.name,
    ...(code === undefined ? {} : { code }),
    ...(sqlite === undefined ? {} : { sqlite }),
    ...(at.length === 0 ? {} : { at }),
    ...(error.cause === undefined || causes === 0 ? {} : { cause: errorInLog(error.cause, causes - 1) }),
  };
}

const codeIn = (code: string) => (/^[A-Z][A-Z0-9_]*$/.test(code) ? code : undefined);

/** The places that a stack names; what stands before them repeats the message, which may look like one. */
function framesOf({ name, message, stack = "" }: Error): string[] {
  const head = [`${name}: ${message}`, message].find((start) => stack.includes(start));
  if (message !== "" && head === undefined) return [];
  const after = head === undefined ? stack : stack.slice(stack.indexOf(head) + head.length);
  return after
    .split("\n")
    .filter((line) => /^\s+at \S/.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim());
}
