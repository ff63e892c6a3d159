import type { PlanShapeFragment } from "../../gql/graphql.ts";

/** A plan without what its actions say: its columns, sections, objectives and texts. */
export type Shape = PlanShapeFragment;
export type ShapeSection = Shape["sections"][number];
