import { assessedPart, reported } from "../../reporting.ts";
import { groupAsked, groupDefined, groupMembersSet, groupReleased } from "../../steering.ts";
import { on, type Sitting } from "../../telling.ts";

const first = [
  "county",
  "fallowdale",
  "merebridge",
  "castlewick",
  "brackenford",
  "beechmast",
  "police",
  "health",
] as const;

/** What every partner does for itself: who is asked, and what each one answers. One never says how its training stands. */
export const everyPartner: readonly Sitting[] = [
  on(-273, "marianne", [
    groupDefined("partners", "Every partner authority", { members: first, from: -273 }),
    groupAsked("takeUp", "partners"),
    groupAsked("riskRegister", "partners"),
    groupAsked("dataReturn", "partners"),
    assessedPart("riskRegister", "completed"),
    assessedPart("takeUp", "inProgress"),
  ]),
  on(-268, "nadia", [assessedPart("riskRegister", "completed"), assessedPart("takeUp", "inProgress")]),
  on(-264, "tomasz", [assessedPart("riskRegister", "notStarted"), assessedPart("takeUp", "inProgress")]),
  on(-261, "sukhi", [assessedPart("riskRegister", "completed"), assessedPart("takeUp", "inProgress")]),
  on(-258, "joy", [assessedPart("riskRegister", "notStarted"), assessedPart("takeUp", "inProgress")]),
  on(-251, "roisin", [assessedPart("riskRegister", "completed"), assessedPart("takeUp", "inProgress")]),
  on(-243, "peter", [assessedPart("riskRegister", "inProgress")]),
  on(-239, "marianne", [groupReleased("dataReturn", "partners")]),
  on(-208, "marianne", [groupMembersSet("partners", { members: [...first, "probation"], from: -195 })]),
  on(-194, "callum", [assessedPart("riskRegister", "inProgress"), assessedPart("takeUp", "inProgress")]),
  on(-150, "peter", [
    assessedPart("riskRegister", "completed"),
    reported("riskRegister", 7, "Brackenford's register names the head of community safety as owner."),
  ]),
  on(-129, "joy", [assessedPart("riskRegister", "completed")]),
  on(-114, "aaron", [assessedPart("riskRegister", "completed")]),
  on(-90, "aaron", [
    reported("takeUp", 9, "93 per cent at the end of the quarter; the depot sessions held since have closed the gap."),
    assessedPart("takeUp", "completed"),
  ]),
  on(-89, "tomasz", [assessedPart("riskRegister", "inProgress")]),
  on(-88, "joy", [
    reported("takeUp", 11, "93 per cent of staff in all ten schools are in date, supply staff included."),
    assessedPart("takeUp", "completed"),
  ]),
  on(-57, "callum", [
    reported("riskRegister", 3, "Probation's regional register has an entry for Prevent, with an owner."),
    assessedPart("riskRegister", "completed"),
  ]),
  on(-54, "tomasz", [
    reported("riskRegister", 4, "Our entry is written. Our audit committee must approve it, and put the item off."),
    assessedPart("riskRegister", "blocked"),
  ]),
  on(-26, "callum", [reported("takeUp", 7, "92 per cent of practitioners. We go on until 95, as our own plan says.")]),
  on(-20, "roisin", [
    reported("takeUp", 12, "All seven providers are at 90 per cent or above."),
    assessedPart("takeUp", "completed"),
  ]),
  on(-16, "nadia", [
    reported("takeUp", 6, "766 of 820 front-line staff trained; new starters have a date each month."),
    assessedPart("takeUp", "completed"),
  ]),
  on(-10, "tomasz", [
    reported(
      "takeUp",
      5,
      "85 per cent of all staff. Most of the rest work without a computer and are briefed in person.",
    ),
  ]),
  on(-8, "sukhi", [
    reported("takeUp", 4, "78 per cent. Control room staff cannot be released until the new rota begins."),
    assessedPart("takeUp", "blocked"),
  ]),
];
