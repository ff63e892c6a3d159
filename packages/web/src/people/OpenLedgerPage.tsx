import { type SubmitEvent, useState } from "react";
import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { useNavigation } from "../layout/navigation.ts";
import { Page } from "../layout/Page.tsx";
import { Anchor } from "../ui/Anchor.tsx";
import { Button } from "../ui/Button.tsx";
import { Input } from "../ui/Input.tsx";
import { choosePerson } from "./choosePerson.ts";
import { useOpenPartnership } from "./useOpenPartnership.ts";

const questions = [
  {
    name: "name",
    label: "What is the partnership called?",
    hint: "For example, Westmere Prevent Partnership",
    missing: "Enter the partnership's name",
  },
  {
    name: "organisation",
    label: "What is its first organisation called?",
    hint: "You can add others later",
    missing: "Enter the organisation's name",
  },
  {
    name: "person",
    label: "What is your name?",
    hint: "You become the partnership's Prevent lead",
    missing: "Enter your name",
  },
] as const;

export function openOpenLedgerPage() {
  return <OpenLedgerPage />;
}

/** What the address of that page leads to once the ledger is open. */
export function openAlreadyOpenPage() {
  return (
    <Page title="This ledger is open">
      <p className="govuk-body">
        <Anchor className="govuk-link" href="/">
          See all plans
        </Anchor>
      </p>
    </Page>
  );
}

function OpenLedgerPage() {
  const { go, startAgain } = useNavigation();
  const { open, sending } = useOpenPartnership();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const form = new FormData(event.currentTarget);
    const word = (name: string) => String(form.get(name) ?? "").trim();
    const missing = questions
      .filter(({ name }) => !word(name))
      .map(({ name, missing: message }) => ({ field: name, message }));
    if (missing.length > 0) return setMistakes(missing);
    const result = await open({ name: word("name"), organisation: word("organisation"), person: word("person") });
    if (result.outcome === "refused") return setMistakes([{ message: result.message }]);
    await choosePerson(result.personId);
    if (location.pathname === "/open") go("/");
    await startAgain();
  }
  return (
    <Page title="Open this ledger" mistakes={mistakes}>
      <p className="govuk-body">
        Nothing has been recorded here yet. Three answers open it; everything else can be added afterwards.
      </p>
      <form onSubmit={(event) => void submit(event)} noValidate>
        {questions.map(({ name, label, hint }) => (
          <Input
            key={name}
            name={name}
            label={label}
            labelClassName="govuk-label--m"
            hint={hint}
            error={errorOf(mistakes, name)}
            autoComplete="off"
          />
        ))}
        <Button disabled={sending}>{sending ? "Opening…" : "Open the ledger"}</Button>
      </form>
    </Page>
  );
}
