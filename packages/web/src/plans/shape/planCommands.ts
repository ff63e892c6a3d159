import { graphql } from "../../gql/index.ts";

// What the layout of a plan can be told. Each answers with the whole of it, so that the page is right at once.
graphql(`
  fragment PlanShape on Plan {
    id
    title
    titleWithdrawn {
      id
    }
    revision
    changedAt
    period {
      text
      withdrawn {
        id
      }
    }
    columns {
      id
      label
      role
      withdrawn {
        id
      }
    }
    sections {
      id
      number
      title
      statement
      withdrawn {
        id
      }
      objectives {
        id
        text
        withdrawn {
          id
        }
      }
      actions {
        id
        number
        summary
        objective {
          id
          text
        }
      }
    }
    removed {
      sections {
        id
        number
        title
      }
    }
    narrative {
      id
      place
      heading
      withdrawn {
        id
      }
      body {
        id
        kind
        text
      }
    }
  }
`);

export const RetitlePlan = graphql(`
  mutation RetitlePlan($input: RetitlePlanInput!) {
    result: retitlePlan(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          ...PlanShape
        }
      }
      ... on PlanRefused {
        refusal
        message
      }
    }
  }
`);

export const SetPeriod = graphql(`
  mutation SetPeriod($input: SetPeriodInput!) {
    result: setPeriod(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          ...PlanShape
        }
      }
      ... on PlanRefused {
        refusal
        message
      }
    }
  }
`);

export const AddNarrative = graphql(`
  mutation AddNarrative($input: AddNarrativeInput!) {
    result: addNarrative(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          ...PlanShape
        }
      }
      ... on PlanRefused {
        refusal
        message
      }
    }
  }
`);

export const RewordNarrative = graphql(`
  mutation RewordNarrative($input: RewordNarrativeInput!) {
    result: rewordNarrative(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          ...PlanShape
        }
      }
      ... on PlanRefused {
        refusal
        message
      }
    }
  }
`);

export const RemoveNarrative = graphql(`
  mutation RemoveNarrative($input: RemoveNarrativeInput!) {
    result: removeNarrative(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          ...PlanShape
        }
      }
      ... on PlanRefused {
        refusal
        message
      }
    }
  }
`);

export const AddColumn = graphql(`
  mutation AddColumn($input: AddColumnInput!) {
    result: addColumn(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          ...PlanShape
        }
      }
      ... on PlanRefused {
        refusal
        message
      }
    }
  }
`);

export const RelabelColumn = graphql(`
  mutation RelabelColumn($input: RelabelColumnInput!) {
    result: relabelColumn(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          ...PlanShape
        }
      }
      ... on PlanRefused {
        refusal
        message
      }
    }
  }
`);

export const GiveColumnRole = graphql(`
  mutation GiveColumnRole($input: GiveColumnRoleInput!) {
    result: giveColumnRole(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          ...PlanShape
        }
      }
      ... on PlanRefused {
        refusal
        message
      }
    }
  }
`);

export const MoveColumn = graphql(`
  mutation MoveColumn($input: MoveColumnInput!) {
    result: moveColumn(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          ...PlanShape
        }
      }
      ... on PlanRefused {
        refusal
        message
      }
    }
  }
`);

export const RemoveColumn = graphql(`
  mutation RemoveColumn($input: RemoveColumnInput!) {
    result: removeColumn(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          ...PlanShape
        }
      }
      ... on PlanRefused {
        refusal
        message
      }
    }
  }
`);

export const AddNamedSection = graphql(`
  mutation AddNamedSection($input: AddSectionInput!) {
    result: addSection(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          ...PlanShape
        }
      }
      ... on PlanRefused {
        refusal
        message
      }
    }
  }
`);

export const RewordSection = graphql(`
  mutation RewordSection($input: RewordSectionInput!) {
    result: rewordSection(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          ...PlanShape
        }
      }
      ... on PlanRefused {
        refusal
        message
      }
    }
  }
`);

export const MoveSection = graphql(`
  mutation MoveSection($input: MoveSectionInput!) {
    result: moveSection(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          ...PlanShape
        }
      }
      ... on PlanRefused {
        refusal
        message
      }
    }
  }
`);

export const RemoveSection = graphql(`
  mutation RemoveSection($input: RemoveSectionInput!) {
    result: removeSection(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          ...PlanShape
        }
      }
      ... on PlanRefused {
        refusal
        message
      }
    }
  }
`);

export const RestoreSection = graphql(`
  mutation RestoreSection($input: RestoreSectionInput!) {
    result: restoreSection(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          ...PlanShape
        }
      }
      ... on PlanRefused {
        refusal
        message
      }
    }
  }
`);

export const RewordObjective = graphql(`
  mutation RewordObjective($input: RewordObjectiveInput!) {
    result: rewordObjective(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          ...PlanShape
        }
      }
      ... on PlanRefused {
        refusal
        message
      }
    }
  }
`);

export const RemoveObjective = graphql(`
  mutation RemoveObjective($input: RemoveObjectiveInput!) {
    result: removeObjective(input: $input) {
      ... on PlanSaved {
        id
        shown
        plan {
          ...PlanShape
        }
      }
      ... on PlanRefused {
        refusal
        message
      }
    }
  }
`);
