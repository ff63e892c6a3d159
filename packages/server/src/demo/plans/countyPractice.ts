import type { Calendar } from "../calendar.ts";
import type { SectionTold } from "../telling.ts";

/** Channel, training, places and speakers, and communication. */
export const countyPractice = ({ month, quarter, date, year }: Calendar): readonly SectionTold[] => [
  {
    name: "channel",
    number: "4",
    title: "Channel panel",
    statement: "The panel is well chaired, well attended and well recorded.",
    rows: [
      {
        name: "chairs",
        says: {
          action:
            "Appoint a chair and a deputy chair of sufficient seniority, and record who decides when both are away.",
          lead: "Thornshire County Council, Director of Adult Services",
          timescale: `By ${month(-11)}`,
          outcome: "No panel is postponed for want of a chair.",
        },
      },
      {
        name: "attendance",
        says: {
          action: "Keep a record of attendance and raise repeated absence with the authority concerned.",
          lead: "Thornshire County Council, Channel Coordinator",
          timescale: "Monthly",
          outcome: "Health, housing, education and probation attend at least nine panels in twelve.",
        },
      },
      {
        name: "annualAssurance",
        says: {
          action: "Complete the annual statement of assurance for the panel and tell the board what it found.",
          lead: "Thornshire County Council, Channel Chair",
          timescale: `By ${month(-3)}`,
          outcome: "Signed statement, with an improvement action for each gap.",
        },
      },
      {
        name: "observation",
        says: {
          action: "Invite a chair from another area to observe a panel and comment.",
          lead: "Thornshire County Council, Channel Chair",
          timescale: quarter(-3),
          outcome: "Comments are answered in writing and shared with panel members.",
        },
      },
      {
        name: "aftercare",
        says: {
          action: "See to it that reviews at six and twelve months after closure are diarised and held.",
          lead: "Thornshire County Council, Channel Coordinator",
          timescale: "Ongoing",
          outcome: "No review is more than four weeks late.",
        },
      },
    ],
  },
  {
    name: "training",
    number: "5",
    title: "Training and awareness",
    statement: "Staff have training that fits their role, and confidence to use it.",
    rows: [
      {
        name: "needs",
        says: {
          action: "Work out who needs which level of training in each authority, and keep the list current.",
          lead: "Every partner authority",
          timescale: `By ${month(-9)}`,
          outcome: "A training needs analysis from every authority.",
        },
      },
      {
        name: "takeUp",
        says: {
          action: "Reach and keep 90 per cent take-up of mandatory awareness training among front-line staff.",
          lead: "Every partner authority",
          timescale: `By ${month(2)}`,
          outcome: "Take-up reported each quarter by authority and by role.",
        },
      },
      {
        name: "referralCourse",
        says: {
          action: "Run a half-day course on noticing, checking and sharing a concern for designated leads.",
          lead: "Thornshire County Council, Prevent Coordinator / Beechmast Schools Trust",
          timescale: "Termly",
          outcome: "Each course is full and at least 85 per cent feel more confident afterwards.",
        },
      },
      {
        name: "trainers",
        says: {
          action: "Build a pool of twelve local trainers and watch each of them at work once a year.",
          lead: "Thornshire County Council, Prevent Coordinator",
          timescale: quarter(-2),
          outcome: "Every district has at least one trainer of its own.",
        },
      },
      {
        name: "contractors",
        says: {
          action: "Put a training clause into contracts for security, transport and housing support.",
          lead: "Thornshire County Council, Procurement",
          timescale: `From ${month(-6)}`,
          outcome: "All new contracts carry the clause.",
        },
      },
    ],
  },
  {
    name: "venues",
    number: "6",
    title: "Venues, speakers and online spaces",
    statement: "Public places and networks are not used to draw people into terrorism.",
    rows: [
      {
        name: "venueHire",
        says: {
          action:
            "Write venue hire guidance with a short checklist, and offer it to all councils and to private venues.",
          lead: "Castlewick City Council, Community Safety / Thornshire County Council, Prevent Coordinator",
          timescale: `By ${month(-6)}`,
          outcome: "Every council uses the checklist for its own rooms.",
        },
      },
      {
        name: "speakers",
        says: {
          action: "Give advice within two working days when a venue asks about a booking.",
          lead: "Thornshire Police, Prevent Team",
          timescale: "On request",
          outcome: "Venues decide for themselves, with the facts in hand.",
        },
      },
      {
        name: "filtering",
        says: {
          action: "Confirm that filtering on public networks in libraries and community buildings works, and test it.",
          lead: "Thornshire County Council, Digital Services",
          timescale: `By ${date(-75)}`,
          outcome: "Test results for every building, with faults put right.",
        },
      },
      {
        name: "settings",
        says: {
          action: "Offer out-of-school settings a safeguarding visit that includes Prevent.",
          lead: "Thornshire County Council, Early Help",
          timescale: `${month(-10)} – ${month(1)}`,
          outcome: "Forty settings visited, each with a written note.",
        },
      },
    ],
  },
  {
    name: "communication",
    number: "7",
    title: "Communication and engagement",
    statement: "Residents understand what Prevent is for and can ask about it.",
    rows: [
      {
        name: "commsPlan",
        says: {
          action: "Agree a communications plan with dates, audiences and one set of plain messages.",
          lead: "Thornshire County Council, Communications / Thornshire Police",
          timescale: `By ${month(-10)}`,
          outcome: "Partners publish the same messages in the same weeks.",
        },
      },
      {
        name: "webPages",
        says: {
          action: "Bring the Prevent pages of all councils up to date and link each to the referral form.",
          lead: "Thornshire County Council, Communications",
          timescale: `By ${month(-8)}`,
          outcome: "No page names a person who has left or a form that is withdrawn.",
        },
      },
      {
        name: "advisory",
        says: {
          action: "Hold a community advisory group that can question the board and see its answers.",
          lead: "Thornshire County Council, Prevent Coordinator",
          timescale: "Every six months",
          outcome: "Notes and answers are published.",
        },
      },
      {
        name: "incident",
        says: {
          action: "Keep a communications protocol for the days after an incident, and try it out once a year.",
          lead: "Thornshire Police, Communications / Thornshire County Council, Communications",
          timescale: year(-4),
          outcome: "Partners reach an agreed statement within two hours.",
        },
      },
    ],
  },
];
