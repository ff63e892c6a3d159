import type { Calendar } from "../calendar.ts";
import type { PlanTold } from "../telling.ts";

/** A borough's public plan: commitments, the activities that keep them, and by when. */
export const brackenfordPlan = ({ month, quarter, date, year }: Calendar): PlanTold => ({
  title: "Brackenford Borough Council: our Prevent commitments",
  level: "district",
  organisations: ["brackenford"],
  parent: "county",
  period: `${month(-11)} – ${month(4)}`,
  layout: "commitments",
  texts: [
    {
      name: "about",
      place: "before",
      heading: "About these commitments",
      body: "This is the public version of our plan. Each commitment says what we will do, how, and by when. We will say openly what we did not manage.",
    },
    {
      name: "askUs",
      place: "after",
      heading: "Ask us",
      body: "Write to the community safety team, or come to any meeting of the borough's scrutiny committee.",
    },
  ],
  sections: [
    {
      name: "commitments",
      objectives: [
        {
          name: "trainEveryone",
          text: "Train everyone who works for us",
          rows: [
            {
              name: "staffModule",
              says: { action: "Every member of staff completes the awareness module.", timescale: `By ${month(-6)}` },
            },
            {
              name: "managers",
              says: { action: "Managers complete a second module on sharing concerns.", timescale: `By ${month(-3)}` },
            },
            {
              name: "volunteers",
              says: { action: "Volunteers in council services are offered a one-hour session.", timescale: quarter(1) },
            },
          ],
        },
        {
          name: "easyToRaise",
          text: "Make it easy to raise a concern",
          rows: [
            {
              name: "contactPage",
              says: {
                action: "Publish one page with one telephone number and the county form.",
                timescale: `By ${date(-290)}`,
              },
            },
            {
              name: "cards",
              says: {
                action: "Put contact cards in receptions, leisure centres and taxis.",
                timescale: `By ${month(-7)}`,
              },
            },
            {
              name: "sameDay",
              says: {
                action: "Answer each concern on the same working day.",
                timescale: "Ongoing, with a review in each annual report",
              },
            },
          ],
        },
        {
          name: "careForPlaces",
          text: "Take care of our public places",
          rows: [
            {
              name: "lettings",
              says: {
                action: "Apply the county checklist to all lettings of council rooms.",
                timescale: `By ${month(-5)}`,
              },
            },
            {
              name: "removal",
              says: {
                action: "Remove hateful stickers and graffiti within one working day.",
                timescale: "Whenever reported",
              },
            },
            {
              name: "network",
              says: { action: "Check the filtering of our public network.", timescale: "Every six months" },
            },
          ],
        },
        {
          name: "workTogether",
          text: "Work with our partners",
          rows: [
            {
              name: "channelSeat",
              says: {
                action: "Send the housing manager or the deputy to every Channel panel that concerns the borough.",
                timescale: "As and when required",
              },
            },
            {
              name: "schoolsVisit",
              says: {
                action: "Visit each secondary school and the college once in the school year.",
                timescale: `${month(-11)} to ${month(-1)}`,
              },
            },
            {
              name: "exercise",
              says: { action: "Take part in the county's communications exercise.", timescale: year(-4) },
            },
          ],
        },
        {
          name: "beOpen",
          text: "Be open about what we do",
          rows: [
            {
              name: "scrutiny",
              says: { action: "Report to the scrutiny committee in public.", timescale: "Annually" },
            },
            {
              name: "survey",
              says: {
                action: "Ask residents whether they know how to raise a concern, and publish the answer.",
                timescale: `By ${date(-20)}`,
              },
            },
            {
              name: "summary",
              says: { action: "Publish an easy-read version of these commitments.", timescale: "To be confirmed" },
            },
          ],
        },
      ],
    },
  ],
});
