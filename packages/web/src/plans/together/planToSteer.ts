import type { QueryRef } from "@apollo/client/react";
import { graphql } from "../../gql/index.ts";
import type { PlanToSteerQuery, PlanToSteerQueryVariables } from "../../gql/graphql.ts";
import { type At, param } from "../../layout/opening.tsx";

const PlanToSteer = graphql(`
  query PlanToSteer($planId: ID!) {
    plan(id: $planId) {
      id
      title
      approvalRequired
    }
  }
`);

export type PlanToSteerRef = QueryRef<PlanToSteerQuery, PlanToSteerQueryVariables>;

/** What the forms of those who steer a plan need to know of it. */
export function preloadPlanToSteer(at: At): Promise<PlanToSteerRef> {
  return at.preload(PlanToSteer, { planId: param(at, "planId") }, "fresh");
}
