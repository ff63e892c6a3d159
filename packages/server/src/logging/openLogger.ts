import { type DestinationStream, type Logger, pino } from "pino";
import type { LogLevel } from "../config.ts";
import { errorInLog } from "./errorInLog.ts";
import { requestNow } from "./requests.ts";

/**
 * The server's log: a line of JSON for each thing that happened, with the id of the request that it happened in. No text
 * of a plan, a report, a search or a file ever stands in it.
 * @param destination where the lines go; the error stream when left out
 */
export const openLogger = (level: LogLevel, destination: DestinationStream = pino.destination(2)): Logger =>
  pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => errorInLog(error) },
      mixin: () => {
        const requestId = requestNow()?.id;
        return requestId === undefined ? {} : { requestId };
      },
      hooks: {
        // An error alone would be told by its message.
        logMethod(args, method) {
          const [first, sentence = "An error was noted"] = args;
          // Whoever calls gives an object and a sentence, or one of them.
          const about: unknown = first;
          const given = about instanceof Error ? { err: about } : about;
          if (typeof given === "string") method.call(this, given);
          else method.call(this, given as object, sentence);
        },
      },
    },
    destination,
  );
