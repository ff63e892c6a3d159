import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { type SubmitEvent, useState } from "react";
import { graphql } from "../gql/index.ts";
import type { AddPersonPageQuery, AddPersonPageQueryVariables } from "../gql/graphql.ts";
import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { useNavigation } from "../layout/navigation.ts";
import type { At } from "../layout/opening.tsx";
import { Page } from "../layout/Page.tsx";
import { WayBack } from "../layout/WayBack.tsx";
import { choicesOf, chosenOf } from "../ui/choices.ts";
import { Button } from "../ui/Button.tsx";
import { Input } from "../ui/Input.tsx";
import { Radios } from "../ui/Radios.tsx";
import { Select } from "../ui/Select.tsx";
import { roleMeanings, roleWords } from "./roleWords.ts";
import { useInvitePerson } from "./useInvitePerson.ts";

const AddPersonPageQuery = graphql(`
  query AddPersonPage {
    partnership {
      organisations {
        id
        name
      }
    }
  }
`);

export async function openAddPersonPage({ preload }: At) {
  return <AddPersonPage organisationsRef={await preload(AddPersonPageQuery, {}, "fresh")} />;
}

function AddPersonPage({
  organisationsRef,
}: {
  organisationsRef: QueryRef<AddPersonPageQuery, AddPersonPageQueryVariables>;
}) {
  const { partnership } = useReadQuery(organisationsRef).data;
  const { go } = useNavigation();
  const { invite, sending } = useInvitePerson();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const form = new FormData(event.currentTarget);
    const name = String(form.get("name")).trim();
    const role = chosenOf(roleWords, form.get("role"));
    if (!name) return setMistakes([{ field: "name", message: "Enter the person's name" }]);
    if (!role) return setMistakes([{ field: "role", message: "Choose what they may do" }]);
    const result = await invite({ name, role, organisationId: String(form.get("organisation")) });
    if (result.outcome === "refused") return setMistakes([{ message: result.message }]);
    go("/people", `${name} is added.`);
  }
  return (
    <Page title="Add a person" mistakes={mistakes} way={<WayBack href="/people" />}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Input
          name="name"
          label="What is their name?"
          labelClassName="govuk-label--m"
          error={errorOf(mistakes, "name")}
          autoComplete="off"
        />
        <Select
          name="organisation"
          label="Which organisation do they work for?"
          labelClassName="govuk-label--m"
          options={(partnership?.organisations ?? []).map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Radios
          name="role"
          legend={{ children: "What may they do?", className: "govuk-fieldset__legend--m" }}
          error={errorOf(mistakes, "role")}
          choices={choicesOf(roleWords).map(({ value, text }) => ({ value, label: text, hint: roleMeanings[value] }))}
        />
        <Button disabled={sending}>Add person</Button>
      </form>
    </Page>
  );
}
