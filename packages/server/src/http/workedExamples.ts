/** What the explorer opens with: questions that auditors and analysts ask, ready to run. */
export const workedExamples = `# Choose an operation with the Run button. Everything is described in the documentation on the left.

# Which plans are there, and how do they stand?
query Plans {
  plans(first: 20) {
    totalCount
    basis { position recordedAt today }
    nodes { id title level counts { actions completed overdue } }
  }
}

# What did the plans say right after entry 60? Every question takes asOf: a position, or { day: "2026-03-31" } for its end.
query PlansAsTheyStood {
  plans(first: 5, asOf: { position: 60 }) {
    basis { position recordedAt today isNow }
    nodes { title changedAt counts { actions completed overdue } }
  }
}

# What changed since then, who changed it, and why?
query WhatChanged {
  changes(since: { position: 60 }) {
    summary { added modified moved removed entries }
    changes {
      kind planTitle actionNumber what before after changedBack
      steps { position recordedAt occurredOn sentence by { name } organisation { name } role reason }
    }
  }
}

# The history of one plan, newest first. Put in an id from the first question.
query Trail($plan: ID!) {
  plan(id: $plan) {
    title
    trail(first: 10) {
      totalCount
      pageInfo { endCursor hasNextPage }
      nodes { position kind sentence recordedAt occurredOn by { name } reason changes { what before after } }
    }
  }
}

# Everything that happens from now on, without names and texts. Give the last cursor as after to go on without a gap.
subscription Activity {
  activity { cursor position kind recordedAt organisationId planId actionId }
}
`;
