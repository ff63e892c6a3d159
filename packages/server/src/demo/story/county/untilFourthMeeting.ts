import type { Calendar } from "../../calendar.ts";
import { sectionAdded } from "../../drafting.ts";
import { actionAdded, assigned, columnRemoved, removed, reviewedOn, reworded, unassigned } from "../../editing.ts";
import { assessed, attached, corrected, rated, reported } from "../../reporting.ts";
import { on, type Sitting } from "../../telling.ts";

/** Up to the fourth meeting: the pathway is live, and a national review adds a section. */
export const untilFourthMeeting = ({ date, month, quarter }: Calendar): readonly Sitting[] => [
  on(-188, "marianne", [
    columnRemoved(
      "rag",
      "Ratings are recorded beside each action with their reason. The printed column repeated them and fell behind.",
    ),
  ]),
  on(-186, "marianne", [
    reworded("funding", "timescale", quarter(-2), "The board asked for a fourth option with shares by population."),
    reworded(
      "riskRegister",
      "timescale",
      quarter(-4),
      "Five authorities revise their registers at the turn of the financial year only.",
    ),
  ]),
  on(-183, "marianne", [
    removed(
      "contractors",
      "Taken over by the regional procurement framework, which carries the clause for all councils.",
    ),
  ]),
  on(-179, "marianne", [
    reviewedOn("aftercare", -30),
    reported(
      "aftercare",
      11,
      "All six-month reviews are in the coordinator's diary. One was held three weeks late because the lead professional was ill.",
      { status: "inProgress" },
    ),
  ]),
  on(-176, "marianne", [
    reported(
      "onePathway",
      1,
      "The new form is live on all nine sites. Old forms withdrawn, with an automatic reply for six months.",
      {
        status: "completed",
        shown: [
          "pathway",
          {
            called: "Referral form on the county website",
            link: "https://www.thornshire.example/safeguarding/prevent-referral",
          },
        ],
      },
    ),
  ]),
  on(-172, "priya", [rated("onePathway", "green", "Live.")]),
  on(-168, "marianne", [
    reported(
      "elected",
      21,
      "County councillors briefed in two evening sessions: 44 of 63 attended. Slides went to the rest.",
      { status: "inProgress" },
    ),
    reported("takeUp", 5, "Figures for the quarter: 79 per cent on average.", {
      as: "thirdQuarter",
      shown: ["takeUpThird"],
      status: "inProgress",
    }),
  ]),
  on(-163, "marianne", [
    corrected(
      "thirdQuarter",
      10,
      "Figures for the quarter: 77 per cent on average. Fallowdale's number had counted agency staff twice.",
      "Fallowdale sent a corrected return.",
    ),
  ]),
  on(-159, "marianne", [
    reworded(
      "sharing",
      "timescale",
      `By ${date(-85)}`,
      "Two partners asked for a clause on retention; their legal teams meet next month.",
    ),
  ]),
  on(-154, "marianne", [
    sectionAdded(
      {
        name: "reviews",
        number: "8",
        title: "Learning from reviews",
        statement:
          "Added after the national review published last month, at the request of the Community Safety Partnership.",
      },
      null,
    ),
    actionAdded(
      {
        name: "readAcross",
        says: {
          action: "Read each published review against this plan and tell the board what should change.",
          lead: "Thornshire County Council, Prevent Coordinator",
          timescale: "Within 60 days of publication",
          outcome: "A note to the board for every review.",
        },
      },
      { section: "reviews" },
    ),
    actionAdded(
      {
        name: "closedCases",
        says: {
          action:
            "Look again at referrals closed in the last two years where no Prevent concern was found but another need was plain.",
          lead: "Thornshire County Council, Safeguarding Hub / Thornshire Police",
          timescale: `By ${month(-3)}`,
          outcome: "Assurance that needs were passed to a service that took them up.",
        },
      },
      { section: "reviews" },
    ),
    actionAdded(
      {
        name: "learningEvent",
        says: {
          action: "Hold one learning event a year for everybody who sits on the board or on the panel.",
          lead: "Thornshire County Council, Channel Chair / Castlewick City Council",
          timescale: quarter(1),
          outcome: "Sixty people, and a list of what each will do differently.",
        },
      },
      { section: "reviews" },
    ),
  ]),
  on(-152, "marianne", [
    assigned("closedCases", "sukhi"),
    assigned("readAcross", "marianne"),
    assigned("learningEvent", "nadia"),
    unassigned("trainers", "marianne"),
    assigned("trainers", "joy"),
  ]),
  on(-148, "nadia", [
    reported("venueHire", 6, "Final checklist agreed by all councils after the trial.", {
      status: "completed",
      shown: ["venueChecklist"],
    }),
  ]),
  on(-144, "sukhi", [
    reported(
      "closedCases",
      4,
      "Sample agreed: 84 referrals. Two officers and a social worker read them over three days.",
      { status: "inProgress" },
    ),
  ]),
  on(-140, "marianne", [
    reported(
      "readAcross",
      9,
      "Note on the national review: six recommendations touch this plan, four are met, two became the new section 8.",
      { status: "inProgress" },
    ),
  ]),
  on(-137, "marianne", [
    attached("readAcross", {
      called: "Note to the board on the national review",
      link: "https://www.thornshire.example/boards/prevent/papers/national-review",
    }),
  ]),
  on(-133, "grace", [
    reported("filtering", 18, "Forty-four buildings tested. The router in the third library is replaced."),
  ]),
  on(-128, "sukhi", [
    reported(
      "speakers",
      30,
      "Nine questions from venues in six months. Seven bookings went ahead, one was withdrawn by the hirer, one refused by the venue for want of insurance.",
    ),
  ]),
  on(-124, "marianne", [
    reviewedOn("speakers", 50),
    reported(
      "annualReport",
      3,
      "First draft of the annual report to the editors; figures still to come from two districts.",
      { status: "inProgress" },
    ),
  ]),
  on(-120, "marianne", [
    reported("webPages", 2, "All nine pages are right and link to the new form.", {
      status: "completed",
      shown: [
        {
          called: "List of the nine pages, with the date each was checked",
          link: "https://www.thornshire.example/communications/prevent-pages",
        },
      ],
    }),
  ]),
  on(-118, "marianne", [reported("dataReturn", 4, "Third return: eight of nine on the day, one two days late.")]),
  on(-116, "marianne", [
    reported(
      "observation",
      5,
      "The chair of a neighbouring county's panel observed ours and sent two pages of comments.",
      { status: "inProgress" },
    ),
  ]),
  on(-112, "marianne", [
    assessed("webPages", "inProgress", "A reader found the withdrawn form on an archived page of one council."),
  ]),
  on(-109, "marianne", [
    reported("webPages", 1, "Archived pages of all councils searched; four removed.", { status: "completed" }),
  ]),
  on(-106, "marianne", [
    reported(
      "annualAssurance",
      6,
      "Evidence gathered from panel records, training figures and interviews with six members.",
      { status: "inProgress" },
    ),
  ]),
  on(-103, "joy", [
    reported("trainers", 7, "Eleven trainers in the pool. The first from Fallowdale has watched two sessions."),
  ]),
];
