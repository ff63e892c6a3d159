import type { ColumnRole } from "./events.ts";

/** A layout that a plan can be started from: the table that councils of one kind are used to. */
export type Template = Readonly<{
  id: string;
  name: string;
  description: string;
  columns: readonly Readonly<{ label: string; role: ColumnRole }>[];
}>;

const column = (label: string, role: ColumnRole) => ({ label, role });

export const templates: readonly Template[] = [
  {
    id: "activities",
    name: "Activities and outcomes",
    description: "A district's short plan: what is done, by whom, what should come of it, and whether it was achieved.",
    columns: [
      column("Activities", "action"),
      column("Lead Organisation", "lead"),
      column("Expected Outcomes", "outcome"),
      column("Achieved", "progress"),
    ],
  },
  {
    id: "education",
    name: "Education duties",
    description:
      "For a school or an education service: each duty with the actions that meet it and the evidence for them.",
    columns: [
      column("Duty", "objective"),
      column("Actions", "action"),
      column("Impact", "impact"),
      column("Lead", "lead"),
      column("Progress", "progress"),
      column("Evidence", "evidence"),
    ],
  },
  {
    id: "county",
    name: "County plan by area",
    description:
      "For a county and its partners: areas of work with the agency responsible, timescale, outcome and updates.",
    columns: [
      column("Area", "action"),
      column("Responsible Agency", "lead"),
      column("Timescale", "timescale"),
      column("Expected Outcomes", "outcome"),
      column("Updates", "progress"),
    ],
  },
  {
    id: "commitments",
    name: "Commitments",
    description: "A public plan: what we will do, the activities that do it, and by when.",
    columns: [column("We will", "objective"), column("Activity", "action"), column("Target Date", "timescale")],
  },
  {
    id: "milestones",
    name: "Numbered activities with milestones",
    description: "A borough's detailed plan: numbered activities with partners, milestones, timescale and outcomes.",
    columns: [
      column("No.", "number"),
      column("Activity", "action"),
      column("Lead / Partners", "lead"),
      column("Key Milestones", "milestones"),
      column("Timescale", "timescale"),
      column("Impact / Outcomes", "outcome"),
    ],
  },
  {
    id: "what-and-how",
    name: "What and how",
    description: "A city's plain plan: what we are going to do, and how.",
    columns: [column("What are we going to do?", "objective"), column("How are we going to do it?", "action")],
  },
];
