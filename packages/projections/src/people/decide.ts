import type { Decider, Decision } from "../decider.ts";
import { accept, refuse } from "../decider.ts";
import { plain } from "../text.ts";
import type { PeopleEvent, Role } from "./events.ts";

type Command<Type extends string, Asked> = Readonly<{ type: Type } & Asked>;

export type PeopleCommand =
  | Command<
      "OpenPartnership",
      {
        name: string;
        storyClock: boolean;
        organisation: Readonly<{ id: string; name: string }>;
        person: Readonly<{ id: string; name: string }>;
      }
    >
  | Command<"AddOrganisation", { organisation: string; name: string }>
  | Command<"InvitePerson", { person: string; name: string; organisation: string; role: Role }>;

export type PeopleRefusal = "AlreadyOpen" | "NotOpen" | "NoSuchOrganisation" | "NameMissing" | "NameTaken";

/** What the rules ask: whether the partnership is open, and its organisations by id. */
type People = Readonly<{ open: boolean; organisations: ReadonlyMap<string, string> }>;

function evolve(state: People, event: PeopleEvent): People {
  switch (event.type) {
    case "PartnershipOpened":
      return { ...state, open: true };
    case "OrganisationJoined":
      return { ...state, organisations: new Map(state.organisations).set(event.data.organisation, event.data.name) };
    case "PersonInvited":
    case "RoleGranted":
      return state;
  }
}

function decide(command: PeopleCommand, state: People): Decision<PeopleEvent, PeopleRefusal> {
  switch (command.type) {
    case "OpenPartnership":
      return open(command, state);
    case "AddOrganisation":
      return join(command, state);
    case "InvitePerson":
      return invite(command, state);
  }
}

const joined = (organisation: string, name: string) =>
  ({ type: "OrganisationJoined", data: { organisation, name: name.trim() } }) as const;

const invited = (person: string, name: string, organisation: string, role: Role) =>
  [
    { type: "PersonInvited", data: { person, name: plain(name.trim()), organisation } },
    { type: "RoleGranted", data: { person, role, organisation } },
  ] as const;

function open(
  command: Extract<PeopleCommand, { type: "OpenPartnership" }>,
  state: People,
): Decision<PeopleEvent, PeopleRefusal> {
  if (state.open) return refuse("AlreadyOpen");
  const { name, storyClock, organisation, person } = command;
  if ([name, organisation.name, person.name].some((given) => given.trim() === "")) return refuse("NameMissing");
  return accept<PeopleEvent>(
    { type: "PartnershipOpened", data: { name: name.trim(), storyClock } },
    joined(organisation.id, organisation.name),
    ...invited(person.id, person.name, organisation.id, "lead"),
  );
}

function join(
  command: Extract<PeopleCommand, { type: "AddOrganisation" }>,
  state: People,
): Decision<PeopleEvent, PeopleRefusal> {
  if (!state.open) return refuse("NotOpen");
  if (command.name.trim() === "") return refuse("NameMissing");
  const taken = [...state.organisations.values()].some(
    (name) => name.toLowerCase() === command.name.trim().toLowerCase(),
  );
  return taken ? refuse("NameTaken") : accept(joined(command.organisation, command.name));
}

function invite(
  command: Extract<PeopleCommand, { type: "InvitePerson" }>,
  state: People,
): Decision<PeopleEvent, PeopleRefusal> {
  if (!state.open) return refuse("NotOpen");
  if (command.name.trim() === "") return refuse("NameMissing");
  if (!state.organisations.has(command.organisation)) return refuse("NoSuchOrganisation");
  return accept<PeopleEvent>(...invited(command.person, command.name, command.organisation, command.role));
}

/** The rules about who belongs to the partnership: one stream for all of it. */
export const people: Decider<People, PeopleCommand, PeopleEvent, PeopleRefusal> = {
  initial: { open: false, organisations: new Map() },
  evolve,
  decide,
};
