import type { Calendar } from "../calendar.ts";
import type { PlanTold } from "../telling.ts";

/** The health system's plan, with columns of its own: colour, cost and remarks beside each action. */
export const healthPlan = ({ month, quarter, date }: Calendar): PlanTold => ({
  title: "Thornshire health system: Prevent work plan",
  level: "service",
  organisations: ["health"],
  parent: "county",
  period: `${month(-11)} – ${month(12)}`,
  layout: [
    { label: "Ref", role: "number" },
    { label: "Action", role: "action" },
    { label: "Lead", role: "lead" },
    { label: "Partners", role: "partners" },
    { label: "Complete by", role: "timescale" },
    { label: "Cost", role: "free" },
    { label: "Evidence", role: "evidence" },
    { label: "RAG", role: "rating" },
    { label: "Remarks", role: "notes" },
  ],
  texts: [
    {
      name: "preface",
      place: "before",
      body: "Actions of the integrated care board and of the providers that it commissions. Providers answer to the board through the safeguarding assurance meeting.",
    },
  ],
  sections: [
    {
      name: "assurance",
      number: "1",
      title: "Assurance",
      rows: [
        {
          name: "providerReturn",
          number: "1.1",
          says: {
            action: "Collect the Prevent return from every provider and challenge gaps.",
            lead: "Thornshire Integrated Care Board, Head of Safeguarding",
            partners: "All commissioned providers",
            timescale: "Quarterly",
            evidence: "Returns",
            rating: "Green",
          },
        },
        {
          name: "contractSchedule",
          number: "1.2",
          says: {
            action: "Put the duty into the safeguarding schedule of new contracts.",
            lead: "Thornshire Integrated Care Board, Contracts",
            timescale: `By ${month(-8)}`,
            evidence: "Contract schedule",
            rating: "Amber",
            notes: "Waiting for the national wording.",
          },
        },
        {
          name: "primaryCare",
          number: "1.3",
          says: {
            action: "Ask practices to confirm their Prevent lead and level of training.",
            lead: "Thornshire Integrated Care Board, Named GP for Safeguarding",
            partners: "General practices",
            timescale: quarter(-4),
            free: "Within budget",
            evidence: "Survey",
            rating: "Amber",
          },
        },
        {
          name: "boardReport",
          number: "1.4",
          says: {
            action: "Include Prevent in the annual safeguarding report.",
            lead: "Thornshire Integrated Care Board, Head of Safeguarding",
            timescale: `By ${date(-95)}`,
            evidence: "Annual report",
            rating: "Green",
          },
        },
      ],
    },
    {
      name: "workforce",
      number: "2",
      title: "Workforce",
      rows: [
        {
          name: "levels",
          number: "2.1",
          says: {
            action: "Agree which staff groups need basic awareness and which need the longer workshop.",
            lead: "Thornshire Integrated Care Board, Designated Nurse",
            partners: "Provider safeguarding leads",
            timescale: `By ${month(-9)}`,
            evidence: "Agreed list",
            rating: "Green",
          },
        },
        {
          name: "ninety",
          number: "2.2",
          says: {
            action: "Bring every provider to 90 per cent compliance at both levels.",
            lead: "Provider chief nurses",
            partners: "Thornshire Integrated Care Board",
            timescale: `By ${month(-1)}`,
            free: "Backfill costs with providers",
            evidence: "Workforce figures",
            rating: "Amber",
          },
        },
        {
          name: "mentalHealth",
          number: "2.3",
          says: {
            action: "Run case-based sessions for mental health and learning disability teams.",
            lead: "Designated Nurse",
            partners: "Thornshire Police",
            timescale: "Twice a year",
            free: "Room hire",
            evidence: "Session notes",
            rating: "Green",
          },
        },
        {
          name: "urgentCare",
          number: "2.4",
          says: {
            action: "Give urgent and emergency care teams a one-page guide for nights and weekends.",
            lead: "Provider safeguarding leads",
            timescale: `By ${month(-6)}`,
            free: "Printing",
            evidence: "Guide",
            rating: "Green",
          },
        },
      ],
    },
    {
      name: "practice",
      number: "3",
      title: "Practice",
      rows: [
        {
          name: "channelHealth",
          number: "3.1",
          says: {
            action: "Send a health professional with access to records to each Channel panel.",
            lead: "Thornshire Integrated Care Board, Head of Safeguarding",
            partners: "Thornshire County Council",
            timescale: "Ongoing",
            evidence: "Attendance",
            rating: "Green",
          },
        },
        {
          name: "records",
          number: "3.2",
          says: {
            action: "Agree how a concern is recorded in the shared care record and who can see it.",
            lead: "Thornshire Integrated Care Board, Information Governance",
            partners: "Providers",
            timescale: `By ${month(-3)}`,
            evidence: "Procedure",
            rating: "Red",
            notes: "Needs a decision on access.",
          },
        },
        {
          name: "consultLine",
          number: "3.3",
          says: {
            action: "Offer clinicians a consultation line in office hours.",
            lead: "Designated Nurse",
            timescale: `From ${month(-7)}`,
            free: "Half a day a week",
            evidence: "Call log",
            rating: "Green",
          },
        },
        {
          name: "learningReview",
          number: "3.4",
          says: {
            action: "Share learning from reviews within a month of publication.",
            lead: "Thornshire Integrated Care Board, Head of Safeguarding",
            timescale: "Within 30 days of publication",
            evidence: "Briefing notes",
            rating: "Green",
          },
        },
      ],
    },
  ],
});
