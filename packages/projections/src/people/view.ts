import { born, set, type View } from "../view.ts";
import type { PeopleEvent } from "./events.ts";

/** The entity under which everything of the partnership is listed. */
export const PARTNERSHIP = "partnership";

export const organisationEntity = (id: string) => `organisation:${id}`;
export const personEntity = (id: string) => `person:${id}`;

export const peopleView: View<PeopleEvent> = {
  name: "people",
  version: 1,
  on: {
    PartnershipOpened: ({ data }) => [
      set(PARTNERSHIP, "name", data.name),
      set(PARTNERSHIP, "storyClock", data.storyClock),
    ],
    OrganisationJoined: ({ data }) => [
      set(organisationEntity(data.organisation), "name", data.name),
      born(PARTNERSHIP, "organisations", organisationEntity(data.organisation)),
    ],
    PersonInvited: ({ data }) => [
      set(personEntity(data.person), "name", data.name),
      set(personEntity(data.person), "organisation", data.organisation),
      born(PARTNERSHIP, "people", personEntity(data.person)),
    ],
    RoleGranted: ({ data }) => [set(personEntity(data.person), "role", data.role)],
  },
};
