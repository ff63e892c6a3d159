import type { FragmentType } from "@apollo/client";
import type { SubmitEvent } from "react";
import { graphql } from "../gql/index.ts";
import type { ActionFilter, FindRowsFragment } from "../gql/graphql.ts";
import { useNavigation } from "../layout/navigation.ts";
import { useData } from "../layout/useData.ts";
import { Button } from "../ui/Button.tsx";
import { choicesOf } from "../ui/choices.ts";
import { Details } from "../ui/Details.tsx";
import { Input } from "../ui/Input.tsx";
import { Select } from "../ui/Select.tsx";
import { filteredPath, latenessSoughtWords, ratingSoughtWords } from "./actionFilter.ts";
import { statusWords } from "./words.ts";

const FindRowsFragment = graphql(`
  fragment FindRows on Plan {
    id
    counts {
      notStarted
      inProgress
      completed
      blocked
      superseded
      overdue
    }
    named {
      leads
      organisations {
        id
        name
      }
      people {
        id
        name
      }
    }
  }
`);

type Props = { plan: FragmentType<FindRowsFragment>; filter: ActionFilter | undefined };

/** Looks for rows of a plan. What is looked for stands in the address, so that it can be kept and passed on. */
export function FindRows({ plan, filter = {} }: Props) {
  const { id, counts, named } = useData(FindRowsFragment, plan);
  const { go } = useNavigation();
  function find(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    go(filteredPath(id, new FormData(event.currentTarget)));
  }
  const all = (text: string) => ({ value: "", text });
  const byName = (things: readonly { id: string; name: string }[]) =>
    things.map(({ id: value, name }) => ({ value, text: name })).toSorted((a, b) => a.text.localeCompare(b.text, "en"));
  const statuses = choicesOf(statusWords).map(({ value, text }) => ({
    value,
    text: `${text} (${counts[COUNTS[value]]})`,
  }));
  const late = choicesOf(latenessSoughtWords).map(({ value, text }) => ({
    value,
    text: value === "OVERDUE" ? `${text} (${counts.overdue})` : text,
  }));
  return (
    <Details className="app-no-print app-find" summary="Find rows" open={Object.keys(filter).length > 0}>
      <search aria-label="Find rows of this plan">
        <form onSubmit={find} className="app-filter">
          <Input name="words" label="Words" type="search" autoComplete="off" defaultValue={filter.text ?? ""} />
          <Select name="status" label="Status" defaultValue={filter.status ?? ""} options={[all("Any"), ...statuses]} />
          <Select
            name="rating"
            label="Rating"
            defaultValue={filter.rating ?? ""}
            options={[all("Any"), ...choicesOf(ratingSoughtWords)]}
          />
          <Select name="late" label="Late" defaultValue={filter.late ?? ""} options={[all("Late or not"), ...late]} />
          <Select
            name="lead"
            label="Lead or partner"
            defaultValue={filter.lead ?? ""}
            options={[all("Anybody"), ...named.leads.map((lead) => ({ value: lead, text: lead }))]}
          />
          <Select
            name="organisation"
            label="Organisation"
            defaultValue={filter.organisationId ?? ""}
            options={[all("Any"), ...byName(named.organisations)]}
          />
          <Select
            name="person"
            label="Assigned to"
            defaultValue={filter.personId ?? ""}
            options={[all("Anybody, or nobody"), ...byName(named.people)]}
          />
          <Button secondary>Find</Button>
        </form>
      </search>
    </Details>
  );
}

const COUNTS = {
  NOT_STARTED: "notStarted",
  IN_PROGRESS: "inProgress",
  COMPLETED: "completed",
  BLOCKED: "blocked",
  SUPERSEDED: "superseded",
} as const satisfies Record<keyof typeof statusWords, keyof FindRowsFragment["counts"]>;
