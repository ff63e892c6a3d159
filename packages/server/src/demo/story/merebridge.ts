import { drafted } from "../drafting.ts";
import {
  assigned,
  columnRelabelled,
  moved,
  removed,
  renumbered,
  reviewedOn,
  reworded,
  sectionReworded,
  textRemoved,
  textReworded,
} from "../editing.ts";
import { merebridgePlan } from "../plans/merebridge.ts";
import { assessed, attached, corrected, rated, reported } from "../reporting.ts";
import { agreed, linked } from "../steering.ts";
import { on, type Story } from "../telling.ts";
import { withdrawalApproved, withdrawalAsked } from "../withdrawing.ts";

/** A district that numbers everything and keeps to its milestones, mostly. */
export const merebridge: Story = (calendar) => {
  const { month, date, quarter } = calendar;
  return {
    plan: "merebridge",
    sittings: [
      ...drafted(-369, "tomasz", merebridgePlan(calendar)),
      on(-362, "tomasz", [
        assigned("spoc", "tomasz"),
        assigned("selfAssessment", "tomasz"),
        assigned("confidence", "tomasz"),
        assigned("dsl", "tomasz"),
        assigned("dsl", "joy"),
        assigned("cspReport", "tomasz"),
        reviewedOn("channelRota", -60),
        reviewedOn("eventsPlan", 40),
      ]),
      on(-354, "tomasz", [
        reported("spoc", 2, "Roles described; the assistant director is the SPOC.", { status: "inProgress" }),
      ]),
      on(-341, "tomasz", [
        reported("spoc", 1, "Names on the intranet, with a photograph and a telephone number.", {
          status: "completed",
          shown: [{ called: "Intranet notice", link: "https://intranet.merebridge.example/safeguarding/prevent" }],
        }),
      ]),
      on(-328, "tomasz", [
        reported("matrix", 5, "Draft matrix of 64 posts sent to heads of service.", { status: "inProgress" }),
        reported(
          "selfAssessment",
          7,
          "First scoring held with six service managers; contracts and events score lowest.",
          { status: "inProgress" },
        ),
      ]),
      on(-312, "tomasz", [
        reported("confidence", 9, "Baseline survey: 143 replies, 46 per cent would know what to do about a concern.", {
          status: "inProgress",
          shown: ["confidence"],
        }),
      ]),
      on(-300, "tomasz", [
        reported("selfAssessment", 4, "Scores moderated with the county coordinator; two went down, one up.", {
          status: "completed",
        }),
        rated("matrix", "green"),
      ]),
      on(-291, "tomasz", [
        reported("matrix", 3, "Matrix agreed for 66 posts.", { status: "completed", shown: ["matrix"] }),
        rated("elearning", "green", "Package bought."),
        rated("bookings", "amber", "The contractor has not answered."),
      ]),
      on(-284, "tomasz", [
        reworded("bookings", "milestones", [
          `• ${month(-6)}: contractor briefed`,
          `• ${month(-5)}: trial at one centre`,
          `• ${month(-4)}: in use at three centres`,
        ]),
      ]),
      on(-271, "tomasz", [
        reported("policy", 8, "Redraft circulated. It waits for the county's new form to be final.", {
          status: "inProgress",
        }),
        reported("members", 16, "Guide for councillors printed; briefing booked.", { status: "inProgress" }),
      ]),
      on(-258, "tomasz", [
        reported("elearning", 10, "Package loaded; first 90 people enrolled.", { status: "inProgress" }),
      ]),
      on(-247, "tomasz", [
        reworded(
          "policy",
          "timescale",
          `By ${month(-6)}`,
          "The county moved its form by two months; the policy follows it.",
        ),
        rated("policy", "amber", "Depends on the county."),
      ]),
      on(-238, "tomasz", [
        reported("members", 3, "33 of 39 councillors came. Most questions were about how a referral is kept fair.", {
          shown: [{ called: "Guide for councillors", link: "https://www.merebridge.example/democracy/prevent-guide" }],
        }),
      ]),
      on(-233, "marianne", [agreed("Safer Merebridge group", 4)]),
      on(-226, "tomasz", [
        sectionReworded({ name: "places", number: "D", title: "Places, events, contracts and networks" }),
        moved("wifi", { section: "places", after: "eventsPlan" }),
        renumbered("wifi", "D3"),
        renumbered("clause", "D4"),
      ]),
      on(-215, "tomasz", [
        reported(
          "wifi",
          6,
          "First test of the town centre network: two categories could be reached from the older access points.",
          { status: "inProgress" },
        ),
        rated("wifi", "amber", "Faults found; supplier told."),
      ]),
      on(-207, "tomasz", [
        reported("depot", 4, "First depot: 38 people in two groups, before the morning round.", {
          status: "inProgress",
        }),
      ]),
      on(-198, "tomasz", [
        textReworded(
          "governance",
          "Governance",
          "The Safer Merebridge group looks at progress every two months; exceptions go to the county Prevent board. The group’s chair is the portfolio holder for communities.",
        ),
      ]),
      on(-190, "tomasz", [
        reported("cspReport", 2, "First report to the CSP. Members asked for figures on contractors.", {
          status: "inProgress",
          shown: ["cspReport"],
        }),
      ]),
      on(-185, "tomasz", [
        linked("bookings", "venueHire"),
        linked("elearning", "takeUp"),
        linked("riskOwner", "riskRegister"),
      ]),
      on(-181, "tomasz", [
        reported("policy", 5, "Policy approved by cabinet, with the county's form linked.", {
          status: "completed",
          shown: [{ called: "Safeguarding policy", link: "https://www.merebridge.example/policies/safeguarding" }],
        }),
        rated("policy", "green", "Approved."),
        reworded("confidence", "milestones", [
          `• ${month(-9)}: baseline`,
          `• ${month(-2)}: short check after the e-learning`,
          `• ${month(1)}: repeat`,
        ]),
      ]),
      on(-170, "tomasz", [
        reported("page", 6, "Page tested with eleven residents; three words changed.", { status: "inProgress" }),
        reported("elearning", 8, "Half of staff done."),
      ]),
      on(-161, "tomasz", [
        reworded("wifi", "timescale", `By ${month(-4)}`, "The supplier replaces the older access points first."),
      ]),
      on(-151, "tomasz", [
        reported("page", 2, "Page live.", {
          status: "completed",
          shown: [{ called: "The page", link: "https://www.merebridge.example/prevent" }],
        }),
        reported("depot", 9, "Second depot: 44 people. The crews asked for a card to keep in the cab; printed.", {
          status: "completed",
        }),
      ]),
      on(-142, "tomasz", [
        removed(
          "newsletter",
          "The newsletter ended with the last print contract; the messages go into the monthly email instead.",
        ),
        moved("forum", { section: "govern", after: "cspReport" }),
      ]),
      on(-141, "tomasz", [moved("forum", { section: "talk" })]),
      on(-135, "tomasz", [
        reported("bookings", 3, "Trial at one centre finished; the contractor accepts the checklist.", {
          status: "inProgress",
        }),
      ]),
      on(-126, "tomasz", [
        rated("bookings", "red", "Past its date; the lease must be varied before the other centres can be told."),
        reworded(
          "bookings",
          "lead",
          "Merebridge District Council, Legal / Merebridge District Council, Leisure",
          "What is left is a matter of the lease.",
        ),
      ]),
      on(-120, "tomasz", [
        reworded(
          "depot",
          "action",
          "Brief depot and grounds crews in person, as most have no computer, and again whenever a crew changes.",
          "Crews turn over quickly.",
        ),
        reworded("dsl", "action", "Meet the DSLs of local schools and of the college once a term."),
      ]),
      on(-117, "tomasz", [
        reported("wifi", 5, "New access points tested: no blocked category can be reached.", {
          status: "completed",
          shown: ["wifiTest"],
        }),
        rated("wifi", "green", "Second test passed."),
      ]),
      on(-108, "tomasz", [
        reworded(
          "elearning",
          "outcome",
          "90 per cent of staff with a computer complete it; crews are briefed in person (B3).",
          "The aim counted people who have no computer.",
        ),
      ]),
      on(-99, "tomasz", [
        reported("fileCheck", 6, "First five files: all shared on the day, one without the reason.", {
          status: "inProgress",
        }),
      ]),
      on(-90, "tomasz", [
        reworded("riskOwner", "timescale", quarter(-4), "The register is rebuilt in a new system."),
        assessed("riskOwner", "inProgress", "Entry drafted."),
      ]),
      on(-79, "tomasz", [
        textReworded(
          "abbreviations",
          null,
          "CSP: Community Safety Partnership. DSL: designated safeguarding lead. ICT: information and communication technology. SPOC: single point of contact.",
        ),
      ]),
      on(-68, "tomasz", [
        reported(
          "dsl",
          13,
          "Autumn meeting: seven schools and the college. Theme: what to do when a parent asks for a record. Sickness is told to 01632 960 118, at home.",
          { as: "autumnMeeting", status: "inProgress", shown: ["dslContacts"] },
        ),
        reported("clause", 20, "Six of nine renewed contracts carry the clause.", { status: "inProgress" }),
      ]),
      on(-66, "tomasz", [
        corrected(
          "autumnMeeting",
          15,
          "Autumn meeting: seven schools and the college. Theme: what to do when a parent asks for a record.",
          "A private telephone number does not belong in a plan.",
        ),
        attached("dsl", "dslContactsClean"),
        withdrawalAsked("number", ["01632 960 118"], "The private telephone number of somebody who works at a school."),
      ]),
      on(-63, "priya", [withdrawalApproved("number")]),
      on(-55, "tomasz", [columnRelabelled("outcome", "Impact / Outcomes (what we will see)")]),
      on(-54, "tomasz", [assessed("riskOwner", "blocked", "Waits for the audit committee, which put the item off.")]),
      on(-49, "tomasz", [columnRelabelled("outcome", "Impact / Outcomes")]),
      on(-44, "tomasz", [
        reworded(
          "elearning",
          "timescale",
          `By ${month(0)}`,
          "Long-term sick leave and vacancies: the last forty people are booked.",
        ),
      ]),
      on(-35, "tomasz", [
        reported("bookings", 4, "Variation of the lease agreed in draft; two centres follow in the new year."),
      ]),
      on(-31, "tomasz", [
        reworded("bookings", "timescale", `By ${date(-8)}`, "The leisure contractor signs the variation this month."),
      ]),
      on(-27, "tomasz", [
        reported("confidence", 4, "Short check after the e-learning: 61 per cent would know what to do."),
      ]),
      on(-22, "tomasz", [
        reported("eventsPlan", 6, "Line for Prevent added to the checklist; used first for the town market.", {
          status: "inProgress",
        }),
        reported("cspReport", 3, "Second report to the CSP, with figures on contractors.", { shown: ["cspReport2"] }),
      ]),
      on(-13, "tomasz", [
        rated("bookings", "amber", "Lease variation is with the contractor for signature."),
        reported("elearning", 2, "89 per cent."),
      ]),
      on(-7, "tomasz", [
        textRemoved("abbreviations", "Spelt out where they are used first."),
        assessed("forum", "inProgress", "On the agenda of the next forum."),
      ]),
      on(-2, "tomasz", [
        reported("fileCheck", 5, "Third quarter's files: all five with reason and time.", { shown: ["fileCheck"] }),
      ]),
    ],
  };
};
