import { graphql } from "../gql/index.ts";

// What an entry says, and files, as a withdrawal shows them; read where they are chosen and where they are decided.
graphql(`
  fragment WhatStands on StandingEntry {
    entry {
      id
      position
      sentence
      plan {
        id
        title
      }
    }
    asWords
    texts {
      text
      holdsWords
    }
  }

  fragment WhatFileStands on StandingFile {
    id
    name
    bytes
    entry {
      id
      position
      sentence
    }
  }
`);
