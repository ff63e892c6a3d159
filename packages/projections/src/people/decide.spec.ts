import { describe, it } from "vitest";
import { councilJoined, graceInvited, graceLeads, opened, policeJoined } from "../testing/cast.ts";
import { given } from "../testing/given.ts";
import { plain } from "../text.ts";
import { people } from "./decide.ts";

const open = {
  type: "OpenPartnership",
  name: " Westshire Prevent Partnership ",
  storyClock: false,
  organisation: { id: "council", name: " Westmere Council " },
  person: { id: "grace", name: " Grace Obi " },
} as const;
const ledger = [opened, councilJoined, graceInvited, graceLeads] as const;

describe("a ledger", () => {
  it("is opened with its first organisation, and its first person as lead", () => {
    given(people).when(open).thenRecorded(opened, councilJoined, graceInvited, graceLeads);
  });

  it("says so when its history is a story", () => {
    given(people)
      .when({ ...open, storyClock: true })
      .thenRecorded({ ...opened, data: { ...opened.data, storyClock: true } }, councilJoined, graceInvited, graceLeads);
  });

  it("is opened once", () => {
    given(people, ...ledger)
      .when(open)
      .thenRefused("AlreadyOpen");
  });

  it("and those in it have names", () => {
    given(people)
      .when({ ...open, name: " " })
      .thenRefused("NameMissing");
    given(people)
      .when({ ...open, organisation: { id: "council", name: "" } })
      .thenRefused("NameMissing");
    given(people)
      .when({ ...open, person: { id: "grace", name: "\t" } })
      .thenRefused("NameMissing");
  });
});

describe("an organisation", () => {
  it("joins under a name of its own", () => {
    given(people, ...ledger)
      .when({ type: "AddOrganisation", organisation: "police", name: " Westshire Police " })
      .thenRecorded(policeJoined);
    given(people, ...ledger)
      .when({ type: "AddOrganisation", organisation: "other", name: " WESTMERE council " })
      .thenRefused("NameTaken");
    given(people, ...ledger)
      .when({ type: "AddOrganisation", organisation: "other", name: " " })
      .thenRefused("NameMissing");
  });

  it("joins a ledger that is open", () => {
    given(people)
      .when({ type: "AddOrganisation", organisation: "police", name: "Westshire Police" })
      .thenRefused("NotOpen");
  });
});

describe("a person", () => {
  const invite = {
    type: "InvitePerson",
    person: "tom",
    name: " Tom Ellis ",
    organisation: "council",
    role: "partner",
  } as const;

  it.each(["partner", "lead", "auditor", "analyst", "administrator"] as const)(
    "is invited as %s of an organisation",
    (role) => {
      given(people, ...ledger)
        .when({ ...invite, role })
        .thenRecorded(
          { type: "PersonInvited", data: { person: "tom", name: plain("Tom Ellis"), organisation: "council" } },
          { type: "RoleGranted", data: { person: "tom", role, organisation: "council" } },
        );
    },
  );

  it("has a name, and an organisation that is there, in a ledger that is open", () => {
    given(people, ...ledger)
      .when({ ...invite, name: "" })
      .thenRefused("NameMissing");
    given(people, ...ledger)
      .when({ ...invite, organisation: "police" })
      .thenRefused("NoSuchOrganisation");
    given(people).when(invite).thenRefused("NotOpen");
  });
});
