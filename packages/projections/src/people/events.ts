import type { DomainEvent } from "../event.ts";
import type { Text } from "../text.ts";

/** What a person may do; see `policy.ts`. */
export type Role = "partner" | "lead" | "auditor" | "analyst" | "administrator";

/** The first fact of a ledger. `storyClock`: its history was recorded under a made-up clock, for the demonstration. */
export type PartnershipOpened = DomainEvent<"PartnershipOpened", { name: string; storyClock: boolean }>;
export type OrganisationJoined = DomainEvent<"OrganisationJoined", { organisation: string; name: string }>;
export type PersonInvited = DomainEvent<"PersonInvited", { person: string; name: Text; organisation: string }>;
export type RoleGranted = DomainEvent<"RoleGranted", { person: string; role: Role; organisation: string }>;

export type PeopleEvent = PartnershipOpened | OrganisationJoined | PersonInvited | RoleGranted;
