import { drafted } from "../drafting.ts";
import {
  actionAdded,
  assigned,
  columnAdded,
  columnMeans,
  moved,
  objectiveReworded,
  removed,
  reviewedOn,
  reworded,
} from "../editing.ts";
import { brackenfordPlan } from "../plans/brackenford.ts";
import { assessed, attached, corrected, rated, reported } from "../reporting.ts";
import { linked } from "../steering.ts";
import { on, type Story } from "../telling.ts";

/** A borough that promised in public, and says in public what became of it. */
export const brackenford: Story = (calendar) => {
  const { month, date } = calendar;
  return {
    plan: "brackenford",
    sittings: [
      ...drafted(-340, "peter", brackenfordPlan(calendar)),
      on(-332, "peter", [
        assigned("contactPage", "peter"),
        assigned("staffModule", "peter"),
        assigned("survey", "peter"),
        assigned("scrutiny", "peter"),
        reviewedOn("sameDay", 30),
        reviewedOn("removal", -150),
        reviewedOn("channelSeat", 100),
      ]),
      on(-320, "peter", [
        reported("contactPage", 4, "Page written and tested with reception staff.", { status: "inProgress" }),
      ]),
      on(-294, "peter", [
        reported("contactPage", 1, "Page published with the number and the county form.", {
          status: "completed",
          shown: [{ called: "The page", link: "https://www.brackenford.example/community-safety/prevent" }],
        }),
      ]),
      on(-283, "peter", [
        reported("staffModule", 9, "208 of 530 staff have done the module.", {
          as: "firstFigure",
          status: "inProgress",
        }),
      ]),
      on(-277, "peter", [
        corrected(
          "firstFigure",
          15,
          "238 of 530 staff have done the module.",
          "The first figure left out the leisure centres.",
        ),
      ]),
      on(-260, "peter", [
        reported(
          "cards",
          14,
          "Cards in seven receptions and two leisure centres; the taxi trade has asked for a smaller size.",
          { status: "inProgress" },
        ),
      ]),
      on(-242, "peter", [
        columnAdded("status", "What happened", "free", "timescale"),
        reworded("contactPage", "status", "Done."),
        reworded("cards", "status", "In seven receptions and two leisure centres."),
      ]),
      on(-234, "peter", [columnMeans("status", "progress")]),
      on(-219, "peter", [
        reported("lettings", 8, "Trial of the county checklist in the assembly rooms.", { status: "inProgress" }),
        rated("lettings", "green"),
      ]),
      on(-202, "peter", [
        reported("staffModule", 6, "441 of 530 staff have done the module."),
        rated("staffModule", "amber", "Leisure staff work few hours and need paid time."),
      ]),
      on(-196, "peter", [
        reworded(
          "staffModule",
          "timescale",
          `By ${month(-4)}`,
          "Paid time for leisure staff was agreed a quarter later than hoped.",
        ),
      ]),
      on(-187, "peter", [
        reported("cards", 3, "Small cards delivered to 96 licensed vehicles.", { status: "completed" }),
      ]),
      on(-180, "peter", [linked("lettings", "venueHire"), linked("staffModule", "takeUp")]),
      on(-175, "peter", [
        reported("schoolsVisit", 11, "Three of five secondary schools and the college visited.", {
          status: "inProgress",
          shown: ["schoolsVisits"],
        }),
      ]),
      on(-162, "peter", [
        objectiveReworded("easyToRaise", "Make it easy to raise a concern, in person, by telephone or online"),
      ]),
      on(-155, "peter", [
        reported("lettings", 2, "Final checklist applied to all rooms.", {
          status: "completed",
          shown: [{ called: "Hire of rooms: conditions", link: "https://www.brackenford.example/rooms/conditions" }],
        }),
      ]),
      on(-143, "peter", [
        reported("scrutiny", 22, "Report taken in public. Members asked for the figures to be shown by service.", {
          status: "inProgress",
          shown: ["scrutinyReport"],
        }),
      ]),
      on(-130, "peter", [
        reported("staffModule", 5, "523 of 530 staff have done the module; the rest are on leave.", {
          status: "completed",
          shown: ["staffModule"],
        }),
        rated("staffModule", "green", "99 per cent."),
      ]),
      on(-118, "peter", [
        actionAdded(
          {
            name: "taxis",
            says: {
              action: "Add Prevent to the safeguarding course that taxi drivers take every three years.",
              timescale: `By ${month(3)}`,
            },
          },
          { section: "commitments", objective: "trainEveryone", after: "volunteers" },
        ),
      ]),
      on(-104, "peter", [
        reported("managers", 13, "61 of 74 managers done.", { status: "inProgress" }),
        rated("managers", "amber", "Short of the date by thirteen people."),
      ]),
      on(-95, "peter", [
        reworded(
          "managers",
          "timescale",
          `By ${date(-45)}`,
          "Two sessions were cancelled because the trainer was ill.",
        ),
      ]),
      on(-82, "peter", [assessed("exercise", "inProgress", "Date agreed with the county.")]),
      on(-69, "peter", [reported("network", 27, "Second check of the year: no fault.", { status: "inProgress" })]),
      on(-58, "peter", [
        reported("schoolsVisit", 6, "All five secondary schools and the college visited.", { status: "completed" }),
      ]),
      on(-48, "peter", [
        reworded("survey", "timescale", `By ${date(-5)}`, "The residents' panel was late in recruiting."),
        moved("summary", { section: "commitments", objective: "easyToRaise", after: "sameDay" }),
      ]),
      on(-37, "peter", [
        reported(
          "exercise",
          1,
          "Took part: our first draft was ready in forty minutes, but the duty officer's number was out of date.",
          { status: "completed" },
        ),
        attached("exercise", {
          called: "Our own notes",
          link: "https://www.brackenford.example/community-safety/exercise",
        }),
      ]),
      on(-26, "peter", [
        reported("survey", 3, "640 replies: 41 per cent know how to raise a concern, 29 per cent a year ago.", {
          status: "inProgress",
          shown: ["survey"],
        }),
      ]),
      on(-19, "peter", [
        removed("volunteers", "Volunteers are now covered by the staff module, in paid or volunteering time alike."),
      ]),
      on(-8, "peter", [
        rated("managers", "red", "Nine managers have still not come, and the date has passed."),
        reported("managers", 2, "65 of 74 managers done."),
      ]),
      on(-4, "peter", [
        reworded("contactPage", "status", [
          "Done.",
          "• The page has been read 2,300 times.",
          "• The form was used eleven times.",
        ]),
      ]),
    ],
  };
};
