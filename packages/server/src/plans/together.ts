import { plans, progress, type SealedText } from "@planledger/projections";
import type { Moment } from "@planledger/schema/references";
import type { ActionResolvers, GroupResolvers, PlanResolvers } from "@planledger/schema/resolvers";
import type { Context } from "../context.ts";
import { screaming } from "../graphql/names.ts";
import { type ActionRow, isVisible } from "./planReader.ts";

// What plans do together: agreed versions, groups whose organisations return their own progress, links between plans.
// What the fields hold was written by the views of plans and progress.

type Agreed = Readonly<{
  version: number;
  meeting: SealedText;
  heldOn: string;
  position: number;
  recordedAt: number;
  by: string;
}>;
type Part = Readonly<{ status: progress.Status }>;

const organisations = (ids: readonly string[], at: Moment) => ids.map((id) => ({ id, at }));

const membershipsOf = (group: string, at: Moment, { rows }: Context) =>
  (rows.value(plans.groupEntity(group), "memberships", at.position) as readonly plans.Membership[] | undefined) ?? [];

export const Group: GroupResolvers<Context> = {
  id: ({ id }) => id,
  name: ({ id, at }, _, { rows, open }) => open(rows.value(plans.groupEntity(id), "name", at.position) as SealedText),
  organisations: ({ id, at }, _, context) =>
    organisations(plans.membersOn(membershipsOf(id, at, context), at.today), at),
  memberships: ({ id, at }, _, context) =>
    membershipsOf(id, at, context).map((membership) => ({
      from: membership.from,
      organisations: organisations(membership.organisations, at),
    })),
};

export const planTogether: Pick<PlanResolvers<Context>, "agreed" | "approvalRequired" | "groups"> = {
  agreed: ({ id, at }, _, { rows, open }) =>
    rows
      .listed(plans.planEntity(id), "agreed", at.position)
      .map(({ fields }) => fields["agreed"] as Agreed)
      .toSorted((a, b) => b.version - a.version)
      .map(({ version, meeting, heldOn, position, recordedAt, by }) => ({
        version,
        meeting: open(meeting),
        heldOn,
        position,
        recordedAt: new Date(recordedAt),
        recordedBy: { id: by, at },
      })),
  approvalRequired: ({ id, at }, _, { rows }) => rows.value(plans.planEntity(id), "approval", at.position) === true,
  groups: ({ id, at }, _, { rows }) =>
    rows.listed(plans.planEntity(id), "groups", at.position).map(({ entity }) => ({ id: plans.idOf(entity), at })),
};

const rowOf = (id: string, at: Moment, { plans: reader }: Context): ActionRow => {
  const row = reader.action(id, at);
  if (row === undefined) throw new Error("The action is referred to, and not in the rows.");
  return row;
};

const idsIn = (row: ActionRow, field: string) => (row.fields[field] as readonly string[] | undefined) ?? [];

/** The linked actions that can be seen at the moment: of a visible plan, and not removed. */
function visible(ids: readonly string[], at: Moment, context: Context): ActionRow[] {
  return ids.flatMap((id) => {
    const row = context.plans.action(id, at);
    return row === undefined || row.removed || !isVisible(context.rows, row.plan, at.position) ? [] : row;
  });
}

const below = (id: string, at: Moment, context: Context) =>
  visible(
    context.rows.listed(plans.actionEntity(id), "deliveredBy", at.position).map(({ entity }) => plans.idOf(entity)),
    at,
    context,
  );

const statusOf = ({ fields }: ActionRow) => (fields["status"] as progress.Status | undefined) ?? "notStarted";

const DIVERGENCE: Readonly<Record<progress.Divergence, string>> = {
  completedTooEarly: "This action is called completed, and not all actions that deliver it are.",
  openThoughBelowDone: "All actions that deliver it are done, and this action is still open.",
  blockedBelow: "An action that delivers it is blocked.",
  notStartedThoughBelowBegan: "Work has begun on an action that delivers it, and this action is called not started.",
};

export const actionTogether: Pick<
  ActionResolvers<Context>,
  "groups" | "returns" | "delivers" | "deliveredBy" | "divergence"
> = {
  groups: ({ id, at }, _, context) => idsIn(rowOf(id, at, context), "groups").map((group) => ({ id: group, at })),
  returns({ id, at }, _, context) {
    const row = rowOf(id, at, context);
    const asked = idsIn(row, "groups").flatMap((group) => plans.membersOn(membershipsOf(group, at, context), at.today));
    const reports = latestReports(id, at, context);
    return [...new Set(asked)].map((organisation) => {
      const part = row.fields[progress.partField(organisation)] as Part | undefined;
      const report = reports.get(organisation);
      return {
        organisation: { id: organisation, at },
        status: part === undefined ? null : screaming(part.status),
        latestReport: report === undefined ? null : { id: report, at },
      };
    });
  },
  delivers: ({ id, at }, _, context) =>
    visible(idsIn(rowOf(id, at, context), "delivers"), at, context).map((row) => ({ id: row.id, at })),
  deliveredBy: ({ id, at }, _, context) => below(id, at, context).map((row) => ({ id: row.id, at })),
  divergence({ id, at }, _, context) {
    const divergence = progress.divergenceOf(statusOf(rowOf(id, at, context)), below(id, at, context).map(statusOf));
    return divergence && DIVERGENCE[divergence];
  },
};

/** Each organisation's report of the latest day. */
function latestReports(action: string, at: Moment, { rows }: Context): ReadonlyMap<string, string> {
  const latest = new Map<string, Readonly<{ report: string; day: string }>>();
  for (const { entity, fields } of rows.listed(plans.actionEntity(action), "reports", at.position)) {
    const { organisation } = fields["made"] as Readonly<{ organisation: string }>;
    const { occurredOn } = fields["words"] as Readonly<{ occurredOn: string }>;
    if (occurredOn >= (latest.get(organisation)?.day ?? ""))
      latest.set(organisation, { report: plans.idOf(entity), day: occurredOn });
  }
  return new Map([...latest].map(([organisation, { report }]) => [organisation, report]));
}
