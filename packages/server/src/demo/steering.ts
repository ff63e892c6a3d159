import type { plans } from "@planledger/projections";
import { type Desk, partId } from "./desk.ts";
import { type OrganisationName, organisationId } from "./people.ts";
import type { Deed } from "./telling.ts";

// What holds plans together: agreed versions, groups of organisations, links to the county's plan.

const asked =
  (command: (desk: Desk) => plans.PlanCommand): Deed =>
  (desk) => ({ of: "plan", command: command(desk) });

/** A meeting agreed the plan; `ago`: how many days before it was recorded. */
export const agreed = (meeting: string, ago: number) =>
  asked((desk) => ({ type: "AdoptPlan", meeting, heldOn: desk.daysAgo(ago), today: desk.seat.today }));

export const approvalAskedFor = asked(() => ({ type: "RequireApproval", required: true }));

/** `from`: the first day, counted from today. */
type Members = Readonly<{ members: readonly OrganisationName[]; from: number }>;

const since = ({ members, from }: Members, desk: Desk) => ({
  organisations: members.map(organisationId),
  from: desk.calendar.day(from),
});

export const groupDefined = (group: string, name: string, members: Members) =>
  asked((desk) => ({ type: "DefineGroup", group: desk.add("group", group), name, ...since(members, desk) }));
export const groupMembersSet = (group: string, members: Members) =>
  asked((desk) => ({ type: "SetGroupMembers", group: desk.the("group", group), ...since(members, desk) }));
export const groupAsked = (action: string, group: string) =>
  asked((desk) => ({ type: "AskGroup", action: desk.the("action", action), group: desk.the("group", group) }));
export const groupReleased = (action: string, group: string) =>
  asked((desk) => ({ type: "ReleaseGroup", action: desk.the("action", action), group: desk.the("group", group) }));

/** `delivers`: an action of the county's plan. */
export const linked = (action: string, delivers: string) =>
  asked((desk) => ({ type: "LinkAction", action: desk.the("action", action), delivers: ofCounty(delivers) }));
export const unlinked = (action: string, delivers: string) =>
  asked((desk) => ({ type: "UnlinkAction", action: desk.the("action", action), delivers: ofCounty(delivers) }));

const ofCounty = (action: string) => partId("county", "action", action);
