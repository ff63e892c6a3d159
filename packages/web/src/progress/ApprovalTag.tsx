import type { Approval } from "../gql/graphql.ts";
import { Tag } from "../ui/Tag.tsx";

/** How a report was taken. A plan that asks for no approval says nothing about it. */
export function ApprovalTag({ approval }: { approval: Approval }) {
  switch (approval) {
    case "NOT_REQUIRED":
      return null;
    case "SUBMITTED":
      return (
        <p className="govuk-body app-report__approval">
          <Tag colour="blue">Submitted</Tag> Waiting for a Prevent lead to accept it.
        </p>
      );
    case "RETURNED":
      return (
        <p className="govuk-body app-report__approval">
          <Tag colour="orange">Returned</Tag> It does not count until it is corrected and accepted.
        </p>
      );
    case "ACCEPTED":
      return <p className="govuk-body app-report__approval">Accepted. It counts.</p>;
  }
}
