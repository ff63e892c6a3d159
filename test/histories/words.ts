import { plain, type plans } from "@planledger/projections";
import type { Random } from "./random.ts";

const PHRASES = [
  "Deliver awareness sessions to front-line staff",
  "review the local risk assessment with the police",
  "agree the referral pathway with every school",
  "publish the out-of-hours contact list",
  "brief elected members before the summer recess",
  "share lessons with neighbouring districts",
  "offer an online course to volunteers",
  "check that venue hire guidance is in use",
  "report take-up to the board each quarter",
  "appoint a deputy so that leave is covered",
  "map the community groups that can help",
  "test the process with a tabletop exercise",
] as const;

const OFFICES = [
  "Community Safety Manager",
  "Head of Safeguarding",
  "Prevent Coordinator",
  "Police Counter Terrorism Liaison",
  "Education Officer",
  "Probation Delivery Unit",
] as const;

/** Some words as people write them into a plan: one to three phrases. */
export function sentence(random: Random): string {
  const phrases = Array.from({ length: 1 + random.below(3) }, () => random.pick(PHRASES));
  return `${phrases.join("; ")} (${random.below(1_000)}).`;
}

/** A cell of one or two statements. */
export const cell = (random: Random, from = 1): plans.Cell =>
  Array.from({ length: 1 + random.below(2) }, (_, index) => ({
    id: `b${from + index}`,
    kind: random.pick(["paragraph", "bullet"] as const),
    text: plain(sentence(random)),
  }));

export function leads(random: Random): Readonly<{ cell: plans.Cell; meaning: plans.CellMeaning }> {
  const name = random.pick(OFFICES);
  return {
    cell: [{ id: "b1", kind: "paragraph", text: plain(name) }],
    meaning: { leads: [{ text: plain(name), kind: "lead", organisation: null, blocks: ["b1"] }] },
  };
}

/** A day of the coming two years, among few enough for actions to share them. */
export const day = (random: Random): string =>
  `${2026 + random.below(2)}-${String(1 + random.below(12)).padStart(2, "0")}-28`;

export function timescale(random: Random): Readonly<{ cell: plans.Cell; meaning: plans.CellMeaning }> {
  const date = day(random);
  return {
    cell: [{ id: "b1", kind: "paragraph", text: plain(`by ${date}`) }],
    meaning: { timescale: { kind: "onDate", date, precision: "day" } },
  };
}
