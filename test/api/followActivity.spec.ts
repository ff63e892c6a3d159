import { spawn } from "node:child_process";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { People, SmallPlan } from "../cast.ts";
import { type Served, serveWithPlan } from "../served.ts";

const example = join(import.meta.dirname, "../../docs/examples/follow-activity.mjs");

let served: Served;
let people: People;
let plan: SmallPlan;
beforeAll(async () => {
  ({ served, people, plan } = await serveWithPlan());
});
afterAll(() => served.stop());

const running = new Set<() => void>();
afterEach(() => running.forEach((stop) => stop()));

/** Runs the example as an analyst does, from a cursor on. */
function follow(cursor: string, person = people.sami) {
  const url = served.app.url.replace("http", "ws");
  const client = spawn(process.execPath, [example, person, cursor, `${url}/graphql`]);
  const told = { out: "", err: "" };
  client.stdout.on("data", (chunk) => (told.out += String(chunk)));
  client.stderr.on("data", (chunk) => (told.err += String(chunk)));
  const ended = new Promise<number | null>((resolve) => client.once("exit", resolve));
  running.add(() => client.kill());
  return { told, ended };
}

describe("the example that follows the activity", () => {
  it("prints a line for each event after its cursor, and then each as it comes", async () => {
    const { told } = follow(Buffer.from("p1").toString("base64url"));
    const kinds = () =>
      told.out
        .split("\n")
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { kind: string }).kind);
    await expect.poll(kinds, { timeout: 20_000 }).toContain("ActionAdded");
    await served.ledger.as(people.amira).mustTell("retitlePlan", { planId: plan.planId, title: "Another title" });
    await expect.poll(() => kinds().at(-1), { timeout: 20_000 }).toBe("PlanRetitled");
    expect(told.out).not.toContain("Another title");
    expect(told.err).toBe("");
  });

  it("ends with what the server says of a cursor that is none", async () => {
    const { told, ended } = follow("rubbish");
    expect(await ended).toBe(1);
    expect(told.err).toContain("That cursor is not one of this list");
  });

  it("ends, too, when nobody here is the person that it is told", async () => {
    const { told, ended } = follow("", "nobody");
    expect(await ended).toBe(1);
    expect(told.err).toBe("Choose who you are first.\n");
  });
});
