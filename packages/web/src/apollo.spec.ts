import { gql } from "@apollo/client";
import { describe, expect, it } from "vitest";
import { createCache } from "./apollo.ts";

const row = gql`
  query Row {
    action(id: "a-1") {
      id
      cells {
        changedAt
        column {
          id
        }
      }
    }
  }
`;
const labels = gql`
  query Labels {
    action(id: "a-1") {
      id
      cells {
        column {
          id
          label
        }
      }
    }
  }
`;
const titles = gql`
  query Titles {
    plan(id: "p-1") {
      id
      sections {
        id
        title
      }
    }
  }
`;
const numbers = gql`
  query Numbers {
    plan(id: "p-1") {
      id
      sections {
        id
        number
      }
    }
  }
`;

describe("what is known of a thing", () => {
  it("is not lost when another page asks for less of its cells", () => {
    const cache = createCache();
    const cell = (fields: object) => ({
      action: { __typename: "Action", id: "a-1", cells: [{ __typename: "ActionCell", ...fields }] },
    });
    const column = { __typename: "Column", id: "c1" };
    cache.writeQuery({ query: row, data: cell({ changedAt: 3, column }) });
    cache.writeQuery({ query: labels, data: cell({ column: { ...column, label: "Activity" } }) });
    expect(cache.readQuery({ query: row })).toEqual(cell({ changedAt: 3, column }));
    cache.writeQuery({ query: row, data: cell({ changedAt: 4, column }) });
    expect(cache.readQuery({ query: row })).toEqual(cell({ changedAt: 4, column }));
    expect(cache.readQuery({ query: labels })).toEqual(cell({ column: { ...column, label: "Activity" } }));
  });

  it("is not lost when another page asks for less of its sections, and those that went are gone", () => {
    const cache = createCache();
    const plan = (...sections: object[]) => ({
      plan: { __typename: "Plan", id: "p-1", sections: sections.map((one) => ({ __typename: "Section", ...one })) },
    });
    cache.writeQuery({ query: titles, data: plan({ id: "s-1", title: "One" }, { id: "s-2", title: "Two" }) });
    cache.writeQuery({ query: numbers, data: plan({ id: "s-2", number: "2" }) });
    expect(cache.readQuery({ query: titles })).toEqual(plan({ id: "s-2", title: "Two" }));
    expect(cache.readQuery({ query: numbers })).toEqual(plan({ id: "s-2", number: "2" }));
  });
});
