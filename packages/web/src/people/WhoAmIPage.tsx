import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { type SubmitEvent, useState } from "react";
import { graphql } from "../gql/index.ts";
import type { WhoAmIPageQuery, WhoAmIPageQueryVariables } from "../gql/graphql.ts";
import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { useNavigation } from "../layout/navigation.ts";
import type { At } from "../layout/opening.tsx";
import { Page } from "../layout/Page.tsx";
import { Anchor } from "../ui/Anchor.tsx";
import { Button } from "../ui/Button.tsx";
import { InsetText } from "../ui/InsetText.tsx";
import { Radios } from "../ui/Radios.tsx";
import { UnsavedHere } from "./UnsavedHere.tsx";
import { choosePerson } from "./choosePerson.ts";
import { inSentence } from "./roleWords.ts";

const WhoAmIPageQuery = graphql(`
  query WhoAmIPage {
    me {
      id
    }
    partnership {
      people {
        id
        name
        role
        organisation {
          id
          name
        }
      }
    }
  }
`);

export async function openWhoAmIPage({ preload }: At) {
  return <WhoAmIPage peopleRef={await preload(WhoAmIPageQuery, {}, "fresh")} />;
}

function WhoAmIPage({ peopleRef }: { peopleRef: QueryRef<WhoAmIPageQuery, WhoAmIPageQueryVariables> }) {
  const { me, partnership } = useReadQuery(peopleRef).data;
  const { go, startAgain } = useNavigation();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  async function choose(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const personId = new FormData(event.currentTarget).get("person");
    if (typeof personId !== "string") return setMistakes([{ field: "person", message: "Choose who you are" }]);
    try {
      await choosePerson(personId);
    } catch {
      return setMistakes([{ field: "person", message: "That did not work. Try again in a moment." }]);
    }
    if (location.pathname === "/who-am-i") go("/");
    await startAgain();
  }
  return (
    <Page title="Who are you?" mistakes={mistakes}>
      <InsetText>
        Signing in is not built yet. Until it is, everybody on this computer can choose to be anybody.
      </InsetText>
      <form onSubmit={(event) => void choose(event)} noValidate>
        <Radios
          name="person"
          legend={{
            children: "Choose yourself from the people of this partnership",
            className: "govuk-fieldset__legend--m",
          }}
          error={errorOf(mistakes, "person")}
          choices={(partnership?.people ?? []).map(({ id, name, role, organisation }) => ({
            value: id,
            label: name,
            hint: `${organisation.name}, ${inSentence(role)}`,
            defaultChecked: id === me?.id,
          }))}
        />
        <Button>Continue</Button>
      </form>
      <UnsavedHere people={partnership?.people ?? []} />
      <p className="govuk-body">
        Only want to know what changed in a plan?{" "}
        <Anchor className="govuk-link" href="/compare">
          Compare two copies of it
        </Anchor>
        , without saying who you are.
      </p>
    </Page>
  );
}
