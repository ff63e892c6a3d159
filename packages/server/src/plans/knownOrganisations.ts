import { people, plans } from "@planledger/projections";
import type { Context } from "../context.ts";

/** The organisations that a lead cell may name. */
export const knownOrganisations = ({ rows }: Context): plans.KnownOrganisations =>
  rows
    .listed(people.PARTNERSHIP, "organisations", rows.newest())
    .map(({ entity, fields }) => ({ id: plans.idOf(entity), name: String(fields["name"]) }));
