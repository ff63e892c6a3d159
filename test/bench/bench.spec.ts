import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const PROGRAM = fileURLToPath(new URL("./main.ts", import.meta.url));

it(
  "measures every line that is promised, whatever the figures of so short a run are",
  { timeout: 300_000 },
  async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, "--events", "2000", "--json"]);
    const lines = JSON.parse(stdout) as readonly Readonly<{ what: string; measured: Readonly<{ median: number }> }>[];
    expect(
      lines.map(({ what }) => what.replace(/^(search in) \d+/, "$1")).filter((what) => !what.startsWith("first load")),
    ).toEqual([
      "append, 1 caller, to a bare insert committing each",
      "append, 64 callers, to the same",
      "plan page now, to the same SELECT on the current state alone",
      "plan page as it was, to now",
      "plan page with 2000 events, to 500",
      "plan page over HTTP and GraphQL, one after the other",
      "rebuild of all views from 2000 events, to a scan with JSON.parse",
      "checkpoint of 2000 events after 64 news, to writing its files",
      "verify 2000 events, to a scan with SHA-256",
      "search in texts, to a scan of them opened, with LIKE",
      "edit on a plan of 2000 events, warm, p99",
      "plan of 60 actions, from the address to its last row",
      "its longest task while it opens",
      "its longest task while scrolling, typing and saving",
      "20 edits a second while the views are built anew, p99",
      "50 summaries a second at the same time, p99",
      "5 events a second to 50 followers, from the edit to each of them, p99",
      "memory of the server meanwhile, the last third to the first, one follower stalled",
    ]);
    for (const { measured } of lines) expect(measured.median).toBeGreaterThan(0);
  },
);
