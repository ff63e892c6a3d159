import { type QueryRef, useReadQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { graphql } from "../gql/index.ts";
import type { MinePageQuery, MinePageQueryVariables } from "../gql/graphql.ts";
import { EditorsOnly } from "../layout/EditorsOnly.tsx";
import type { At } from "../layout/opening.tsx";
import { Page } from "../layout/Page.tsx";
import { readSession, useSession } from "../layout/session.ts";
import { HowItStands } from "../plans/HowItStands.tsx";
import { actionPath } from "../plans/paths.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { sayDay } from "../ui/sayDate.ts";
import { type Changed, ChangedInMine, openChangedInMine } from "./ChangedInMine.tsx";
import { inTurn } from "./inTurn.ts";

const MinePageQuery = graphql(`
  query MinePage($asOf: AsOf) {
    mine(asOf: $asOf) {
      assigned {
        id
        number
        summary
        status
        lateness {
          overdue
        }
        timescale {
          dueOn
        }
        plan {
          id
          title
        }
        ...HowItStands @unmask
      }
      returned {
        report {
          id
          occurredOn
          returnNote
        }
        action {
          id
          number
          summary
          plan {
            id
            title
          }
        }
      }
      waiting {
        report {
          id
          occurredOn
          reportedBy {
            id
            name
          }
          organisation {
            id
            name
          }
        }
        action {
          id
          number
          summary
          plan {
            id
            title
          }
        }
      }
    }
  }
`);

export async function openMinePage(at: At) {
  const [mineRef, changed] = await Promise.all([at.preload(MinePageQuery, at.moment), changedFor(at)]);
  return <MinePage mineRef={mineRef} changed={changed} />;
}

/** What has been seen is seen now: of the past there is nothing to mark. */
async function changedFor(at: At): Promise<Changed | undefined> {
  const { me } = await readSession(at.client);
  return me && !at.moment.asOf ? openChangedInMine(at, me.id) : undefined;
}

type Props = { mineRef: QueryRef<MinePageQuery, MinePageQueryVariables>; changed: Changed | undefined };

function MinePage({ mineRef, changed }: Props) {
  const { assigned, returned, waiting } = useReadQuery(mineRef).data.mine;
  const { overdue, due, open, done } = inTurn(assigned);
  return (
    <Page title="Mine">
      {assigned.length + returned.length + waiting.length === 0 && (
        <EmptyState title="Nothing waits for you.">
          <p className="govuk-body">
            What is assigned to you, or returned to you, will stand here.{" "}
            <Anchor className="govuk-link" href="/">
              See all plans
            </Anchor>
          </p>
        </EmptyState>
      )}
      <Part title="Returned to me" of={returned}>
        {returned.map(({ report, action }) => (
          <Item key={report.id} action={action}>
            <span className="app-line">
              Your report of {sayDay(report.occurredOn)} came back{report.returnNote && `: ${report.returnNote}`}
            </span>
            <EditorsOnly>
              <Anchor className="govuk-link app-no-print" href={`${actionPath(action.id)}/reports/${report.id}`}>
                Correct it<span className="govuk-visually-hidden"> (the report of {sayDay(report.occurredOn)})</span>
              </Anchor>
            </EditorsOnly>
          </Item>
        ))}
      </Part>
      <Part title="Waiting for my approval" of={waiting}>
        {waiting.map(({ report, action }) => (
          <Item key={report.id} action={action}>
            <span className="app-line">
              Report of {sayDay(report.occurredOn)} by {report.reportedBy.name}, for {report.organisation.name}
            </span>
          </Item>
        ))}
      </Part>
      <Assigned title="Overdue" actions={overdue} />
      <Assigned title="Due" actions={due} />
      <Assigned title="Also assigned to me" actions={open} />
      {changed && <ChangedInMine changed={changed} />}
      <Assigned title="Done" actions={done} />
    </Page>
  );
}

type Mine = MinePageQuery["mine"]["assigned"][number];

function Assigned({ title, actions }: { title: string; actions: readonly Mine[] }) {
  const { me } = useSession();
  return (
    <Part title={title} of={actions}>
      {actions.map((action) => (
        <Item key={action.id} action={action}>
          <HowItStands action={action} toMe={me?.id} />
        </Item>
      ))}
    </Part>
  );
}

/** A part of the page, with how many stand in it; nothing when there are none. */
function Part({ title, of, children }: { title: string; of: readonly unknown[]; children: ReactNode }) {
  if (of.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">
        {title} ({of.length})
      </h2>
      <ul className="govuk-list govuk-list--spaced app-mine">{children}</ul>
    </>
  );
}

type ItemProps = {
  action: { id: string; number?: string | null; summary: string; plan: { title: string } };
  children: ReactNode;
};

function Item({ action: { id, number, summary, plan }, children }: ItemProps) {
  return (
    <li className="app-mine__item">
      <Anchor className="govuk-link" href={actionPath(id)}>
        {[number, summary].filter(Boolean).join(" ")}
      </Anchor>
      <span className="govuk-hint app-line">{plan.title}</span>
      {children}
    </li>
  );
}
