import {
  everybody,
  organisationId,
  organisations,
  type OrganisationName,
  type PersonName,
  personId,
} from "./people.ts";
import type { Asking, Deed, Sitting, Story } from "./telling.ts";

// Keys of the two tables of `people.ts`, which Object.keys gives back as plain strings.
const people = Object.keys(everybody) as PersonName[];
const firstOrganisation: OrganisationName = "county";
const others = (Object.keys(organisations) as OrganisationName[]).filter((name) => name !== firstOrganisation);

/** How the partnership was opened, and who was let in when. */
export const joining: Story = () => {
  const [first, ...rest] = people.toSorted((one, other) => everybody[one].joined - everybody[other].joined);
  if (first === undefined) throw new Error("The story has no people.");
  const days = [...new Set(rest.map((name) => everybody[name].joined))];
  const opened: Sitting = {
    day: everybody[first].joined,
    who: first,
    deeds: [opening(first), ...others.map(organisationJoined)],
  };
  const sittings = days.map((day): Sitting => ({
    day,
    who: first,
    deeds: rest.filter((name) => everybody[name].joined === day).map(personJoined),
  }));
  return { plan: "people", sittings: [opened, ...sittings] };
};

const ask =
  (command: Extract<Asking, { of: "people" }>["command"]): Deed =>
  () => ({ of: "people", command });

const opening = (person: PersonName): Deed =>
  ask({
    type: "OpenPartnership",
    name: "Thornshire Prevent Partnership",
    storyClock: true,
    organisation: { id: organisationId(firstOrganisation), name: organisations[firstOrganisation] },
    person: { id: personId(person), name: everybody[person].name },
  });

const organisationJoined = (name: OrganisationName): Deed =>
  ask({ type: "AddOrganisation", organisation: organisationId(name), name: organisations[name] });

const personJoined = (name: PersonName): Deed =>
  ask({
    type: "InvitePerson",
    person: personId(name),
    name: everybody[name].name,
    organisation: organisationId(everybody[name].organisation),
    role: everybody[name].role,
  });
