import type { Calendar } from "../calendar.ts";
import type { SectionTold } from "../telling.ts";

export const merebridgeSections = ({ month, quarter, date, year }: Calendar): readonly SectionTold[] => [
  {
    name: "govern",
    number: "A",
    title: "Governing the duty",
    rows: [
      {
        name: "spoc",
        number: "A1",
        says: {
          action: "Name a SPOC and a deputy, and publish both on the intranet.",
          lead: "Merebridge District Council, Assistant Director Communities",
          milestones: [`• ${month(-12)}: roles described`, `• ${month(-11)}: names published`],
          timescale: `By ${month(-11)}`,
          outcome: "Staff know whom to ask.",
        },
      },
      {
        name: "cspReport",
        number: "A2",
        says: {
          action: "Report to the CSP twice a year.",
          lead: "Merebridge District Council, SPOC",
          milestones: ["First report after six months", "Second report with the annual figures"],
          timescale: "Half-yearly",
          outcome: "The CSP can challenge slow progress.",
        },
      },
      {
        name: "selfAssessment",
        number: "A3",
        says: {
          action: "Complete the national self-assessment against the duty and put gaps into this plan.",
          lead: "Merebridge District Council, SPOC / Thornshire County Council, Prevent Coordinator",
          milestones: [
            `• ${month(-10)}: first scoring with service managers`,
            `• ${month(-9)}: moderated by the county`,
          ],
          timescale: `By ${month(-9)}`,
          outcome: "Every gap has an activity, or a reason why not.",
        },
      },
      {
        name: "riskOwner",
        number: "A4",
        says: {
          action: "Record Prevent on the corporate risk register with an owner and a review date.",
          lead: "Merebridge District Council, Audit and Risk",
          milestones: [],
          timescale: quarter(-9),
          outcome: "Risk owner reviews the entry each quarter.",
        },
      },
    ],
  },
  {
    name: "people",
    number: "B",
    title: "Training our people",
    rows: [
      {
        name: "matrix",
        number: "B1",
        says: {
          action: "Draw up a training matrix by role.",
          lead: "Merebridge District Council, Learning and Development",
          milestones: [`• ${month(-10)}: draft to heads of service`, `• ${month(-9)}: agreed`],
          timescale: `By ${month(-9)}`,
          outcome: "Each post is matched to a level of training.",
        },
      },
      {
        name: "elearning",
        number: "B2",
        says: {
          action: "Move staff to the national e-learning package and retire the old slides.",
          lead: "Merebridge District Council, Learning and Development",
          milestones: [
            `• ${month(-8)}: package loaded`,
            `• ${month(-6)}: half of staff done`,
            `• ${month(-2)}: 90 per cent done`,
          ],
          timescale: `By ${month(-2)}`,
          outcome: "90 per cent of staff complete it.",
        },
      },
      {
        name: "depot",
        number: "B3",
        says: {
          action: "Brief depot and grounds crews in person, as most have no computer.",
          lead: "Merebridge District Council, Operations",
          milestones: [`• ${month(-7)}: first depot`, `• ${month(-5)}: both depots`],
          timescale: `By ${month(-5)}`,
          outcome: "Crews know what to report and to whom.",
        },
      },
      {
        name: "members",
        number: "B4",
        says: {
          action: "Brief councillors, with a short guide to keep.",
          lead: "Merebridge District Council, Democratic Services",
          milestones: [],
          timescale: "Annually",
          outcome: "Four in five councillors attend.",
        },
      },
      {
        name: "confidence",
        number: "B5",
        says: {
          action: "Survey staff confidence before and after training.",
          lead: "Merebridge District Council, SPOC",
          milestones: [`• ${month(-9)}: baseline`, `• ${month(1)}: repeat`],
          timescale: `By ${month(1)}`,
          outcome: "Confidence rises by a fifth.",
        },
      },
    ],
  },
  {
    name: "safeguard",
    number: "C",
    title: "Safeguarding and referral",
    rows: [
      {
        name: "policy",
        number: "C1",
        says: {
          action: "Bring the safeguarding policy into line with the county's referral pathway.",
          lead: "Merebridge District Council, Safeguarding Lead",
          milestones: [`• ${month(-8)}: redraft`, `• ${month(-7)}: approved`],
          timescale: `By ${month(-7)}`,
          outcome: "One pathway, with the form linked.",
        },
      },
      {
        name: "dsl",
        number: "C2",
        says: {
          action: "Meet DSLs of local schools and the college once a term.",
          lead: "Merebridge District Council, SPOC / Beechmast Schools Trust",
          milestones: [],
          timescale: "Termly",
          outcome: "Questions are answered and themes reach the county.",
        },
      },
      {
        name: "channelRota",
        number: "C3",
        says: {
          action: "Keep a rota of officers for Channel so that the district is never absent.",
          lead: "Merebridge District Council, Housing Options",
          milestones: [],
          timescale: "Ongoing",
          outcome: "District represented at each panel that needs it.",
        },
      },
      {
        name: "fileCheck",
        number: "C4",
        says: {
          action: "Check five safeguarding files a quarter for how the concern was recorded and shared.",
          lead: "Merebridge District Council, Safeguarding Lead",
          milestones: [],
          timescale: "Quarterly",
          outcome: "Findings go to managers within two weeks.",
        },
      },
    ],
  },
  {
    name: "places",
    number: "D",
    title: "Places, events and contracts",
    rows: [
      {
        name: "bookings",
        number: "D1",
        says: {
          action: "Use the county venue checklist in the leisure centres, which a contractor runs.",
          lead: "Merebridge District Council, Leisure / Merebridge District Council, Legal",
          milestones: [`• ${month(-6)}: contractor briefed`, `• ${month(-4)}: in use at three centres`],
          timescale: `By ${date(-128)}`,
          outcome: "Bookings are checked the same way everywhere.",
        },
      },
      {
        name: "eventsPlan",
        number: "D2",
        says: {
          action: "Consider Prevent in the plans of large public events.",
          lead: "Merebridge District Council, Safety Advisory Group",
          milestones: [],
          timescale: "As and when an event is notified",
          outcome: "The group's checklist has a line for it.",
        },
      },
      {
        name: "clause",
        number: "D3",
        says: {
          action: "Add the safeguarding clause to contracts as they are renewed.",
          lead: "Merebridge District Council, Procurement",
          milestones: [],
          timescale: `From ${month(-9)}`,
          outcome: "All contracts with public contact carry it.",
        },
      },
      {
        name: "wifi",
        number: "D4",
        says: {
          action: "Test the filtering of public wi-fi in the town centre and the library.",
          lead: "Merebridge District Council, ICT",
          milestones: [`• ${date(-165)}: first test`],
          timescale: `By ${date(-160)}`,
          outcome: "No blocked category can be reached.",
        },
      },
    ],
  },
  {
    name: "talk",
    number: "E",
    title: "Talking with residents",
    rows: [
      {
        name: "forum",
        number: "E1",
        says: {
          action: "Put Prevent on the agenda of the residents' forum once a year, with time for questions.",
          lead: "Merebridge District Council, Communities",
          milestones: [],
          timescale: "Annually",
          outcome: "Questions and answers are published.",
        },
      },
      {
        name: "page",
        number: "E2",
        says: {
          action: "Rewrite the council's Prevent page in plain language.",
          lead: "Merebridge District Council, Communications",
          milestones: [`• ${month(-8)}: tested with residents`, `• ${month(-7)}: live`],
          timescale: `By ${month(-7)}`,
          outcome: "Reading age of eleven; the form is one click away.",
        },
      },
      {
        name: "newsletter",
        number: "E3",
        says: {
          action: "Carry the county's messages in the residents' newsletter.",
          lead: "Merebridge District Council, Communications",
          milestones: [],
          timescale: year(-8),
          outcome: "Two articles a year.",
        },
      },
    ],
  },
];
