import type { Calendar } from "../../calendar.ts";
import { assigned, moved, removed, restored, reworded } from "../../editing.ts";
import { assessed, attached, corrected, rated, reported } from "../../reporting.ts";
import { on, type Sitting } from "../../telling.ts";

/** Up to the third meeting: the referral pathway comes together, the money does not. */
export const untilThirdMeeting = (_calendar: Calendar): readonly Sitting[] => [
  on(-270, "marianne", [
    reported("dataReturn", 3, "One form for all figures agreed; first return from eight authorities.", {
      status: "inProgress",
      shown: ["returns"],
    }),
    reported(
      "thresholds",
      6,
      "Twelve worked examples drafted with the safeguarding hub, four of them on what is not a Prevent concern.",
      { status: "inProgress" },
    ),
  ]),
  on(-266, "grace", [
    corrected(
      "firstTests",
      69,
      "First fourteen library buildings tested; three faults found. Two were put right on the day, the third needs a new router.",
      "The test report lists three faults; the third was found in the evening and left out.",
    ),
  ]),
  on(-262, "marianne", [
    reported("riskAssessment", 5, "Draft assessment discussed at a half-day workshop with 31 partners."),
  ]),
  on(-259, "marianne", [
    reported(
      "webPages",
      12,
      "All nine pages read through. Five name officers who have left; two link to the old form.",
      { status: "inProgress" },
    ),
  ]),
  on(-255, "nadia", [reported("venueHire", 4, "Trial began in three buildings in Castlewick and one in Brackenford.")]),
  on(-252, "marianne", [
    reported(
      "riskAssessment",
      3,
      "Signed by all nine authorities. A public summary will follow with the annual report.",
      { status: "completed", shown: ["riskSignOff"] },
    ),
  ]),
  on(-250, "marianne", [
    reported(
      "needs",
      4,
      "All nine analyses received: 4,310 staff, of whom 2,870 need awareness and 640 the longer course.",
      { status: "completed" },
    ),
    attached("needs", {
      called: "Summary of the analyses",
      link: "https://www.thornshire.example/boards/prevent/papers/training-needs",
    }),
  ]),
  on(-248, "marianne", [
    reported(
      "incident",
      10,
      "The protocol was read through with the police press office. Contact details were out of date for three councils.",
      { status: "inProgress" },
    ),
  ]),
  on(-243, "marianne", [assessed("thresholds", "completed", "In use by the hub since the start of the month.")]),
  on(-240, "marianne", [
    reworded(
      "dataReturn",
      "timescale",
      "Quarterly",
      "Monthly returns took three authorities a day each and showed nothing that quarterly ones do not: the board agreed by email to go back.",
    ),
  ]),
  on(-236, "sukhi", [
    reported(
      "profileBriefing",
      2,
      "New local profile issued. Chief officers briefed in two sessions; slides collected afterwards.",
      { status: "inProgress" },
    ),
  ]),
  on(-233, "joy", [
    reported(
      "referralCourse",
      8,
      "Second course, 31 people, with a table of further education colleagues for the first time.",
      { shown: ["course2"] },
    ),
  ]),
  on(-231, "joy", [
    corrected(
      "firstCourse",
      109,
      "First half-day course, 26 designated leads from 20 schools. The exercise on checking a concern was rated highest.",
      "Two people had signed in twice, for themselves and for a colleague who did not come.",
    ),
  ]),
  on(-228, "roisin", [
    reported(
      "audit",
      5,
      "First sample: twenty closed referrals. Decisions were sound; in six the reason was too short to follow.",
      { shown: ["auditNote"] },
    ),
  ]),
  on(-224, "marianne", [
    reported("trainers", 9, "Five more trainers observed and signed off; nine in the pool, none yet in Fallowdale.", {
      status: "inProgress",
    }),
  ]),
  on(-220, "marianne", [
    removed("advisory", "Removed together with the grant-funded engagement post."),
    reported("settings", 14, "Fifteen settings visited by now. Two declined, which is their right."),
  ]),
  on(-217, "priya", [
    restored("advisory"),
    assigned("advisory", "priya"),
    reported(
      "advisory",
      4,
      "The group met without the post: the council's communities team has taken it over. Notes are public.",
      { status: "inProgress", shown: ["advisoryNotes"] },
    ),
  ]),
  on(-212, "marianne", [
    moved("sharing", { section: "leadership", after: "funding" }),
    reworded(
      "sharing",
      "lead",
      "Thornshire County Council, Information Governance / Every partner authority",
      "Every partner signs, so every partner drafts.",
    ),
  ]),
  on(-208, "grace", [
    reported("filtering", 6, "Twenty-nine of 61 buildings tested. The trusts have agreed to tests from next month.", {
      shown: ["filterTest"],
    }),
  ]),
  on(-204, "marianne", [
    reported("webPages", 4, "Seven of nine pages are right. Merebridge's is being rewritten as part of its own plan."),
  ]),
  on(-200, "sukhi", [
    reported(
      "onePathway",
      3,
      "Secure mail works both ways. The form was sent end to end eleven times without a fault.",
    ),
  ]),
  on(-196, "priya", [
    reported(
      "funding",
      7,
      "Options paper written: shared post, two half posts, or none. Finance officers of three councils have questions about redundancy costs.",
      { status: "inProgress" },
    ),
  ]),
  on(-189, "priya", [
    reported(
      "board",
      0,
      "Third meeting. Pathway approved to go live. Funding deferred. Education promised a second deputy for the panel.",
      { shown: ["minutes3"] },
    ),
    rated("onePathway", "amber", "Ready; goes live after the holidays."),
    rated("funding", "red", "No agreement on shares, and the grant ends this year."),
    rated("riskRegister", "red", "Still four of nine; the date has passed."),
    rated("sharing", "red", "Will not be signed in time: two partners want changes."),
    rated("attendance", "green", "Every agency at the last two panels."),
    rated("trainers", "green", "Nine of twelve."),
    rated("filtering", "amber", "Half tested; the trusts' buildings are slow."),
  ]),
];
