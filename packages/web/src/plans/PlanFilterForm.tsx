import type { SubmitEvent } from "react";
import type { PlanLevel } from "../gql/graphql.ts";
import { useNavigation } from "../layout/navigation.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/Select.tsx";
import { choicesOf } from "../ui/choices.ts";
import { levelWords } from "./words.ts";

export type Filter = { organisationId?: string; level?: PlanLevel };

export function PlanFilterForm({
  filter,
  organisations,
}: {
  filter: Filter;
  organisations: readonly { id: string; name: string }[];
}) {
  const { go } = useNavigation();
  function apply(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    go(
      `/?${new URLSearchParams({ organisation: String(form.get("organisation")), level: String(form.get("level")) })}`,
    );
  }
  return (
    <search className="app-no-print" aria-label="Filter plans">
      <form onSubmit={apply} className="app-filter">
        <Select
          name="organisation"
          label="Organisation"
          key={`organisation ${filter.organisationId}`}
          defaultValue={filter.organisationId ?? ""}
          options={[
            { value: "", text: "All organisations" },
            ...organisations.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <Select
          name="level"
          label="Level"
          key={`level ${filter.level}`}
          defaultValue={filter.level ?? ""}
          options={[{ value: "", text: "All levels" }, ...choicesOf(levelWords)]}
        />
        <Button secondary>Filter</Button>
        {(filter.level ?? filter.organisationId) && (
          <p className="govuk-body">
            <Anchor className="govuk-link" href="/">
              Clear filters
            </Anchor>
          </p>
        )}
      </form>
    </search>
  );
}
