import { drafted } from "../drafting.ts";
import { actionAdded, assigned, columnRemoved, moved, renumbered, removed, reviewedOn, reworded } from "../editing.ts";
import { healthPlan } from "../plans/health.ts";
import { assessed, rated, reported } from "../reporting.ts";
import { linked } from "../steering.ts";
import { on, type Story } from "../telling.ts";

/** The health system: a plan with columns of its own, and one decision that takes the whole year. */
export const health: Story = (calendar) => {
  const { month, date, quarter } = calendar;
  return {
    plan: "health",
    sittings: [
      ...drafted(-343, "roisin", healthPlan(calendar)),
      on(-337, "roisin", [
        assigned("providerReturn", "roisin"),
        assigned("channelHealth", "roisin"),
        assigned("boardReport", "roisin"),
        assigned("records", "roisin"),
        reviewedOn("channelHealth", -90),
        rated("records", "red", "Needs a decision on access."),
        rated("ninety", "amber", "Two providers are below 80 per cent."),
      ]),
      on(-324, "roisin", [
        reported("levels", 6, "List of staff groups agreed with all provider leads.", { status: "inProgress" }),
      ]),
      on(-307, "roisin", [
        reported("levels", 2, "List published in the safeguarding handbook.", {
          status: "completed",
          shown: [{ called: "Handbook, chapter 7", link: "https://www.thornshire-icb.example/safeguarding/handbook" }],
        }),
      ]),
      on(-290, "roisin", [
        reported("providerReturn", 10, "First returns from all seven providers.", {
          status: "inProgress",
          shown: ["compliance"],
        }),
      ]),
      on(-272, "roisin", [columnRemoved("free", "Costs are kept in the finance system; nobody filled the column in.")]),
      on(-253, "roisin", [
        reported("contractSchedule", 7, "National wording received and put into the schedule.", {
          status: "inProgress",
        }),
        reworded("contractSchedule", "notes", "National wording received."),
        reworded("contractSchedule", "rating", "Green"),
      ]),
      on(-237, "roisin", [
        reported("contractSchedule", 3, "Schedule in force for all contracts signed from this month.", {
          status: "completed",
          shown: [{ called: "Safeguarding schedule", link: "https://www.thornshire-icb.example/contracts/schedule" }],
        }),
      ]),
      on(-222, "roisin", [
        reported("urgentCare", 5, "One-page guide in all emergency departments and with the ambulance service.", {
          status: "completed",
          shown: ["urgentGuide"],
        }),
      ]),
      on(-210, "roisin", [
        reported("mentalHealth", 9, "First session: 34 clinicians, with the police and the Channel coordinator.", {
          status: "inProgress",
        }),
      ]),
      on(-195, "roisin", [
        rated("ninety", "green", "Six of seven providers above 90."),
        reworded("ninety", "rating", "Green"),
        reported("ninety", 6, "Six of seven providers above 90 per cent at basic level.", { status: "inProgress" }),
      ]),
      on(-184, "roisin", [
        reported("consultLine", 20, "Line open on two mornings a week; eleven calls.", { status: "inProgress" }),
      ]),
      on(-181, "roisin", [linked("channelHealth", "attendance"), linked("ninety", "takeUp")]),
      on(-167, "roisin", [
        reworded(
          "records",
          "timescale",
          `By ${month(-1)}`,
          "The shared care record board meets twice a year and put the question off.",
        ),
        reworded("records", "notes", "Put off by the shared care record board."),
      ]),
      on(-153, "roisin", [
        reported("primaryCare", 8, "58 of 71 practices have answered.", { status: "inProgress" }),
        rated("primaryCare", "amber", "Thirteen practices outstanding."),
      ]),
      on(-136, "roisin", [
        rated("ninety", "amber", "One provider fell to 87 after a reorganisation."),
        reworded("ninety", "rating", "Amber"),
        reported("providerReturn", 4, "Returns for the quarter, with a chart for the assurance meeting.", {
          shown: ["complianceChart"],
        }),
      ]),
      on(-123, "roisin", [
        actionAdded(
          {
            name: "students",
            number: "2.5",
            says: {
              action: "Agree with the university what nursing and medical students learn before their first placement.",
              lead: "Designated Nurse",
              partners: "University",
              timescale: quarter(1),
              evidence: "Course outline",
              rating: "Amber",
            },
          },
          { section: "workforce" },
        ),
      ]),
      on(-110, "roisin", [moved("learningReview", { section: "assurance" }), renumbered("learningReview", "1.5")]),
      on(-101, "roisin", [
        reported("boardReport", 3, "Chapter on Prevent in the annual safeguarding report, approved by the board.", {
          status: "completed",
          shown: [
            { called: "Annual safeguarding report", link: "https://www.thornshire-icb.example/reports/safeguarding" },
          ],
        }),
      ]),
      on(-87, "roisin", [
        reworded("channelHealth", "partners", ["Thornshire County Council", "Provider safeguarding leads"]),
        reported("channelHealth", 5, "Second deputy named, as the panel's assurance statement asked.", {
          status: "inProgress",
        }),
        reviewedOn("channelHealth", 90),
      ]),
      on(-73, "roisin", [
        reworded(
          "primaryCare",
          "timescale",
          `By ${date(-32)}`,
          "Practices were given until after the vaccination campaign.",
        ),
      ]),
      on(-61, "roisin", [
        reported(
          "mentalHealth",
          12,
          "Second session: 41 clinicians. Feedback asks for fewer slides and more cases made up for teaching.",
          { shown: ["sessionNotes"] },
        ),
      ]),
      on(-47, "roisin", [
        reported("providerReturn", 11, "Fourth returns from all seven providers; one gap challenged and closed."),
      ]),
      on(-45, "roisin", [
        removed("consultLine", "Merged with the safeguarding advice line, which is open on every working day."),
      ]),
      on(-32, "roisin", [assessed("records", "blocked", "Waits for the shared care record board.")]),
      on(-23, "roisin", [
        reported("ninety", 9, "The last provider is back at 91 per cent."),
        rated("ninety", "green", "All seven at 90 or above."),
        reworded("ninety", "rating", "Green"),
      ]),
      on(-14, "roisin", [reported("primaryCare", 3, "67 of 71 practices have answered; four are being telephoned.")]),
      on(-2, "roisin", [
        reported("students", 6, "Two hours in the second year agreed in principle.", { status: "inProgress" }),
      ]),
    ],
  };
};
