import type { Calendar } from "../calendar.ts";
import type { PlanTold } from "../telling.ts";
import { merebridgeSections } from "./merebridgeSections.ts";

/** A district's detailed plan: numbered activities with milestones. */
export const merebridgePlan = (calendar: Calendar): PlanTold => ({
  title: "Merebridge Prevent delivery plan",
  level: "district",
  organisations: ["merebridge"],
  parent: "county",
  period: `${calendar.month(-12)} – ${calendar.month(11)}`,
  layout: "milestones",
  texts: [
    {
      name: "context",
      place: "before",
      heading: "Context",
      body: [
        "Merebridge has the county's largest employers and its fastest growing town. The district's plan turns the county priorities into numbered activities that can be checked.",
        "An activity that is removed leaves a gap in the numbers.",
      ],
    },
    {
      name: "governance",
      place: "before",
      heading: "Governance",
      body: "The Safer Merebridge group looks at progress every two months; exceptions go to the county Prevent board.",
    },
    {
      name: "abbreviations",
      place: "footnote",
      body: "CSP: Community Safety Partnership. DSL: designated safeguarding lead. SPOC: single point of contact.",
    },
  ],
  sections: merebridgeSections(calendar),
});
