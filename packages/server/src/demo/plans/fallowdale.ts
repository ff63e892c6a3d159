import type { Calendar } from "../calendar.ts";
import type { PlanTold } from "../telling.ts";

/** A small district's plan: one page of activities. */
export const fallowdalePlan = ({ year, month }: Calendar): PlanTold => ({
  title: `Fallowdale Prevent action plan ${year(-12)}`,
  level: "district",
  organisations: ["fallowdale"],
  parent: "county",
  period: year(-12),
  layout: "activities",
  texts: [
    {
      name: "introduction",
      place: "before",
      body: "Fallowdale is a rural district with four market towns. Risk is assessed as low, and the plan is kept in proportion: it names what the council does as a landlord, a licensing authority, an owner of public buildings and an employer.",
    },
    {
      name: "contact",
      place: "after",
      body: "Questions about this plan go to the community safety team at the district offices.",
    },
  ],
  sections: [
    {
      name: "all",
      rows: [
        {
          name: "induction",
          says: {
            action: "Include Prevent awareness in the induction of all new staff and in the yearly refresher.",
            lead: "Fallowdale District Council, Human Resources",
            outcome: "All staff have done the module that fits their role.",
          },
        },
        {
          name: "councillors",
          says: {
            action: "Hold a session for councillors after the annual council meeting.",
            lead: "Fallowdale District Council, Democratic Services",
            outcome: "Councillors know the duty and the pathway.",
          },
        },
        {
          name: "rooms",
          says: {
            action: "Adopt the county's venue hire checklist for all rooms that the council lets.",
            lead: "Fallowdale District Council, Property",
            outcome: "Every booking is checked before it is confirmed.",
          },
        },
        {
          name: "parishes",
          says: {
            action: "Send the checklist to parish councils and village halls with a covering letter.",
            lead: "Fallowdale District Council, Community Safety",
            outcome: "Each hall committee has had the guidance and a named contact.",
          },
        },
        {
          name: "housing",
          says: {
            action: "Brief housing officers and contractors who visit tenants at home.",
            lead: "Fallowdale District Council, Housing",
            outcome: "Officers are confident to raise a concern with their safeguarding lead.",
          },
        },
        {
          name: "licensing",
          says: {
            action: "Add a safeguarding module, with Prevent in it, to the knowledge test of taxi drivers.",
            lead: "Fallowdale District Council, Licensing",
            outcome: "All drivers who renew have passed it.",
          },
        },
        {
          name: "panel",
          says: {
            action: "Send a named officer to the Channel panel whenever a resident of the district is discussed.",
            lead: "Fallowdale District Council, Community Safety",
            outcome: "Housing and antisocial behaviour information reaches the panel.",
          },
        },
        {
          name: "noticeboards",
          says: {
            action: "Report stickers and graffiti through the street cleansing app and remove them within 24 hours.",
            lead: "Fallowdale District Council, Street Scene",
            outcome: "Removed within 24 hours, with a photograph kept for the police.",
          },
        },
        {
          name: "grants",
          says: {
            action: "Check applicants for community grants against a short list of questions.",
            lead: "Fallowdale District Council, Communities",
            outcome: "No grant is paid without the check.",
          },
        },
        {
          name: "riskSheet",
          says: {
            action: "Write a one-page summary of local risk for service managers.",
            lead: "Fallowdale District Council, Community Safety / Thornshire Police",
            outcome: `Managers discuss it in team meetings by ${month(-7)}.`,
          },
        },
      ],
    },
  ],
});
