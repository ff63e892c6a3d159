import { type SubmitEvent, useState } from "react";
import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { useNavigation } from "../layout/navigation.ts";
import { Page } from "../layout/Page.tsx";
import { WayBack } from "../layout/WayBack.tsx";
import { Button } from "../ui/Button.tsx";
import { Input } from "../ui/Input.tsx";
import { useAddOrganisation } from "./useAddOrganisation.ts";

export async function openAddOrganisationPage() {
  return <AddOrganisationPage />;
}

function AddOrganisationPage() {
  const { go } = useNavigation();
  const { add, sending } = useAddOrganisation();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const name = String(new FormData(event.currentTarget).get("name")).trim();
    if (!name) return setMistakes([{ field: "name", message: "Enter the organisation's name" }]);
    const result = await add({ name });
    if (result.outcome === "refused") return setMistakes([{ field: "name", message: result.message }]);
    go("/people", `${name} is added.`);
  }
  return (
    <Page title="Add an organisation" mistakes={mistakes} way={<WayBack href="/people" />}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Input
          name="name"
          label="What is it called?"
          labelClassName="govuk-label--m"
          error={errorOf(mistakes, "name")}
          autoComplete="off"
        />
        <Button disabled={sending}>Add organisation</Button>
      </form>
    </Page>
  );
}
