import type { Calendar } from "../../calendar.ts";
import { assigned, moved, reviewedOn, reworded, runsFor, sectionMoved, textReworded } from "../../editing.ts";
import { assessed, attached, rated, reported } from "../../reporting.ts";
import { agreed } from "../../steering.ts";
import { on, type Sitting } from "../../telling.ts";

/** From the fourth meeting to yesterday. */
export const untilToday = ({ date, month, quarter }: Calendar): readonly Sitting[] => [
  on(-98, "priya", [
    reported(
      "board",
      0,
      "Fourth meeting. Training figures are at their best so far; funding and risk registers were escalated to chief executives. The plan was agreed again, with its new section.",
      { shown: ["minutes4"] },
    ),
    rated(
      "funding",
      "red",
      "Confirmed: chief executives have it now, and the shares are as far apart as last quarter.",
    ),
    rated("takeUp", "green", "86 per cent on average and rising in every authority."),
    rated("riskRegister", "amber", "Seven of nine."),
    rated("sharing", "amber", "Wording agreed; signatures are being collected."),
    rated("closedCases", "green", "Reading finished."),
    rated("annualReport", "green"),
    rated("settings", "amber", "Twenty-one of forty with two thirds of the time gone."),
  ]),
  on(-96, "marianne", [
    agreed("Thornshire Prevent board, fourth meeting", 2),
    reported("takeUp", 4, "86 per cent on average for the quarter. The chart shows each authority.", {
      shown: ["takeUpFourth", "trainingChart"],
    }),
  ]),
  on(-94, "priya", [
    reworded("funding", "timescale", `By ${month(1)}`, "Chief executives asked for a decision before budgets are set."),
    assessed("funding", "blocked", "Waits for a decision of chief executives on the shares."),
  ]),
  on(-91, "marianne", [
    reported("sharing", 3, "Signed by seven partners; two are waiting for a signature from their own board."),
  ]),
  on(-88, "sukhi", [
    reported(
      "closedCases",
      12,
      "84 referrals read. In 79 the other need had been taken up; five were passed on again and all five are now accepted.",
      { status: "completed" },
    ),
  ]),
  on(-84, "marianne", [
    reworded("sharing", "timescale", `By ${date(-40)}`, "The boards of two partners meet only next quarter."),
  ]),
  on(-81, "marianne", [
    reported(
      "annualAssurance",
      2,
      "Statement signed by the chair. Three improvement actions: minutes within five days, a second health deputy, and a template for rationale.",
      { status: "completed", shown: ["assurance"] },
    ),
  ]),
  on(-78, "marianne", [
    reported("observation", 3, "Comments answered in writing and shared with all members.", {
      status: "completed",
      shown: [
        {
          called: "Answers to the observing chair",
          link: "https://www.thornshire.example/channel/observation-answers",
        },
      ],
    }),
  ]),
  on(-74, "marianne", [
    sectionMoved("reviews", "leadership"),
    moved("readAcross", { section: "reviews", after: "learningEvent" }),
  ]),
  on(-73, "marianne", [
    reworded(
      "audit",
      "action",
      "Check a sample of closed referrals with partners for quality and consistency, and for whether the referrer was told.",
      "Asked for by the panel's assurance statement.",
    ),
  ]),
  on(-70, "joy", [
    reported(
      "referralCourse",
      10,
      "Third course, 34 people. 91 per cent said they would now know how to check a concern before sharing it.",
      { shown: ["course3"] },
    ),
  ]),
  on(-66, "marianne", [
    sectionMoved("reviews", "communication"),
    reported("settings", 8, "Twenty-six settings visited. Two officers from Castlewick have joined the rota."),
  ]),
  on(-62, "marianne", [
    reported(
      "annualReport",
      4,
      "Annual report presented to the Community Safety Partnership and published with a summary.",
      {
        status: "completed",
        shown: [
          "annualReport",
          { called: "Published summary", link: "https://www.thornshire.example/prevent/annual-report" },
        ],
      },
    ),
    rated("annualReport", null, "Completed: no longer rated."),
  ]),
  on(-57, "callum", [
    reported("attendance", 6, "Probation now has two deputies for the panel and attended all of the last five."),
  ]),
  on(-55, "marianne", [
    reported("aftercare", 9, "Reviews of the quarter: seven held, all within four weeks of their date.", {
      shown: [
        { called: "Diary of reviews, without names", link: "https://www.thornshire.example/channel/review-diary" },
      ],
    }),
  ]),
  on(-53, "marianne", [
    reported("riskRegister", 16, "Eight of nine registers name an owner. The last one waits for its audit committee."),
  ]),
  on(-50, "nadia", [
    reported("learningEvent", 8, "Date and place agreed, speakers invited. Sixty places, 41 taken.", {
      status: "inProgress",
    }),
  ]),
  on(-46, "marianne", [
    reported(
      "sharing",
      1,
      "Last two signatures received. The agreement is in force and will be reviewed in two years.",
      { status: "completed", shown: ["sharingSigned"] },
    ),
    rated("sharing", "green", "Signed by all."),
  ]),
  on(-43, "grace", [
    reported(
      "filtering",
      13,
      "Fifty-three of 61 buildings tested. Eight are closed for repairs or wait for a key holder.",
    ),
  ]),
  on(-39, "roisin", [
    reported(
      "audit",
      12,
      "Second sample: reasons are fuller than in the first; one record lacked the date of feedback.",
      { shown: ["auditNote2"] },
    ),
  ]),
  on(-36, "marianne", [
    runsFor(`${month(-13)} – ${month(25)}`),
    textReworded("reviewing", "Review", [
      "The plan is refreshed after each annual assessment of risk. Changes between meetings are recorded by the county coordinator.",
      "The board has extended the plan by three months so that it ends with the school year.",
    ]),
  ]),
  on(-33, "marianne", [
    reported(
      "incident",
      5,
      "Exercise held with police and all five councils: the first agreed statement took two hours and fifty minutes. The call list is the weak point.",
      { as: "exercise" },
    ),
  ]),
  on(-30, "marianne", [
    reworded(
      "incident",
      "outcome",
      "Partners reach an agreed statement within two hours, at any time of the week.",
      "The exercise was held on a weekday morning; the protocol must also hold on a Sunday.",
    ),
    attached("incident", {
      called: "Notes from the exercise",
      link: "https://www.thornshire.example/communications/exercise-notes",
    }),
  ]),
  on(-27, "sukhi", [
    reported("feedback", 25, "Letters to referrers: 88 per cent sent within twenty working days, up from 61.", {
      shown: ["feedbackFigures"],
    }),
  ]),
  on(-24, "marianne", [
    assigned("advisory", "aaron"),
    reported("advisory", 10, "Second meeting of the group. Eleven questions to the board; nine answered on the night."),
  ]),
  on(-22, "marianne", [
    reported("dataReturn", 2, "Fourth return: all nine on the day."),
    reported("readAcross", 7, "Nothing new was published this quarter; the next review is expected shortly."),
  ]),
  on(-20, "marianne", [reported("settings", 5, "Thirty-one settings visited."), reviewedOn("aftercare", 120)]),
  on(-17, "joy", [
    reported("trainers", 4, "Twelfth trainer signed off; every district has one of its own.", {
      status: "completed",
      shown: ["trainersList"],
    }),
  ]),
  on(-12, "priya", [
    reported(
      "board",
      0,
      "Fifth meeting. The auditor attended for the first time and asked how changed dates are recorded.",
      { shown: ["minutes5"] },
    ),
    rated("filtering", "red", "Past its date with eight buildings untested."),
    rated("settings", "green", "Thirty-one of forty; on course."),
    rated("incident", "amber", "Fifty minutes over the aim."),
    rated("trainers", null, "Completed: no longer rated."),
    rated("learningEvent", "green"),
    rated("closedCases", null, "Completed: no longer rated."),
    rated("commsPlan", null, "Completed: no longer rated."),
  ]),
  on(-9, "marianne", [
    reworded(
      "incident",
      "timescale",
      quarter(6),
      "The exercise will be repeated with a new call list before it counts as done.",
    ),
  ]),
  on(-6, "marianne", [
    reported(
      "takeUp",
      9,
      "Just under 90 per cent on average. Two authorities remain below 85 and have a date for their last sessions.",
      { shown: ["takeUpFifth"] },
    ),
  ]),
  on(-4, "grace", [reported("filtering", 2, "Two more buildings tested, six left.")]),
  on(-1, "marianne", [
    reported("learningEvent", 1, "Fifty-six of sixty places taken; papers sent out."),
    reported("settings", 1, "Thirty-three settings visited, each with a written note."),
  ]),
];
