import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { graphql } from "../gql/index.ts";
import type { PeoplePageQuery, PeoplePageQueryVariables } from "../gql/graphql.ts";
import type { At } from "../layout/opening.tsx";
import { Page } from "../layout/Page.tsx";
import { useAsOf } from "../layout/moment.ts";
import { useSession } from "../layout/session.ts";
import { LinkButton } from "../ui/Button.tsx";
import { StackedBody, StackedCell, StackedHeading, StackedRow, StackedTable } from "../ui/StackedTable.tsx";
import { Table } from "../ui/Table.tsx";
import { roleWords } from "./roleWords.ts";

const PeoplePageQuery = graphql(`
  query PeoplePage($asOf: AsOf) {
    partnership(asOf: $asOf) {
      organisations {
        id
        name
      }
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

export async function openPeoplePage({ preload, moment }: At) {
  return <PeoplePage peopleRef={await preload(PeoplePageQuery, moment)} />;
}

function PeoplePage({ peopleRef }: { peopleRef: QueryRef<PeoplePageQuery, PeoplePageQueryVariables> }) {
  const { partnership } = useReadQuery(peopleRef).data;
  const { me } = useSession();
  const now = useAsOf() === undefined;
  const mayInvite = now && (me?.role === "LEAD" || me?.role === "ADMINISTRATOR");
  return (
    <Page title="People and organisations">
      {mayInvite && (
        <div className="govuk-button-group app-no-print">
          <LinkButton href="/people/add">Add a person</LinkButton>
          <LinkButton href="/people/organisations/add" secondary>
            Add an organisation
          </LinkButton>
        </div>
      )}
      <h2 className="govuk-heading-m">People</h2>
      <StackedTable caption="People" head={["Name", "Organisation", "Role"].map((label) => ({ key: label, label }))}>
        <StackedBody>
          {(partnership?.people ?? []).map(({ id, name, organisation, role }) => (
            <StackedRow key={id}>
              <StackedHeading scope="row">{name}</StackedHeading>
              <StackedCell label="Organisation">{organisation.name}</StackedCell>
              <StackedCell label="Role">{roleWords[role]}</StackedCell>
            </StackedRow>
          ))}
        </StackedBody>
      </StackedTable>
      <Table
        caption="Organisations"
        captionClassName="govuk-table__caption--m"
        head={[{ key: "name", content: "Name" }]}
        rows={(partnership?.organisations ?? []).map(({ id, name }) => ({
          key: id,
          cells: [{ key: "name", content: name }],
        }))}
      />
    </Page>
  );
}
