import { people, plans, type SealedText } from "@planledger/projections";
import type {
  MutationResolvers,
  OrganisationResolvers,
  PartnershipResolvers,
  PeopleRefused,
  PersonResolvers,
  QueryResolvers,
} from "@planledger/schema/resolvers";
import { GraphQLError } from "graphql";
import type { Context, Recorded } from "../context.ts";
import { momentFor } from "../graphql/moments.ts";
import { camel, screaming } from "../graphql/names.ts";
import { mayDo } from "./mayDo.ts";
import { type PeopleNo, sentences } from "./refusals.ts";

/** The one stream that says who belongs to the partnership. */
export const PEOPLE_STREAM = "people";

const refused = (refusal: PeopleNo): PeopleRefused & { __typename: "PeopleRefused" } => ({
  __typename: "PeopleRefused",
  refusal: screaming(refusal),
  message: sentences[refusal],
});

export const Query: Pick<QueryResolvers<Context>, "me" | "partnership"> = {
  me: (_root, _args, { me, latest }) => me && { id: me.person, at: latest() },
  partnership(_root, { asOf }, { rows, now }) {
    const at = momentFor(rows, asOf, now());
    return rows.entity(people.PARTNERSHIP, at.position) ? { at } : null;
  },
};

export const Mutation: Pick<MutationResolvers<Context>, "openPartnership" | "addOrganisation" | "invitePerson"> = {
  async openPartnership(_root, { input }, context) {
    const { commandId, name, organisation, person } = input;
    // Nobody is here yet: the first person opens the ledger in their own name.
    const by = {
      person: context.idFor(commandId, "person"),
      organisation: context.idFor(commandId, "organisation"),
      role: "lead",
    };
    const first = { id: by.person, name: person };
    const ask = {
      type: "OpenPartnership",
      name,
      storyClock: false,
      organisation: { id: by.organisation, name: organisation },
      person: first,
    } as const;
    const result = await context.record(people.decider, PEOPLE_STREAM, ask, { commandId, asked: input, by });
    if (result.outcome === "refused") return refused(result.refusal);
    if (!result.shown) throw new GraphQLError("The ledger is open, and not yet shown: reload the page in a moment.");
    const at = context.latest();
    return { __typename: "PartnershipOpened", partnership: { at }, person: { id: by.person, at } };
  },
  async addOrganisation(_root, { input }, context) {
    if (!mayDo(context, "admitPeople")) return refused("NotAllowed");
    const id = context.idFor(input.commandId, "organisation");
    const ask = { type: "AddOrganisation", organisation: id, name: input.name } as const;
    return saved(
      id,
      await context.record(people.decider, PEOPLE_STREAM, ask, { commandId: input.commandId, asked: input }),
      context,
    );
  },
  async invitePerson(_root, { input }, context) {
    if (!mayDo(context, "admitPeople")) return refused("NotAllowed");
    const id = context.idFor(input.commandId, "person");
    const { name, organisationId, role } = input;
    const ask = { type: "InvitePerson", person: id, name, organisation: organisationId, role: camel(role) } as const;
    return saved(
      id,
      await context.record(people.decider, PEOPLE_STREAM, ask, { commandId: input.commandId, asked: input }),
      context,
    );
  },
};

function saved(id: string, result: Recorded<PeopleNo>, { latest }: Context) {
  if (result.outcome === "refused") return refused(result.refusal);
  return { __typename: "PeopleSaved", id, partnership: { at: latest() } } as const;
}

const Partnership: PartnershipResolvers<Context> = {
  name: ({ at }, _, { rows }) => String(rows.value(people.PARTNERSHIP, "name", at.position)),
  demonstration: ({ at }, _, { rows }) => rows.value(people.PARTNERSHIP, "storyClock", at.position) === true,
  organisations: ({ at }, _, { rows }) =>
    rows.listed(people.PARTNERSHIP, "organisations", at.position).map(({ entity }) => ({ id: plans.idOf(entity), at })),
  people: ({ at }, _, { rows }) =>
    rows.listed(people.PARTNERSHIP, "people", at.position).map(({ entity }) => ({ id: plans.idOf(entity), at })),
};

const Organisation: OrganisationResolvers<Context> = {
  id: ({ id }) => id,
  name({ id, at }, _, { rows }) {
    const name = rows.value(people.organisationEntity(id), "name", at.position);
    return typeof name === "string" ? name : "An organisation that is no longer known";
  },
};

const Person: PersonResolvers<Context> = {
  id: ({ id }) => id,
  name({ id, at }, _, { rows, open }) {
    // Written by the view of people.
    const name = rows.value(people.personEntity(id), "name", at.position) as SealedText | undefined;
    return name === undefined ? "A person who is no longer known" : open(name);
  },
  organisation: ({ id, at }, _, { rows }) => ({
    id: String(rows.value(people.personEntity(id), "organisation", at.position)),
    at,
  }),
  role: ({ id, at }, _, { rows }) => screaming(rows.value(people.personEntity(id), "role", at.position) as people.Role),
};

export const types = { Partnership, Organisation, Person };
