import { graphql } from "../../gql/index.ts";
import type { ReplayPageQuery } from "../../gql/graphql.ts";

export const LastReplay = graphql(`
  query ReplayPage {
    replay {
      state
      startedAt
      startedBy {
        id
        name
      }
      done
      of
      finishedAt
      position
      seconds
      eventsPerSecond
      live
      rebuilt
      tables {
        name
        live
        rebuilt
      }
      divergence
      divergedAt
      problem
    }
  }
`);

export const StartReplay = graphql(`
  mutation StartReplay {
    startReplay {
      ... on Replay {
        state
      }
      ... on ReplayRefused {
        message
      }
    }
  }
`);

export const CancelReplay = graphql(`
  mutation CancelReplay {
    cancelReplay {
      ... on Replay {
        state
      }
      ... on ReplayRefused {
        message
      }
    }
  }
`);

export type Replay = NonNullable<ReplayPageQuery["replay"]>;

/** Whether a replay goes on. */
export const goesOn = ({ state }: Pick<Replay, "state">): boolean => state === "BUILDING" || state === "COMPARING";
