import type { Calendar } from "../calendar.ts";
import type { PlanTold } from "../telling.ts";
import { countyFoundations } from "./countyFoundations.ts";
import { countyPractice } from "./countyPractice.ts";

/** The county's plan: areas of work with the agency responsible, for the council and its partners. */
export const countyPlan = (calendar: Calendar): PlanTold => ({
  title: "Thornshire Prevent delivery plan",
  level: "county",
  organisations: ["county", "police", "health", "probation"],
  period: `${calendar.month(-13)} – ${calendar.month(22)}`,
  layout: "county",
  texts: [
    {
      name: "purpose",
      place: "before",
      heading: "Purpose",
      body: [
        "This plan sets out how the specified authorities of Thornshire meet the Prevent duty together. It covers work that no single authority can do alone; district and service plans say what each of them does for its own area or setting.",
        "The Prevent board owns the plan, looks at it every quarter and reports once a year to the Community Safety Partnership.",
      ],
    },
    {
      name: "priorities",
      place: "before",
      heading: "What the board has asked for first",
      body: [
        "• One referral pathway that every front-line worker can find and use.",
        "• A Channel panel whose decisions are well evidenced and well recorded.",
        "• Training that reaches at least 90 per cent of the staff who need it.",
        "• A local picture of risk that partners recognise and act on.",
      ],
    },
    {
      name: "rag",
      place: "before",
      heading: "How ratings are given",
      body: "Green: on course. Amber: late or at risk, and the lead knows what to do about it. Red: will not be met without a decision of the board. A rating is given with a reason at each quarterly meeting.",
    },
    {
      name: "reviewing",
      place: "after",
      heading: "Review",
      body: "The plan is refreshed after each annual assessment of risk. Changes between meetings are recorded by the county coordinator.",
    },
    {
      name: "allAuthorities",
      place: "footnote",
      body: "“Every partner authority” means the county, city, borough and district councils, the police, probation, health bodies, and schools and colleges, in so far as the duty applies to each.",
    },
  ],
  sections: [...countyFoundations(calendar), ...countyPractice(calendar)],
});
