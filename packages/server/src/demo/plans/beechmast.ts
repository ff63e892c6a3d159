import type { Calendar } from "../calendar.ts";
import type { PlanTold } from "../telling.ts";

/** A school trust's plan, kept by its single point of contact: duties, actions, and the evidence for them. */
export const beechmastPlan = ({ month, year }: Calendar): PlanTold => ({
  title: "Beechmast Schools Trust: Prevent duty plan",
  level: "service",
  organisations: ["beechmast"],
  parent: "county",
  period: `${month(-12)} – ${month(10)}`,
  layout: "education",
  texts: [
    {
      name: "scope",
      place: "before",
      heading: "Scope",
      body: [
        "The trust runs nine schools, from infants to sixth form. This plan is kept by the trust's single point of contact and is the same for all nine; each head says how it is done in their school.",
      ],
    },
    {
      name: "inspection",
      place: "after",
      body: `The evidence column names what can be shown at an inspection. It was last checked in full at the start of ${year(-12)}.`,
    },
  ],
  sections: [
    {
      name: "leadership",
      number: "1",
      title: "Leadership and management",
      objectives: [
        {
          name: "oversight",
          text: "Governors and leaders understand the duty and check that it is met",
          rows: [
            {
              name: "linkGovernor",
              says: {
                action: "Each school has a link governor for safeguarding who asks about Prevent at every visit.",
                impact: "Governors ask informed questions and record the answers.",
                lead: "Beechmast Schools Trust, Head of Governance",
                progress: "All nine in place.",
              },
            },
            {
              name: "policyReview",
              says: {
                action: "Review the safeguarding policy each year and check that it names the county's pathway.",
                impact: "Staff in all schools follow one pathway.",
                lead: "Beechmast Schools Trust, Safeguarding Lead",
                evidence: "Policy with date of approval",
              },
            },
            {
              name: "governorTraining",
              says: {
                action: "All governors do the awareness module within a term of joining.",
                impact: "Governors can hold leaders to account.",
                lead: "Beechmast Schools Trust, Head of Governance",
                evidence: "Training register",
              },
            },
          ],
        },
        {
          name: "riskInSchools",
          text: "Each school knows its own risks",
          rows: [
            {
              name: "schoolRisk",
              says: {
                action:
                  "Each school fills in the trust's risk assessment and goes through it with the safeguarding lead.",
                impact: "Actions are in proportion to each school's setting.",
                lead: "Headteachers",
                evidence: "Nine signed assessments",
              },
            },
            {
              name: "localBriefing",
              says: {
                action: "Designated leads have a yearly briefing on local risk from the police and the county.",
                impact: "Leads recognise what is current locally.",
                lead: "Beechmast Schools Trust, Safeguarding Lead / Thornshire Police",
                progress: "Briefing booked.",
              },
            },
          ],
        },
      ],
    },
    {
      name: "staff",
      number: "2",
      title: "Staff",
      objectives: [
        {
          name: "trained",
          text: "Staff are trained for their role",
          rows: [
            {
              name: "allStaff",
              says: {
                action:
                  "All staff, including cleaners, drivers and supply staff, do awareness training every two years.",
                impact: "Concerns come from all kinds of staff, and come early.",
                lead: "Headteachers",
                evidence: "Single central record",
              },
            },
            {
              name: "dslTraining",
              says: {
                action: "Designated leads and deputies attend the county's half-day course.",
                impact: "Referrals are well made.",
                lead: "Beechmast Schools Trust, Safeguarding Lead",
                evidence: "Certificates",
              },
            },
            {
              name: "supervision",
              says: {
                action: "Designated leads have supervision each half term in which worries can be talked through.",
                impact: "Leads feel supported and decide with more confidence.",
                lead: "Beechmast Schools Trust, Safeguarding Lead",
              },
            },
          ],
        },
        {
          name: "referring",
          text: "Concerns are shared well",
          rows: [
            {
              name: "recording",
              says: {
                action: "Record concerns in the safeguarding system under one category, with what was decided and why.",
                impact: "Patterns can be seen across schools.",
                lead: "Designated safeguarding leads",
                evidence: "Half-termly report from the system",
              },
            },
            {
              name: "consult",
              says: {
                action: "Talk a concern through with the county team before referring, where there is time.",
                impact: "Fewer referrals that need no action.",
                lead: "Designated safeguarding leads",
                evidence: "Consultation log",
              },
            },
          ],
        },
      ],
    },
    {
      name: "pupils",
      number: "3",
      title: "Pupils and families",
      objectives: [
        {
          name: "curriculum",
          text: "Pupils learn to think critically and to disagree well",
          rows: [
            {
              name: "mapping",
              says: {
                action: "Map where the curriculum teaches critical thinking, online safety and debate, year by year.",
                impact: "No year group is left out.",
                lead: "Heads of curriculum",
                evidence: "Curriculum map",
              },
            },
            {
              name: "debate",
              says: {
                action: "Hold a debate club or class debates in every school.",
                impact: "Pupils practise disagreeing with respect.",
                lead: "Heads of curriculum",
              },
            },
            {
              name: "parents",
              says: {
                action: "Offer parents an evening on online safety in each school.",
                impact: "Parents know what to look for and whom to ask.",
                lead: "Headteachers",
                progress: "Two of nine held.",
              },
            },
          ],
        },
        {
          name: "onlineAndVisitors",
          text: "Networks and visitors are safe",
          rows: [
            {
              name: "filters",
              says: {
                action: "Test filtering and monitoring every half term and record the test.",
                impact: "Harmful material cannot be reached at school.",
                lead: "Beechmast Schools Trust, ICT Services",
                evidence: "Test log",
              },
            },
            {
              name: "visitors",
              says: {
                action: "Check visiting speakers with the trust's form before they are confirmed.",
                impact: "Speakers suit the age and the purpose.",
                lead: "Headteachers",
                evidence: "Speaker forms",
              },
            },
            {
              name: "lettingsSchools",
              says: {
                action: "Use the county's venue checklist for lettings outside school hours.",
                impact: "School halls are let with care.",
                lead: "Beechmast Schools Trust, Estates",
              },
            },
          ],
        },
      ],
    },
  ],
});
