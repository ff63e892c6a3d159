import { type KeyboardEvent, useRef, useState } from "react";
import type { LeadKind } from "../gql/graphql.ts";
import { Button } from "../ui/Button.tsx";
import { choicesOf, chosenOf } from "../ui/choices.ts";
import { Input } from "../ui/Input.tsx";
import { Select } from "../ui/Select.tsx";
import type { NamedLead } from "./namedLeads.ts";

const kindWords: Record<LeadKind, string> = {
  LEAD: "Leads",
  PARTNER: "Takes part",
  DEPUTY: "Stands in",
  VIA: "Works through another",
};

type Props = {
  id: string;
  leads: readonly NamedLead[];
  organisations: readonly { id: string; name: string }[];
  onChange: (lead: NamedLead) => void;
  onAdd: (name: string) => void;
  onRemove: (name: string) => void;
};

/** Who is named in the words of a cell: what each is, and whom it means. Adding and removing changes the words. */
export function LeadsField({ id, leads, organisations, onChange, onAdd, onRemove }: Props) {
  const adding = useRef<HTMLInputElement>(null);
  const [name, setName] = useState("");
  const [news, setNews] = useState("");

  function add() {
    if (name.trim() === "") return;
    onAdd(name.trim());
    setNews(`${name.trim()} is added to the words.`);
    setName("");
    adding.current?.focus();
  }

  function addOnEnter(event: KeyboardEvent) {
    if (event.key !== "Enter") return;
    // The form would be saved.
    event.preventDefault();
    add();
  }

  function remove(lead: string) {
    onRemove(lead);
    setNews(`${lead} is taken out of the words.`);
    adding.current?.focus();
  }

  return (
    <fieldset className="govuk-fieldset app-leads">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Who is named</legend>
      {leads.length === 0 && <p className="govuk-hint app-line">Nobody is named yet.</p>}
      <ul className="app-leads__list">
        {leads.map((lead, place) => {
          const of = <span className="govuk-visually-hidden"> of {lead.text}</span>;
          return (
            <li key={lead.text} className="app-leads__lead">
              <strong className="app-leads__name">{lead.text}</strong>
              <Select
                name={`kind-${place}`}
                id={`${id}-kind-${place}`}
                label={<>What it does{of}</>}
                options={choicesOf(kindWords)}
                value={lead.kind}
                onChange={(event) => onChange({ ...lead, kind: chosenOf(kindWords, event.target.value) ?? lead.kind })}
              />
              <Select
                name={`organisation-${place}`}
                id={`${id}-organisation-${place}`}
                label={<>Organisation{of}</>}
                options={[
                  { value: "", text: "None of this partnership" },
                  ...organisations.map((organisation) => ({ value: organisation.id, text: organisation.name })),
                ]}
                value={lead.organisationId ?? ""}
                onChange={(event) => onChange({ ...lead, organisationId: event.target.value || null })}
              />
              <Button type="button" secondary className="app-leads__button" onClick={() => remove(lead.text)}>
                Remove<span className="govuk-visually-hidden"> {lead.text}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      <Input
        ref={adding}
        name="adding"
        id={`${id}-adding`}
        label="Add somebody"
        hint="An organisation of this partnership, or any office"
        list={`${id}-organisations`}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={addOnEnter}
      />
      <datalist id={`${id}-organisations`}>
        {organisations.map((organisation) => (
          <option key={organisation.id}>{organisation.name}</option>
        ))}
      </datalist>
      <Button type="button" secondary className="app-leads__button" onClick={add}>
        Add
      </Button>
      <output className="govuk-visually-hidden">{news}</output>
    </fieldset>
  );
}
