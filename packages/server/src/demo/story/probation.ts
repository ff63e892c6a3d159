import { actionAdded, assigned, reviewedOn, reworded } from "../editing.ts";
import { lessonsRow, probationPlan } from "../plans/probation.ts";
import { assessed, rated, reported } from "../reporting.ts";
import { newerCopyTaken, takenIn } from "../takingIn.ts";
import { linked } from "../steering.ts";
import { on, type Story } from "../telling.ts";
import { withdrawalAsked, withdrawalRefused } from "../withdrawing.ts";

/** Probation: pasted from an email in spring, and kept up since; its manager went on sending emails. */
export const probation: Story = (calendar) => {
  const { month, date } = calendar;
  return {
    plan: "probation",
    sittings: [
      on(-209, "callum", [takenIn(probationPlan(calendar))]),
      on(-206, "callum", [
        assigned("spocs", "callum"),
        assigned("panelInput", "callum"),
        assigned("licence", "callum"),
        assigned("approvedPremises", "callum"),
        reviewedOn("newOfficers", -30),
      ]),
      on(-193, "callum", [reported("spocs", 5, "Four of six offices have named a contact.", { status: "inProgress" })]),
      on(-182, "callum", [linked("panelInput", "attendance"), linked("coreTraining", "takeUp")]),
      on(-177, "callum", [
        reported("coreTraining", 9, "71 per cent of practitioners have done the core training.", {
          status: "inProgress",
        }),
        rated("coreTraining", "amber", "New starters wait eight weeks for a place."),
      ]),
      on(-165, "callum", [
        reported("spocs", 3, "All six offices have a contact and a deputy.", { status: "completed" }),
      ]),
      on(-147, "callum", [
        reported(
          "panelInput",
          6,
          "Attended every panel since the last report of the board; a form for what may be shared is in use.",
          { status: "inProgress" },
        ),
      ]),
      on(-125, "callum", [
        reported("quality", 11, "First sample of 24 records: nineteen good or better.", {
          status: "inProgress",
          shown: ["probationSample"],
        }),
      ]),
      on(-115, "callum", [assessed("newOfficers", "inProgress", "In the induction pack since this month.")]),
      on(-93, "callum", [
        reworded("coreTraining", "timescale", `By ${month(1)}`, "The national provider has cut the number of places."),
        reported("coreTraining", 4, "84 per cent of practitioners."),
      ]),
      on(-67, "callum", [
        reported("licence", 7, "Guidance drafted with the legal team.", { status: "inProgress" }),
        rated("licence", "amber", "Legal advice came late."),
      ]),
      on(-40, "callum", [
        reported("mappa", 15, "Flow chart agreed with the chair of the panel.", {
          status: "completed",
          shown: [{ called: "Flow chart", link: "https://www.thornshire-probation.example/prevent/flow-chart" }],
        }),
      ]),
      on(-34, "callum", [
        reported("panelInput", 8, "Attended every panel but one; the deputy was on leave on the same day."),
        reported("quality", 2, "Second sample of 24 records: 22 good or better."),
      ]),
      on(-30, "callum", [
        withdrawalAsked("leave", ["the deputy was on leave"], "Colleagues may not want it known when they were away."),
      ]),
      on(-29, "marianne", [
        withdrawalRefused("leave", "It names nobody, and says why a panel was missed. The report stays."),
      ]),
      on(-28, "callum", [
        reported("coreTraining", 5, "92 per cent of practitioners."),
        rated("coreTraining", "green", "Within reach of 95."),
      ]),
      on(-16, "callum", [reported("approvedPremises", 6, "Two of three premises briefed.", { status: "inProgress" })]),
      on(-12, "callum", [
        newerCopyTaken({ file: "probationNewerPaste", sentBy: "the Head of Operations, by email", ago: 1, left: 1 }, [
          reworded("licence", "timescale", `By ${date(26)}`),
          actionAdded(lessonsRow(calendar), { section: "partners", after: "quality" }),
        ]),
      ]),
      on(-5, "callum", [
        rated("licence", "red", "Past its date; waits for sign-off by the regional lead."),
        reworded(
          "panelInput",
          "outcome",
          "Probation attends eleven panels in twelve, and brings information each time.",
        ),
      ]),
    ],
  };
};
