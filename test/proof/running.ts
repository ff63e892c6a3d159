import { execFile } from "node:child_process";
import { join } from "node:path";
import { speakingTo } from "@planledger/server/cli/runningServer.ts";
import { readConfig } from "@planledger/server/config.ts";
import { type RunningServer, startServer } from "@planledger/server/startServer.ts";
import { listening } from "../ledger.ts";

/** The program `ledger`. */
export const cli = join(import.meta.dirname, "../../packages/server/src/cli/ledger.ts");

/** What a command said, and how it ended. */
export type Called = Readonly<{ code: number; out: string; err: string }>;

/** Runs a program without waiting for it in this process, which may be serving meanwhile. */
export function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Called> {
  return new Promise((resolve) => {
    execFile(program, [...args], { env: { ...process.env, ...env }, encoding: "utf8" }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      resolve({ code, out, err: code === -1 ? String(error) : err });
    });
  });
}

/** The environment of a server and of the commands beside it. */
export const settings = (folder: string) => ({
  PLANLEDGER_DATA: folder,
  PLANLEDGER_DEMO: "off",
  PLANLEDGER_SIGN_AFTER: "0.05",
  PORT: "0",
  EVENTSTORE_URL: "",
});

/** Runs `ledger` on a folder. */
export const ledger = (folder: string, ...args: readonly string[]) =>
  run(process.execPath, [cli, ...args], settings(folder));

/** A whole server in this process, with what it said to whoever started it. */
export async function served(
  folder: string,
  more: Readonly<Record<string, string>> = {},
): Promise<RunningServer & { said: readonly string[] }> {
  const said: string[] = [];
  const config = readConfig("/", { ...process.env, ...settings(folder), ...more });
  return { ...(await startServer(config, listening().logger, (text) => said.push(text))), said };
}

/** Opens a ledger, and drafts a plan in it; answers who did, and the plan. */
export async function draftPlan(url: string): Promise<{ grace: string; planId: string }> {
  const opening = { commandId: "open", name: "Westshire", organisation: "Westmere Council", person: "Grace Obi" };
  const { openPartnership } = await speakingTo(url, null).ask<{ openPartnership: { person: { id: string } } }>(
    "mutation ($input: OpenPartnershipInput!) { openPartnership(input: $input) { ... on PartnershipOpened { person { id } } } }",
    { input: opening },
  );
  const grace = openPartnership.person.id;
  const her = speakingTo(url, grace);
  const { me } = await her.ask<{ me: { organisation: { id: string } } }>("{ me { organisation { id } } }");
  const draft = {
    commandId: "draft",
    title: "Westmere Prevent action plan",
    level: "DISTRICT",
    organisationIds: [me.organisation.id],
    columns: [{ label: "Activity", role: "ACTION" }],
  };
  const { draftPlan: drafted } = await her.ask<{ draftPlan: { id: string } }>(
    "mutation ($input: DraftPlanInput!) { draftPlan(input: $input) { ... on PlanSaved { id } } }",
    { input: draft },
  );
  return { grace, planId: drafted.id };
}
