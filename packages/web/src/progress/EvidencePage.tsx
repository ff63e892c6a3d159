import { type QueryRef, useReadQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../gql/index.ts";
import type { EvidencePageQuery, EvidencePageQueryVariables } from "../gql/graphql.ts";
import type { Mistake } from "../layout/mistakes.ts";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import { type At, param } from "../layout/opening.tsx";
import type { Saving } from "../layout/saving.ts";
import { ActionFormPage } from "../plans/ActionFormPage.tsx";
import { Input } from "../ui/Input.tsx";
import { EvidenceFields } from "./EvidenceFields.tsx";
import { evidenceIn, type Kept } from "./evidenceIn.ts";
import { useAttachEvidence } from "./useAttachEvidence.ts";

const EvidencePageQuery = graphql(`
  query EvidencePage($actionId: ID!) {
    action(id: $actionId) {
      id
      number
      summary
      plan {
        id
      }
    }
  }
`);

export async function openEvidencePage(at: At) {
  const variables = { actionId: param(at, "actionId") };
  return <EvidencePage actionRef={await at.preload(EvidencePageQuery, variables, "fresh")} />;
}

function EvidencePage({ actionRef }: { actionRef: QueryRef<EvidencePageQuery, EvidencePageQueryVariables> }) {
  const { action } = useReadQuery(actionRef).data;
  const { attach, sending } = useAttachEvidence();
  const [uploading, setUploading] = useState(false);
  const [kept] = useState<Kept>(() => new WeakMap());
  if (!action) return <NotFoundPage what="action" />;
  const { id: actionId, plan } = action;

  async function submit(form: FormData): Promise<readonly Mistake[] | Saving> {
    setUploading(true);
    const found = await evidenceIn(form, kept);
    setUploading(false);
    if (found.outcome === "mistaken") return found.mistakes;
    const [evidence, ...others] = found.evidence;
    if (!evidence) return [{ field: "file", message: "Choose a file, or enter a link" }];
    if (others.length > 0) return [{ field: "link", message: "Give a file or a link, one at a time" }];
    const name = String(form.get("name")).trim();
    return attach({ planId: plan.id, actionId, evidence: { ...evidence, ...(name && { name }) } });
  }
  return (
    <ActionFormPage
      action={action}
      title="Add evidence"
      button="Save evidence"
      sending={sending || uploading}
      submit={submit}
      saved="The evidence is saved."
    >
      {(mistakes) => (
        <>
          <EvidenceFields mistakes={mistakes} optional={false} />
          <Input
            name="name"
            label="What to call it (optional)"
            labelClassName="govuk-label--m"
            hint="A file keeps its own name when you leave this blank"
          />
        </>
      )}
    </ActionFormPage>
  );
}
