import type { Calendar } from "../../calendar.ts";
import { assigned, columnAdded, columnRelabelled, reviewedOn, reworded, textReworded } from "../../editing.ts";
import { assessed, rated, reported } from "../../reporting.ts";
import { agreed } from "../../steering.ts";
import { on, type Sitting } from "../../telling.ts";

/** The first months: everybody gets their actions, and the board meets twice. */
export const untilSecondMeeting = ({ date, month }: Calendar): readonly Sitting[] => [
  on(-389, "marianne", [
    assigned("terms", "marianne"),
    assigned("riskAssessment", "marianne"),
    assigned("riskAssessment", "sukhi"),
    assigned("venueHire", "nadia"),
    assigned("onePathway", "marianne"),
    assigned("onePathway", "sukhi"),
    assigned("openSource", "sukhi"),
    assigned("feedback", "sukhi"),
    assigned("speakers", "sukhi"),
    assigned("referralCourse", "joy"),
    assigned("trainers", "marianne"),
    assigned("funding", "priya"),
    assigned("filtering", "grace"),
    assigned("takeUp", "marianne"),
    assigned("commsPlan", "marianne"),
  ]),
  on(-388, "marianne", [
    reviewedOn("openSource", -190),
    reviewedOn("speakers", -100),
    reviewedOn("aftercare", -180),
    reviewedOn("profileBriefing", 60),
  ]),
  on(-386, "priya", [
    reworded(
      "board",
      "outcome",
      [
        "• Each authority attends at least three of four meetings.",
        "• Decisions and actions are minuted within ten working days.",
        "• A named deputy attends when the member cannot.",
      ],
      "Asked for by the district chief executives.",
    ),
  ]),
  on(-384, "sukhi", [
    reported(
      "openSource",
      5,
      "The shared log is open to all five councils and the two universities. Eleven observations were entered in the first fortnight, most of them stickers on street furniture.",
      { status: "inProgress" },
    ),
  ]),
  on(-382, "marianne", [
    reported(
      "terms",
      2,
      "Draft terms of reference went to all members with four questions on quorum, deputies and voting.",
      { status: "inProgress" },
    ),
    assessed("chairs", "inProgress", "A chair is in post; a deputy is being sought."),
  ]),
  on(-379, "marianne", [
    reported(
      "commsPlan",
      6,
      "Met the communications leads of the police and of four councils. Everyone prefers four fixed weeks a year over a rolling programme.",
      { status: "inProgress" },
    ),
  ]),
  on(-376, "sukhi", [
    reported(
      "speakers",
      3,
      "Two venues asked about bookings. Both were given what is publicly known on the same day and made their own decision; both bookings went ahead.",
      { status: "inProgress" },
    ),
  ]),
  on(-374, "nadia", [
    reported(
      "venueHire",
      1,
      "First meeting of the drafting group: property, legal and leisure officers from three councils. A short checklist is wanted, not another policy.",
      { status: "inProgress" },
    ),
  ]),
  on(-371, "priya", [
    reported(
      "board",
      0,
      "First meeting of the year. All authorities were present except one district, which sent apologies. The board agreed the plan and its four priorities.",
      { status: "inProgress", shown: ["minutes1"] },
    ),
    agreed("Thornshire Prevent board, first meeting", 0),
    rated("board", "green", "Quorate, and the plan was agreed."),
    rated("terms", "green", "Draft on time."),
    rated("chairs", "amber", "No deputy chair yet."),
    rated("funding", "amber", "No proposal before the third meeting."),
    rated("riskAssessment", "green", "Timetable agreed."),
    rated("onePathway", "amber", "Two forms are still in use and the form's owner is not settled."),
    rated("takeUp", "amber", "Three authorities cannot give figures."),
    rated("venueHire", "green", "Drafting group at work."),
    rated("commsPlan", "green"),
    rated("openSource", "green"),
  ]),
  on(-369, "marianne", [columnRelabelled("progress", "Updates for the board")]),
  on(-364, "marianne", [
    reported(
      "riskAssessment",
      4,
      "Information requests sent to eleven partners with one template and a date of return.",
      { status: "inProgress" },
    ),
    reported("needs", 4, "A one-page template for the training needs analysis went out with the same letter.", {
      status: "inProgress",
    }),
  ]),
  on(-359, "marianne", [
    reported("terms", 8, "Terms of reference agreed by correspondence. Every authority has named a deputy.", {
      status: "completed",
      shown: ["terms"],
    }),
    rated("terms", null, "Completed: no longer rated."),
  ]),
  on(-355, "grace", [
    reported(
      "filtering",
      12,
      "List of 61 public buildings drawn up with the libraries service. Nineteen are run by trusts and need their agreement before a test.",
      { status: "inProgress" },
    ),
  ]),
  on(-352, "sukhi", [
    reported(
      "onePathway",
      5,
      "The police and the safeguarding hub walked through both forms side by side. Thirty-four questions became nineteen.",
      { status: "inProgress" },
    ),
  ]),
  on(-347, "roisin", [
    reported("audit", 14, "Health agreed to lend a safeguarding nurse for two days for each sample.", {
      status: "inProgress",
    }),
  ]),
  on(-344, "marianne", [
    reported(
      "chairs",
      3,
      "The assistant director for early help was appointed deputy chair and has shadowed one panel.",
      { status: "completed", shown: ["chairsNote"] },
    ),
    rated("chairs", "green", "Deputy appointed."),
  ]),
  on(-340, "marianne", [
    reported(
      "attendance",
      9,
      "Attendance sheet in use since the last panel. Education missed two panels in a row; the coordinator wrote to the head of service.",
      { status: "inProgress" },
    ),
  ]),
  on(-336, "joy", [
    reported(
      "referralCourse",
      4,
      "First half-day course, 28 designated leads from 22 schools. The exercise on checking a concern was rated highest.",
      { as: "firstCourse", status: "inProgress", shown: ["course1"] },
    ),
  ]),
  on(-333, "marianne", [
    reported("commsPlan", 2, "Calendar of four weeks agreed, with audiences and one page of plain messages.", {
      status: "completed",
      shown: ["commsCalendar"],
    }),
  ]),
  on(-329, "marianne", [
    reworded(
      "commsPlan",
      "outcome",
      "Partners publish the same messages in the same four weeks.",
      "The communications leads chose four fixed weeks a year.",
    ),
  ]),
  on(-326, "nadia", [
    reported(
      "venueHire",
      3,
      "Draft of one and a half pages shared with venue managers in all councils. Comments by the end of the month.",
    ),
  ]),
  on(-322, "marianne", [
    reworded(
      "onePathway",
      "lead",
      "Thornshire County Council, Safeguarding Hub / Thornshire Police / Thornshire Integrated Care Board",
      "Health asked to co-own the form so that clinicians will use it.",
    ),
    reported("onePathway", 6, "Third draft of the form tested with a school, a hostel and a minor injuries unit."),
  ]),
  on(-318, "marianne", [
    reported("riskRegister", 10, "Four of nine authorities have sent the extract of their register.", {
      status: "inProgress",
    }),
  ]),
  on(-315, "grace", [
    reported("filtering", 20, "First fourteen library buildings tested; two faults found and put right on the day.", {
      as: "firstTests",
    }),
  ]),
  on(-311, "sukhi", [
    reported("feedback", 15, "A short letter to referrers is in use. Twelve letters sent in the first month.", {
      status: "inProgress",
    }),
  ]),
  on(-305, "marianne", [
    reported(
      "sharing",
      9,
      "Information governance leads met. The old agreement names two bodies that no longer exist.",
      { status: "inProgress" },
    ),
  ]),
  on(-301, "marianne", [
    reworded(
      "riskAssessment",
      "timescale",
      `By ${month(-8)}`,
      "The new local profile is issued a month later than planned, and the assessment should rest on it.",
    ),
  ]),
  on(-297, "marianne", [
    reported(
      "settings",
      7,
      "Six out-of-school settings visited. Three asked for help with a safeguarding policy, which early help is giving.",
      { status: "inProgress" },
    ),
  ]),
  on(-292, "marianne", [
    reported("needs", 11, "Seven of nine analyses received. The two missing ones are promised before the board."),
  ]),
  on(-288, "marianne", [
    reworded("needs", "timescale", `By ${month(-8)}`, "Two authorities wait for new training officers."),
  ]),
  on(-287, "marianne", [
    textReworded(
      "rag",
      "How ratings are given",
      "Green: on course. Amber: late or at risk, and the lead knows what to do about it. Red: will not be met without a decision of the board. A rating is given with a reason at each quarterly meeting; between meetings the coordinator may lower a rating, not raise it.",
    ),
  ]),
  on(-280, "priya", [
    reported(
      "board",
      0,
      "Second meeting. Attendance full. Most time was spent on the referral form and on training figures.",
      { shown: ["minutes2"] },
    ),
    rated("onePathway", "red", "The form is ready but has no home: the two systems cannot both receive it."),
    rated("riskRegister", "amber", "Four of nine."),
    rated("filtering", "green"),
    rated("sharing", "amber", "Drafting has begun late."),
    rated("settings", "green"),
    rated("attendance", "amber", "Education is absent too often."),
    rated("trainers", "amber", "Four volunteers for twelve places."),
    rated("referralCourse", "green", "First course well received."),
  ]),
  on(-279, "marianne", [
    columnAdded("rag", "RAG", "rating", "outcome"),
    reworded("onePathway", "rag", "Red"),
    reworded("funding", "rag", "Amber"),
    reworded("takeUp", "rag", "Amber"),
    reworded("filtering", "rag", "Green"),
  ]),
  on(-276, "marianne", [
    reworded(
      "onePathway",
      "timescale",
      `By ${date(-175)}`,
      "The board decided to wait until the police system can take the form by secure mail; until then both addresses stay open.",
    ),
  ]),
  on(-274, "marianne", [
    reworded("dataReturn", "timescale", "Monthly", "The board asked to see figures between meetings."),
  ]),
];
