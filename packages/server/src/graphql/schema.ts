import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { makeExecutableSchema } from "@graphql-tools/schema";
import type { Resolvers } from "@planledger/schema/resolvers";
import type { GraphQLSchema } from "graphql";
import { Query as auditQuery, types as auditTypes } from "../audit/resolvers.ts";
import { Mutation as replayMutation, Query as replayQuery } from "../audit/replaying.ts";
import { Subscription } from "../audit/subscriptions.ts";
import type { Context } from "../context.ts";
import { Entry as copyOfEntry, Plan as documentsOfPlan } from "../documents/newerCopy/resolvers.ts";
import { Mutation as documentsMutation, Query as documentsQuery } from "../documents/resolvers.ts";
import { Mutation as peopleMutation, Query as peopleQuery, types as peopleTypes } from "../people/resolvers.ts";
import { Mutation as plansMutation } from "../plans/mutations.ts";
import { Query as plansQuery, types as plansTypes } from "../plans/resolvers.ts";
import { Mutation as steeringMutation } from "../plans/steering.ts";
import { Mutation as undoMutation } from "../plans/undo.ts";
import { Query as proofQuery, types as proofTypes } from "../proof/resolvers.ts";
import { Mutation as progressMutation, types as progressTypes } from "../progress/resolvers.ts";
import { Query as mineQuery, types as mineTypes } from "../progress/mine.ts";
import { Query as searchQuery } from "../search/resolvers.ts";
import {
  entryFields,
  Mutation as withdrawalsMutation,
  Query as withdrawalsQuery,
  types as withdrawalsTypes,
} from "../withdrawals/resolvers.ts";
import { scalars } from "./scalars.ts";

const typeDefs = readFileSync(fileURLToPath(import.meta.resolve("@planledger/schema/schema.graphql")), "utf8");

const resolvers: Resolvers<Context> = {
  ...scalars,
  ...peopleTypes,
  ...plansTypes,
  ...progressTypes,
  ...mineTypes,
  Plan: { ...plansTypes.Plan, ...documentsOfPlan },
  ...auditTypes,
  ...withdrawalsTypes,
  Entry: { ...auditTypes.Entry, ...entryFields, ...copyOfEntry },
  ...proofTypes,
  Query: {
    ...peopleQuery,
    ...plansQuery,
    ...documentsQuery,
    ...auditQuery,
    ...replayQuery,
    ...proofQuery,
    ...mineQuery,
    ...searchQuery,
    ...withdrawalsQuery,
  },
  Mutation: {
    ...peopleMutation,
    ...replayMutation,
    ...plansMutation,
    ...steeringMutation,
    ...undoMutation,
    ...progressMutation,
    ...documentsMutation,
    ...withdrawalsMutation,
  },
  Subscription,
};

/** The contract with what answers it. */
export const schema: GraphQLSchema = makeExecutableSchema({ typeDefs, resolvers });
