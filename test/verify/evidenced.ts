import { speakingTo } from "@planledger/server/cli/runningServer.ts";
import { temporaryFolder } from "../ledger.ts";
import { draftPlan, served } from "../proof/running.ts";

/** What is in a ledger that was made below. */
export type Evidenced = Readonly<{ grace: string; planId: string; actionId: string }>;

/** Opens a ledger, and gives it a plan with an action that has a file as its evidence. */
export async function evidence(url: string): Promise<Evidenced> {
  const { grace, planId } = await draftPlan(url);
  const her = speakingTo(url, grace);
  const tell = (mutation: string, type: string, input: object) =>
    her.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`, {
      input: { commandId: mutation, planId, ...input },
    });
  type Plan = { plan: { sections: { id: string; actions: { id: string }[] }[] } };
  const sections = async () =>
    (await her.ask<Plan>("query ($id: ID!) { plan(id: $id) { sections { id actions { id } } } }", { id: planId })).plan
      .sections;
  await tell("addSection", "AddSectionInput", { number: "1", title: "Leadership" });
  const [section] = await sections();
  await tell("addAction", "AddActionInput", { sectionId: section?.id, number: "1.1", cells: [] });
  const actionId = (await sections())[0]?.actions[0]?.id ?? "";
  const uploadId = await her.upload("Attendance.txt", Buffer.from("Twelve people came."));
  await tell("attachEvidence", "AttachEvidenceInput", { actionId, evidence: { uploadId } });
  return { grace, planId, actionId };
}

/** The folder of such a ledger, whose server has ended. */
export async function evidencedLedger(): Promise<string> {
  const folder = temporaryFolder();
  const server = await served(folder);
  await evidence(server.url);
  await server.stop();
  return folder;
}
