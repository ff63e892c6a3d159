import type { Calendar } from "../calendar.ts";
import type { PastedTold } from "../takingIn.ts";
import type { RowTold } from "../telling.ts";
import { lessonsCells, probationText } from "./probationText.ts";

/** Probation's plan came in an email, as text: it is taken in as a document is. */
export const probationPlan = (calendar: Calendar): PastedTold => ({
  file: "probationPaste",
  text: probationText(calendar),
  title: "Thornshire Probation: Prevent actions",
  level: "service",
  organisation: "probation",
  period: `${calendar.month(-7)} – ${calendar.month(5)}`,
  sections: ["staff", "risk", "partners"],
  rows: [
    ["spocs", "coreTraining", "newOfficers"],
    ["panelInput", "licence", "mappa", "approvedPremises"],
    ["partnersList", "quality"],
  ],
});

/** The row that a newer email added. */
export function lessonsRow(calendar: Calendar): RowTold {
  const { number, ...says } = lessonsCells(calendar);
  return { name: "lessons", number, says };
}
