import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { graphql } from "../../gql/index.ts";
import type { LinkedActionFragment } from "../../gql/graphql.ts";
import { useData } from "../../layout/useData.ts";
import { Anchor } from "../../ui/Anchor.tsx";
import { actionPath } from "../paths.ts";
import { StatusTag } from "../StatusTag.tsx";

const LinkedActionFragment = graphql(`
  fragment LinkedAction on Action {
    id
    number
    summary
    status
    plan {
      id
      title
    }
  }
`);

/** An action of another plan: which one, whose, and how it stands. */
export function LinkedAction({
  action,
  children,
}: {
  action: FragmentType<LinkedActionFragment>;
  children?: ReactNode;
}) {
  const { id, number, summary, status, plan } = useData(LinkedActionFragment, action);
  return (
    <li className="app-linked__action">
      <Anchor className="govuk-link" href={actionPath(id)}>
        {[number, summary].filter(Boolean).join(" ")}
      </Anchor>{" "}
      <StatusTag status={status} />
      <span className="govuk-hint app-line">{plan.title}</span>
      {children}
    </li>
  );
}
