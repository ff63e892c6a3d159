import { drafted, narrativeAdded } from "../drafting.ts";
import {
  actionAdded,
  assigned,
  columnAdded,
  objectiveReworded,
  reworded,
  sectionReworded,
  textReworded,
} from "../editing.ts";
import { beechmastPlan } from "../plans/beechmast.ts";
import { assessed, attached, corrected, rated, reported } from "../reporting.ts";
import { linked } from "../steering.ts";
import { on, type Story } from "../telling.ts";

/** The school trust's single point of contact through a school year. */
export const beechmast: Story = (calendar) => {
  const { term, date, month } = calendar;
  return {
    plan: "beechmast",
    sittings: [
      ...drafted(-367, "joy", beechmastPlan(calendar)),
      on(-360, "joy", [
        assigned("policyReview", "joy"),
        assigned("schoolRisk", "joy"),
        assigned("supervision", "joy"),
        assigned("dslTraining", "joy"),
        assessed("linkGovernor", "completed", "In place since last year."),
        attached("linkGovernor", "governors"),
      ]),
      on(-349, "joy", [
        reported("policyReview", 12, "Policy approved by the trust board with the pathway linked.", {
          status: "completed",
          shown: [{ called: "Safeguarding policy", link: "https://www.beechmast.example/policies/safeguarding" }],
        }),
      ]),
      on(-335, "joy", [
        reported("schoolRisk", 6, "Four of nine assessments returned and talked through.", { status: "inProgress" }),
        reported("dslTraining", 1, "Eleven leads and deputies on the county's first course.", { status: "inProgress" }),
      ]),
      on(-321, "joy", [
        reported(
          "filters",
          4,
          "Test of all nine schools: one monitoring alert went to a member of staff who had left.",
          { status: "inProgress", shown: ["filterLog"] },
        ),
      ]),
      on(-308, "joy", [reported("supervision", 9, "First round held in two groups.", { status: "inProgress" })]),
      on(-293, "joy", [
        reported("allStaff", 17, "Staff figures from the central record: 88 per cent in date.", {
          as: "centralRecord",
          status: "inProgress",
        }),
      ]),
      on(-288, "joy", [
        corrected(
          "centralRecord",
          22,
          "Staff figures from the central record: 84 per cent in date.",
          "Supply staff were not in the first count.",
        ),
      ]),
      on(-275, "joy", [
        reworded("localBriefing", "progress", "This year's briefing held."),
        reported("localBriefing", 8, "Police and county briefed 17 leads; two schools joined by video.", {
          status: "inProgress",
        }),
      ]),
      on(-257, "joy", [reported("schoolRisk", 3, "All nine assessments signed.", { status: "completed" })]),
      on(-249, "joy", [
        columnAdded("when", "By when", "timescale", "lead"),
        reworded("allStaff", "when", `By the end of the ${term(-3)}`),
        reworded("governorTraining", "when", "Each term"),
        reworded("mapping", "when", `By ${month(-5)}`),
        reworded("parents", "when", `By ${date(-130)}`),
        reworded("lettingsSchools", "when", `By ${month(-4)}`),
        reworded("debate", "when", "Ongoing"),
        reworded("filters", "when", "Half-termly"),
        reworded("localBriefing", "when", "Annually"),
        reworded("visitors", "when", "As and when a speaker is invited"),
      ]),
      on(-241, "joy", [
        rated("allStaff", "amber", "Supply staff are hard to reach."),
        rated("mapping", "green"),
        rated("parents", "amber", "Two of nine evenings."),
      ]),
      on(-229, "joy", [
        reported("mapping", 5, "Secondary schools mapped; infants and juniors follow.", { status: "inProgress" }),
      ]),
      on(-216, "joy", [
        reworded("mapping", "evidence", [
          "Curriculum map",
          "• one page for each key stage",
          "• examples of pupils' work",
        ]),
        reported("visitors", 26, "Fourteen visiting speakers in two terms, all with a form.", {
          status: "inProgress",
          shown: ["visitors"],
        }),
      ]),
      on(-205, "joy", [
        reported("recording", 7, "Report from the system: the category is used in eight of nine schools.", {
          status: "inProgress",
        }),
        rated("recording", "amber", "One school still writes on paper."),
      ]),
      on(-194, "joy", [
        reported("mapping", 2, "Map finished for all year groups.", { status: "completed", shown: ["curriculumMap"] }),
      ]),
      on(-182, "joy", [
        reported("consult", 10, "Nineteen consultations this year; five became referrals.", { status: "inProgress" }),
      ]),
      on(-179, "joy", [linked("dslTraining", "referralCourse"), linked("allStaff", "takeUp")]),
      on(-169, "joy", [
        reworded(
          "parents",
          "when",
          `By ${month(-2)}`,
          "Evenings moved out of the busiest weeks of the school calendar.",
        ),
      ]),
      on(-157, "joy", [
        objectiveReworded("curriculum", "Pupils learn to think critically, to disagree well and to ask for help"),
      ]),
      on(-146, "joy", [
        reported("parents", 4, "Six of nine evenings held.", { status: "inProgress" }),
        reworded("parents", "progress", "Six of nine held."),
      ]),
      on(-134, "joy", [
        reported("recording", 3, "The last school has moved to the system.", { status: "completed" }),
        rated("recording", "green", "All nine."),
      ]),
      on(-121, "joy", [
        reported("allStaff", 6, "95 per cent in date, supply staff included.", {
          status: "completed",
          shown: ["staffTraining"],
        }),
        rated("allStaff", "green", "95 per cent."),
      ]),
      on(-102, "joy", [
        sectionReworded({ name: "pupils", number: "3", title: "Pupils, families and the online world" }),
        actionAdded(
          {
            name: "ai",
            says: {
              action: "Give pupils and parents plain guidance on chat services and generated pictures.",
              impact: "Families know what to ask and how to report.",
              lead: "Beechmast Schools Trust, ICT Services",
              when: `By ${month(1)}`,
            },
          },
          { section: "pupils", objective: "onlineAndVisitors", after: "filters" },
        ),
      ]),
      on(-89, "joy", [
        textReworded(
          "scope",
          "Scope",
          "The trust runs ten schools, from infants to sixth form; the tenth joined this term. This plan is kept by the trust's single point of contact and is the same for all ten; each head says how it is done in their school.",
        ),
      ]),
      on(-77, "joy", [
        narrativeAdded({
          name: "tenth",
          place: "footnote",
          body: "Figures before the tenth school joined are for nine schools.",
        }),
        assessed("linkGovernor", "inProgress", "The tenth school has no link governor yet."),
        reworded("linkGovernor", "progress", "Nine of ten in place."),
      ]),
      on(-63, "joy", [
        reported("linkGovernor", 2, "The tenth school appointed a link governor.", { status: "completed" }),
        reworded("linkGovernor", "progress", "All ten in place."),
      ]),
      on(-52, "joy", [
        reported("lettingsSchools", 15, "Checklist in use in six of ten schools.", { status: "inProgress" }),
        rated("lettingsSchools", "amber", "Estates has one officer for ten sites."),
      ]),
      on(-44, "joy", [
        reported("supervision", 5, "Fifth round held; leads asked for a group of their own for the infant schools."),
        reported("dslTraining", 20, "Every lead and 14 of 19 deputies have now been on the course."),
      ]),
      on(-42, "joy", [
        reported("ai", 5, "Draft guidance read by the pupils' council, who found it too long.", {
          status: "inProgress",
        }),
      ]),
      on(-34, "joy", [
        reported("filters", 3, "Half-termly test: no fault in any of the ten schools.", { shown: ["filterLog2"] }),
      ]),
      on(-21, "joy", [
        reported("parents", 6, "Nine of ten evenings held."),
        reworded("parents", "progress", "Nine of ten held."),
      ]),
      on(-15, "joy", [
        reported("localBriefing", 7, "This year's briefing: 21 leads, all ten schools.", {
          shown: [{ called: "Programme", link: "https://www.beechmast.example/safeguarding/briefing" }],
        }),
      ]),
      on(-3, "joy", [
        reported("debate", 8, "Eight of ten schools hold a debate club or class debates.", { status: "inProgress" }),
      ]),
    ],
  };
};
