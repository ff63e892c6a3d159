import type { SubmitEvent } from "react";
import { useNavigation } from "../layout/navigation.ts";
import { statusWords } from "../plans/words.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { Button } from "../ui/Button.tsx";
import { choicesOf, chosenOf } from "../ui/choices.ts";
import { Details } from "../ui/Details.tsx";
import { Input } from "../ui/Input.tsx";
import { Select } from "../ui/Select.tsx";
import { LONGEST_TEXT } from "./longestText.ts";
import { type Asked, searchPath } from "./searchPath.ts";

type Named = { id: string; name: string };
type Props = { asked: Asked; plans: readonly Named[]; organisations: readonly Named[] };

/** What to look for, and where. */
export function SearchForm({ asked, plans, organisations }: Props) {
  const { go } = useNavigation();
  function search(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = (name: string) => String(form.get(name) ?? "").trim();
    go(
      searchPath({
        text: given("text"),
        kind: asked.kind,
        planId: given("plan"),
        organisationId: given("organisation"),
        status: chosenOf(statusWords, form.get("status")),
      }),
    );
  }
  const filtered = asked.planId ?? asked.organisationId ?? asked.status;
  return (
    <search className="app-no-print" aria-label="Search">
      <form onSubmit={search} className="app-search">
        <div className="app-search__text">
          <Input
            name="text"
            label="What to look for"
            type="search"
            maxLength={LONGEST_TEXT}
            autoComplete="off"
            defaultValue={asked.text}
          />
          <Button>Search</Button>
        </div>
        {asked.text && (
          <Details summary="Filter the results" open={Boolean(filtered)} key={JSON.stringify(asked)}>
            <div className="app-filter">
              <Select
                name="plan"
                label="Plan"
                defaultValue={asked.planId ?? ""}
                options={[{ value: "", text: "All plans" }, ...optionsOf(plans)]}
              />
              <Select
                name="organisation"
                label="Plans of"
                defaultValue={asked.organisationId ?? ""}
                options={[{ value: "", text: "All organisations" }, ...optionsOf(organisations)]}
              />
              <Select
                name="status"
                label="Status of the action"
                defaultValue={asked.status ?? ""}
                options={[{ value: "", text: "Any status" }, ...choicesOf(statusWords)]}
              />
              <Button secondary>Filter</Button>
              {filtered && (
                <p className="govuk-body">
                  <Anchor className="govuk-link" href={searchPath({ text: asked.text })}>
                    Clear filters
                  </Anchor>
                </p>
              )}
            </div>
          </Details>
        )}
      </form>
    </search>
  );
}

const optionsOf = (named: readonly Named[]) => named.map(({ id, name }) => ({ value: id, text: name }));
