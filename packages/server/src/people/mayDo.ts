import { people } from "@planledger/projections";
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

/** Whether whoever asks may read plans. To those who may not, they look like not there. */
export const mayRead = (context: Context): boolean => mayDo(context, "readPlans");
