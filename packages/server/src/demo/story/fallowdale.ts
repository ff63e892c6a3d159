import { drafted } from "../drafting.ts";
import {
  actionAdded,
  assigned,
  columnAdded,
  columnMeans,
  columnRelabelled,
  removed,
  retitled,
  reviewedOn,
  reworded,
  runsFor,
  textReworded,
  unassigned,
} from "../editing.ts";
import { fallowdalePlan } from "../plans/fallowdale.ts";
import { acceptedWaiting, assessed, attached, corrected, rated, reported, returned } from "../reporting.ts";
import { approvalAskedFor, linked } from "../steering.ts";
import { on, type Story } from "../telling.ts";

/** A small district: one officer, who leaves half way, and one who takes over and has his reports read. */
export const fallowdale: Story = (calendar) => {
  const { month, date, year } = calendar;
  return {
    plan: "fallowdale",
    sittings: [
      ...drafted(-383, "gareth", fallowdalePlan(calendar)),
      on(-377, "gareth", [
        assigned("panel", "gareth"),
        assigned("parishes", "gareth"),
        assigned("riskSheet", "gareth"),
        assigned("rooms", "gareth"),
        reviewedOn("panel", -200),
      ]),
      on(-366, "gareth", [
        reported(
          "induction",
          9,
          "Module added to the induction checklist. Human resources will send a list of completions each quarter.",
          { status: "inProgress" },
        ),
      ]),
      on(-350, "gareth", [
        reported("panel", 6, "Attended one panel about a tenancy; arrears and repairs history were useful.", {
          status: "inProgress",
        }),
      ]),
      on(-338, "gareth", [
        reported(
          "councillors",
          24,
          "Session held after the council meeting: 19 of 36 councillors came. A second date is offered.",
          { as: "firstSession", status: "inProgress" },
        ),
      ]),
      on(-333, "gareth", [
        corrected(
          "firstSession",
          29,
          "Session held after the council meeting: 21 of 36 councillors came. A second date is offered.",
          "Two councillors came late and were not on the list.",
        ),
      ]),
      on(-309, "gareth", [
        reported("riskSheet", 5, "First version of the page read by three managers; one asked for shorter sentences.", {
          status: "inProgress",
        }),
      ]),
      on(-285, "gareth", [
        reported(
          "noticeboards",
          12,
          "Cleansing crews have the category in their app. Seven reports so far, all cleared within a day.",
          { status: "inProgress" },
        ),
        rated("noticeboards", "green"),
      ]),
      on(-262, "gareth", [
        reported("induction", 15, "81 of 112 staff have done the module.", { shown: ["inductionFigures"] }),
        rated("induction", "amber", "Depot staff have no time set aside."),
      ]),
      on(-239, "gareth", [
        reported("riskSheet", 3, "Page agreed with the police and sent to all service managers.", {
          status: "completed",
          shown: ["riskSheet"],
        }),
      ]),
      on(-225, "gareth", [
        reported("licensing", 8, "Committee approved the safeguarding module for the knowledge test.", {
          status: "inProgress",
        }),
      ]),
      on(-203, "gareth", [
        columnRelabelled("progress", "Achieved / Progress"),
        reworded("induction", "progress", "Module in the checklist; 81 of 112 staff by the spring."),
      ]),
      on(-189, "gareth", [
        rated("rooms", "red", "Not started: the county checklist is not final."),
        assessed("rooms", "blocked", "Waits for the county's final checklist."),
      ]),
      on(-174, "marianne", [
        unassigned("panel", "gareth"),
        unassigned("parishes", "gareth"),
        unassigned("riskSheet", "gareth"),
        unassigned("rooms", "gareth"),
        assigned("panel", "aaron"),
        assigned("parishes", "aaron"),
        assigned("rooms", "aaron"),
        approvalAskedFor,
        acceptedWaiting,
      ]),
      on(-171, "aaron", [
        reworded(
          "panel",
          "lead",
          "Fallowdale District Council, Community Safety / Fallowdale District Council, Housing Options (deputy)",
          "Handover: one officer cannot cover every panel alone.",
        ),
        reworded("parishes", "lead", "Fallowdale District Council, Communities"),
      ]),
      on(-166, "aaron", [
        textReworded("contact", null, "Questions about this plan go to the communities team at the district offices."),
      ]),
      on(-158, "aaron", [
        columnAdded("byWhen", "By when", "free", "outcome"),
        reworded("rooms", "byWhen", `By ${month(-3)}`),
        reworded("parishes", "byWhen", `By ${month(-2)}`),
        reworded("licensing", "byWhen", `By ${month(1)}`),
        reworded("councillors", "byWhen", "Annually"),
        reworded("panel", "byWhen", "Ongoing"),
        reworded("housing", "byWhen", `By ${date(-70)}`),
        reworded("grants", "byWhen", "TBC"),
      ]),
      on(-156, "aaron", [columnMeans("byWhen", "timescale")]),
      on(-145, "aaron", [
        assessed("rooms", "inProgress", "The county's checklist is final."),
        rated("rooms", "amber", "Started six months late."),
        linked("rooms", "venueHire"),
        linked("panel", "attendance"),
        linked("induction", "takeUp"),
      ]),
      on(-139, "aaron", [
        reported(
          "housing",
          34,
          "Nine housing officers briefed by my predecessor; the contractors were not. Recorded now from his notebook.",
          { as: "housingBriefed", status: "inProgress" },
        ),
      ]),
      on(-137, "marianne", [
        returned("housingBriefed", "Which teams were there, and what is to be done about the contractors?"),
      ]),
      on(-133, "aaron", [
        corrected(
          "housingBriefed",
          40,
          "Nine housing officers, of both area teams, briefed by my predecessor; the contractors were not, and will be asked for a date. Recorded now from his notebook.",
          "Named the teams and what is left, as asked.",
        ),
      ]),
      on(-131, "marianne", [acceptedWaiting]),
      on(-128, "aaron", [
        reworded(
          "panel",
          "action",
          "Send a named officer or deputy to the Channel panel whenever a resident of the district is discussed.",
        ),
      ]),
      on(-122, "aaron", [reported("rooms", 4, "Checklist in use for the two town halls; the arts centre follows.")]),
      on(-111, "aaron", [
        reworded(
          "housing",
          "byWhen",
          `By ${month(-1)}`,
          "The contractor is changing; the new one is briefed when it starts.",
        ),
      ]),
      on(-97, "aaron", [
        rated("rooms", "green", "In use in three of four buildings."),
        rated("induction", "green", "Depot sessions held."),
        rated("licensing", "green"),
      ]),
      on(-92, "aaron", [
        reported("induction", 7, "All 109 staff have done the module that fits their role.", { status: "completed" }),
      ]),
      on(-86, "aaron", [
        reported("rooms", 2, "Arts centre added: every room that the council lets is now checked.", {
          status: "completed",
          shown: [{ called: "Conditions of hire", link: "https://www.fallowdale.example/venues/conditions-of-hire" }],
        }),
      ]),
      on(-83, "marianne", [acceptedWaiting]),
      on(-71, "aaron", [
        removed("grants", "Covered by the county's due diligence questions, which the grants team has adopted."),
        runsFor(`${month(-12)} – ${month(3)}`),
        retitled(`Fallowdale Prevent action plan ${year(-12)}, extended`),
      ]),
      on(-59, "aaron", [
        reported("licensing", 3, "142 of 180 drivers who renewed have passed the new test."),
        attached("licensing", {
          called: "Report to the licensing committee",
          link: "https://www.fallowdale.example/licensing/committee",
        }),
      ]),
      on(-47, "aaron", [
        reworded(
          "parishes",
          "byWhen",
          `By ${date(-16)}`,
          "It goes out with the next mailing to parishes, in one envelope.",
        ),
      ]),
      on(-38, "aaron", [
        actionAdded(
          {
            name: "halls",
            says: {
              action: "Visit the ten busiest village halls and walk through the checklist with the booking clerk.",
              lead: "Fallowdale District Council, Communities",
              byWhen: `By ${month(3)}`,
              outcome: "Ten visits with a short note.",
            },
          },
          { section: "all", after: "parishes" },
        ),
      ]),
      on(-25, "aaron", [
        reported("halls", 2, "First three halls visited. All already ask who the hirer is; none kept a note.", {
          status: "inProgress",
        }),
        reported("panel", 11, "Housing options attended for the district; information was brought within three days."),
      ]),
      on(-21, "marianne", [acceptedWaiting]),
      on(-10, "aaron", [
        reported("parishes", 1, "Letter and checklist printed; the mailing house has moved its date.", {
          status: "inProgress",
        }),
        rated("parishes", "amber", "A fortnight late for a reason outside the council."),
      ]),
      on(-3, "aaron", [reported("noticeboards", 1, "Thirteen reports this year in all; twelve cleared within a day.")]),
    ],
  };
};
