import type { Calendar } from "../calendar.ts";

const page = (...lines: readonly string[]) => `${lines.join("\n")}\n`;

const minutes = (meeting: string, day: string, ...points: readonly string[]) =>
  page(
    "THORNSHIRE PREVENT BOARD",
    `${meeting} meeting, ${day}`,
    "",
    ...points.map((point, index) => `${index + 1}. ${point}`),
    "",
    "Next meeting: in the next quarter.",
  );

/** Notes, minutes and guidance, as text. */
export const papers = ({ date, month }: Calendar) => ({
  minutes1: {
    name: "Board minutes, first meeting.txt",
    text: minutes(
      "First",
      date(-371),
      "Plan and priorities agreed.",
      "Ratings to be given with a reason, at each meeting.",
      "Deputy chair of the panel to be named before the next meeting.",
    ),
  },
  minutes2: {
    name: "Board minutes, second meeting.txt",
    text: minutes(
      "Second",
      date(-280),
      "Referral form: content agreed, address not yet.",
      "Training figures to be returned in one form.",
      "Printed ratings to be tried as a column of the plan.",
    ),
  },
  minutes3: {
    name: "Board minutes, third meeting.txt",
    text: minutes(
      "Third",
      date(-189),
      "Referral pathway approved to go live.",
      "Funding: fourth option to be costed.",
      "Districts and services to link their actions to those of this plan that they deliver.",
      "Printed ratings to be dropped: they repeat what is recorded.",
    ),
  },
  minutes4: {
    name: "Board minutes, fourth meeting.txt",
    text: minutes(
      "Fourth",
      date(-98),
      "Plan agreed again, with section 8 on learning from reviews.",
      "Funding and risk registers escalated to chief executives.",
      "Thanks to trainers: eleven of twelve places filled.",
    ),
  },
  minutes5: {
    name: "Board minutes, fifth meeting.txt",
    text: minutes(
      "Fifth",
      date(-12),
      "Internal audit explained its review of the year.",
      "Filtering tests: red until the last buildings are done.",
      "Learning event: members to bring one case made up for teaching.",
    ),
  },
  terms: {
    name: "Terms of reference.txt",
    text: page(
      "Terms of reference of the Prevent board",
      "",
      "Purpose: to see that the duty is met across the county.",
      "Members: one for each specified authority, with a named deputy.",
      "Quorum: five authorities, of which the county and the police.",
      "Meetings: every quarter.",
    ),
  },
  chairsNote: {
    name: "Appointment of deputy chair.txt",
    text: page(
      "The assistant director for early help is appointed deputy chair of the panel.",
      "When chair and deputy are both away, the director decides who takes the chair.",
    ),
  },
  auditNote: {
    name: "Referral sample, first.txt",
    text: page(
      "Twenty closed referrals read by three reviewers.",
      "Decisions sound: 20. Reason full enough to follow: 14.",
      "For the training offer: how to write a reason in three sentences.",
    ),
  },
  auditNote2: {
    name: "Referral sample, second.txt",
    text: page(
      "Twenty closed referrals read by three reviewers.",
      "Decisions sound: 20. Reason full enough to follow: 19.",
      "One record lacked the date on which the referrer was told.",
    ),
  },
  pathway: {
    name: "Referral pathway on one page.txt",
    text: page(
      "NOTICE  What worries you? Is somebody in danger now? Then call 999.",
      "CHECK   Talk to your safeguarding lead the same day.",
      "SHARE   Send the form. You will hear what came of it, as far as may be shared.",
    ),
  },
  venueChecklist: {
    name: "Venue hire checklist.txt",
    text: page(
      "1. Who is hiring, and for whom?",
      "2. What is the event, and how is it advertised?",
      "3. Who speaks, and what do they say in public?",
      "4. Is anything unclear? Ask; do not guess.",
      "5. Decide, and keep a note of why.",
    ),
  },
  advisoryNotes: {
    name: "Advisory group, notes.txt",
    text: page(
      "Present: 17.",
      "Questions to the board: seven. Answered on the night: five.",
      "Asked for: plainer words on what happens to information about a child.",
    ),
  },
  dslContacts: {
    name: "Contacts for the school meetings.txt",
    text: page("Meetings: the third Tuesday of each term, at four.", "Sickness: 01632 960 118, at home, before eight."),
  },
  dslContactsClean: {
    name: "Contacts for the school meetings, office numbers.txt",
    text: page("Meetings: the third Tuesday of each term, at four.", "Sickness: the safeguarding office, from eight."),
  },
  assurance: {
    name: "Panel assurance, summary.txt",
    text: page(
      "The panel meets the guidance in all parts.",
      "To improve: minutes within five days; a second health deputy; a template for rationale.",
    ),
  },
  annualReport: {
    name: "Annual report.txt",
    text: page(
      "Prevent in Thornshire: the year in brief",
      "",
      "Done: one referral pathway; venue checklist; agreement on sharing well advanced.",
      "Not done: funding beyond the grant; all risk registers.",
      "Next: learning from reviews.",
    ),
  },
  sharingSigned: {
    name: "Sharing agreement, signatures.txt",
    text: page(
      "Information sharing agreement for Channel and the referral pathway",
      `In force from ${date(-46)}. Signed by nine partners. Review in two years.`,
    ),
  },
  riskSheet: {
    name: "Local risk on one page.txt",
    text: page(
      "For service managers in Fallowdale",
      "",
      "What we look out for. What we do about it. Whom to ask.",
      "Use it in a team meeting and tell us what was unclear.",
    ),
  },
  cspReport: {
    name: "Report to the CSP, first half.txt",
    text: page(
      "Activities on course: 13. Late: 4. Not begun: 3.",
      "Help wanted: contractors, and a date for the county's form.",
    ),
  },
  cspReport2: {
    name: "Report to the CSP, second half.txt",
    text: page(
      "Activities completed: 8. On course: 7. Late: 3.",
      "Contractors: six of nine renewed contracts carry the clause.",
    ),
  },
  wifiTest: {
    name: "Network test.txt",
    text: page(
      "Access points tested: 22. Blocked categories reached: none.",
      "Method: the same list of test addresses as in the first test.",
    ),
  },
  openEvening: {
    name: "Open evening, notes.txt",
    text: page("46 people. Questions by theme: information about a child (9), fairness (7), schools (5), other (6)."),
  },
  pocketCard: {
    name: "Pocket card.txt",
    text: page("Worried about somebody?", "Notice it. Check it with your lead. Share it.", "In danger now? Call 999."),
  },
  scrutinyReport: {
    name: "Report to scrutiny.txt",
    text: page(
      "What we promised, what we did, what we did not.",
      "Not done so far: easy-read version; the residents' survey.",
    ),
  },
  schoolsVisits: {
    name: "Visits to schools.txt",
    text: page(
      "Visited: three secondary schools and the college.",
      "Asked for by all: one contact, one number, a named deputy.",
    ),
  },
  urgentGuide: {
    name: "Guide for nights and weekends.txt",
    text: page(
      "If a patient is at risk now: safeguarding on call.",
      "If it can wait until morning: record it, tell the lead at handover, send the form.",
    ),
  },
  sessionNotes: {
    name: "Session for mental health teams.txt",
    text: page("41 clinicians. Three made-up cases. Feedback: more cases, fewer slides.", `Next session: ${month(3)}.`),
  },
  governors: {
    name: "Link governors.txt",
    text: page(
      "Each of the nine schools has a link governor for safeguarding.",
      "Each visit note has a line for Prevent.",
    ),
  },
});
