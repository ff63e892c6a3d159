import { drafted, narrativeAdded, objectiveAdded } from "../drafting.ts";
import {
  actionAdded,
  assigned,
  columnAdded,
  columnMoved,
  moved,
  objectiveRemoved,
  objectiveReworded,
  removed,
  reviewedOn,
  reworded,
  sectionRemoved,
  sectionRestored,
  split,
  textReworded,
} from "../editing.ts";
import { castlewickPlan } from "../plans/castlewick.ts";
import { assessed, attached, rated, reported } from "../reporting.ts";
import { linked, unlinked } from "../steering.ts";
import { on, type Story } from "../telling.ts";

/** The city: a plan in short sentences that grows a lead and a date on the way. */
export const castlewick: Story = (calendar) => {
  const { month, date } = calendar;
  return {
    plan: "castlewick",
    sittings: [
      ...drafted(-372, "nadia", castlewickPlan(calendar)),
      on(-365, "nadia", [
        assigned("checklist", "nadia"),
        assigned("cityRisk", "nadia"),
        assigned("openEvenings", "nadia"),
        assigned("team", "nadia"),
        reviewedOn("tensions", -120),
        reviewedOn("frontDoor", 90),
        reviewedOn("mentors", -45),
      ]),
      on(-356, "nadia", [
        reported(
          "team",
          10,
          "Both posts are filled until the grant ends. Cover is named for the manager, not yet for the education officer.",
          { status: "inProgress" },
        ),
      ]),
      on(-345, "nadia", [
        reported("frontDoor", 3, "Every concern of the last month was answered on the same working day.", {
          status: "inProgress",
        }),
        reported("cityRisk", 8, "Service heads read the county's draft and named six points of their own.", {
          status: "inProgress",
        }),
      ]),
      on(-331, "nadia", [
        reported("champions", 12, "Seven of eight directorates have named a champion; first training day held.", {
          status: "inProgress",
        }),
      ]),
      on(-319, "nadia", [
        reported(
          "openEvenings",
          2,
          "First open evening: 46 people. Most asked what happens to information about a child.",
          { status: "inProgress", shown: ["openEvening"] },
        ),
      ]),
      on(-306, "nadia", [
        reported(
          "universities",
          5,
          "First meeting with both universities: speaker policies compared, one contact each.",
          { status: "inProgress" },
        ),
      ]),
      on(-295, "nadia", [
        columnAdded("lead", "Who leads?", "lead", "action"),
        ...(["cityRisk", "tensions", "learning", "team", "champions"] as const).map((action) =>
          reworded(action, "lead", "Castlewick City Council, Community Safety"),
        ),
        reworded("hostels", "lead", "Castlewick City Council, Housing / Thornshire Probation Service"),
        reworded("centre", "lead", "Thornshire Police / Castlewick City Council, City Centre Team"),
        reworded("universities", "lead", "Castlewick City Council, Prevent Education Officer"),
      ]),
      on(-281, "nadia", [
        rated("team", "amber", "Cover for one post is missing."),
        rated("frontDoor", "green"),
        rated("openEvenings", "green"),
        rated("champions", "amber", "One directorate has not named anyone."),
        rated("checklist", "green", "Draft on time."),
      ]),
      on(-269, "nadia", [
        reported("libraries", 9, "Pocket card designed with library staff and printed: 400 copies.", {
          status: "completed",
          shown: ["pocketCard"],
        }),
      ]),
      on(-256, "nadia", [
        reported("cityRisk", 3, "City annex finished with the county's assessment.", { status: "completed" }),
      ]),
      on(-244, "nadia", [reported("checklist", 4, "Trial under way in three buildings.", { status: "inProgress" })]),
      on(-232, "nadia", [
        reported("hostels", 11, "Five hostels visited. Night staff want a shorter version.", { status: "inProgress" }),
      ]),
      on(-221, "nadia", [objectiveReworded("support", "Give those who need it support that fits, and soon")]),
      on(-213, "nadia", [sectionRemoved("city", "Taken out by mistake while the headings were being shortened.")]),
      on(-213, "nadia", [sectionRestored("city")]),
      on(-201, "nadia", [
        reported("mentors", 6, "Two sports clubs and one mentoring charity agreed terms.", { status: "inProgress" }),
        reported("tensions", 2, "Monthly meeting settled into half an hour. Nothing out of the ordinary.", {
          status: "inProgress",
        }),
      ]),
      on(-189, "nadia", [
        rated("champions", "green", "All eight directorates."),
        rated(
          "team",
          "red",
          "The education officer leaves and the post cannot be advertised before funding is agreed.",
        ),
        rated("hostels", "green"),
      ]),
      on(-183, "nadia", [linked("checklist", "venueHire"), linked("awareness", "takeUp")]),
      on(-178, "nadia", [
        columnAdded("when", "By when?", "timescale", "lead"),
        reworded("checklist", "when", `By ${month(-5)}`),
        reworded("hostels", "when", `By ${date(-110)}`),
        reworded("awareness", "when", `By ${month(-1)}`),
        reworded("universities", "when", "Each term"),
        reworded("openEvenings", "when", "Twice a year"),
        reworded("figures", "when", `By ${date(-28)}`),
        reworded("learning", "when", "After each national review, upon publication"),
        reworded("team", "when", `By ${month(2)}`),
      ]),
      on(-173, "nadia", [
        columnMoved("when", "action"),
        narrativeAdded({
          name: "columns",
          place: "after",
          heading: "What changed this year",
          body: "Readers asked who leads and by when. The plan now says so.",
        }),
      ]),
      on(-160, "nadia", [
        reported("awareness", 13, "611 of 820 front-line staff trained in two years.", { status: "inProgress" }),
      ]),
      on(-148, "nadia", [
        reported("checklist", 6, "Final version agreed and published for all councils.", {
          status: "completed",
          shown: [{ called: "The checklist", link: "https://www.castlewick.example/venues/checklist" }],
        }),
      ]),
      on(-138, "nadia", [
        objectiveAdded("online", "city", "Help people to stay safe online"),
        actionAdded(
          {
            name: "onlineEvenings",
            says: {
              action: "We will run four family evenings on online safety with libraries and schools.",
              when: `By ${month(2)}`,
              lead: "Castlewick City Council, Libraries / Beechmast Schools Trust",
            },
          },
          { section: "city", objective: "online" },
        ),
        actionAdded(
          {
            name: "youthWorkers",
            says: {
              action: "We will train youth workers to talk about what young people see online.",
              when: `By ${month(-1)}`,
              lead: "Castlewick City Council, Youth Service",
            },
          },
          { section: "city", objective: "online" },
        ),
      ]),
      on(-136, "nadia", [linked("learning", "readAcross")]),
      on(-131, "nadia", [moved("youth", { section: "city", objective: "online", after: "youthWorkers" })]),
      on(-127, "nadia", [moved("youth", { section: "city", objective: "talk", after: "openEvenings" })]),
      on(-119, "nadia", [
        reworded("hostels", "when", `By ${date(-50)}`, "Two hostels are being refurbished."),
        reviewedOn("tensions", 60),
      ]),
      on(-107, "nadia", [
        reported("openEvenings", 4, "Second open evening: 38 people, with the panel's deputy chair on the platform.", {
          shown: [{ called: "Questions and answers", link: "https://www.castlewick.example/prevent/open-evening" }],
        }),
      ]),
      on(-100, "nadia", [
        assessed("transitions", "superseded", "The county's new protocol for young adults covers it."),
      ]),
      on(-98, "nadia", [
        rated("awareness", "green", "On course."),
        rated("youthWorkers", "amber", "No trainer before autumn."),
      ]),
      on(-94, "nadia", [
        reworded("youthWorkers", "action", [
          "We will train youth workers to talk about what young people see online.",
          "We will give foster carers the same training, in the evening.",
        ]),
      ]),
      on(-89, "nadia", [
        split("youthWorkers", "fosterCarers", { moving: { action: ["b2"] }, both: ["when"] }),
        reworded("fosterCarers", "lead", "Castlewick City Council, Fostering Service"),
        reworded("fosterCarers", "when", `By ${month(2)}`, "Evenings are found after the summer."),
      ]),
      on(-85, "nadia", [
        reworded(
          "learning",
          "action",
          "We will hold a learning event after each national review, say what we change, and look again six months later.",
        ),
        unlinked("learning", "readAcross"),
        linked("learning", "learningEvent"),
        objectiveAdded("spare", "protect", "Thank those who help"),
      ]),
      on(-83, "nadia", [
        objectiveRemoved("spare", "A good thought, but nothing stands under it."),
        textReworded("foreword", "Foreword", [
          "Castlewick is a young city with two universities, a busy centre and people from many places. Prevent is part of how we keep one another safe: it is safeguarding, it is voluntary for those it supports, and it is open to question.",
          "We wrote this plan in short sentences so that anybody can read it. Tell us where we failed.",
        ]),
      ]),
      on(-72, "nadia", [
        reported("youthWorkers", 9, "First group of fourteen trained with the county's new trainer.", {
          status: "inProgress",
        }),
      ]),
      on(-66, "nadia", [
        reported(
          "frontDoor",
          5,
          "Every concern of the quarter was answered on the same working day but one, which came in at ten to five.",
        ),
        reported("team", 3, "An interim education officer covers two days a week until funding is settled."),
      ]),
      on(-64, "nadia", [reported("hostels", 5, "Eleven of fourteen hostels visited.")]),
      on(-51, "nadia", [
        removed("housingOffer", "Now part of the housing service's own plan, with the same promise of five days."),
      ]),
      on(-41, "nadia", [
        reported("awareness", 3, "742 of 820 trained.", { shown: ["castlewickTraining"] }),
        rated("youthWorkers", "green", "Second group is full."),
      ]),
      on(-29, "nadia", [
        reported(
          "universities",
          8,
          "Third meeting held. One external speaker event moved to a larger room with a chair.",
        ),
      ]),
      on(-18, "nadia", [
        reported("awareness", 4, "766 of 820 trained: 93 per cent.", { status: "completed" }),
        attached("awareness", {
          called: "Register of training",
          link: "https://www.castlewick.example/open-data/prevent-training",
        }),
      ]),
      on(-11, "nadia", [
        reported("onlineEvenings", 6, "Two of four evenings held, 64 families.", { status: "inProgress" }),
      ]),
      on(-5, "nadia", [
        rated("figures", "red", "Past its date: the training figures must be checked first."),
        assessed("figures", "inProgress", "Draft with communications."),
      ]),
    ],
  };
};
