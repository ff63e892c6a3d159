import { type Fact, people, plans, type Recorded, subjectsOf } from "@planledger/projections";
import { GraphQLError } from "graphql";
import type { Context, Me } from "../context.ts";

/**
 * Who asks.
 * @throws GraphQLError when nobody was chosen
 */
export function whoAsks({ me }: Context): Me {
  if (me !== null) return me;
  throw new GraphQLError("Choose who you are first.", { extensions: { code: "UNAUTHENTICATED" } });
}

/** Whether whoever asks may do this; asked of the role that they hold now. */
export const mayDo = (context: Context, deed: people.Deed): boolean => people.allows(whoAsks(context).role, deed);

/** Whether whoever asks may ask to withdraw what an entry says or brought, by the role and the plans that are theirs now. */
export function mayWithdraw(context: Context, event: Recorded<Fact>): boolean {
  const { plan } = subjectsOf(event);
  const of =
    plan === null ? undefined : context.rows.value(plans.planEntity(plan), "organisations", context.rows.newest());
  // Written by the view of plans.
  const entry = { recordedFor: event.by.organisation, plan: (of ?? []) as readonly string[] };
  return people.mayAskToWithdraw(whoAsks(context), entry);
}

/** Whether whoever asks may read plans. To those who may not, they look like not there. */
export const mayRead = (context: Context): boolean => mayDo(context, "readPlans");
