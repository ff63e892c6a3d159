import { useLazyQuery } from "@apollo/client/react";
import { type SubmitEvent, useRef, useState } from "react";
import { graphql } from "../../gql/index.ts";
import { sayProblem } from "../../layout/sayProblem.ts";
import { Button } from "../../ui/Button.tsx";
import { Details } from "../../ui/Details.tsx";
import { InsetText } from "../../ui/InsetText.tsx";
import { Textarea } from "../../ui/Textarea.tsx";
import { WarningText } from "../../ui/WarningText.tsx";

const CheckCheckpointQuery = graphql(`
  query CheckCheckpoint($note: String!) {
    checkCheckpoint(note: $note) {
      verdict
      sentence
      path
    }
  }
`);

/** Holds a checkpoint that somebody kept against the history as it is signed now. */
export function KeptCheckpointForm() {
  const [check, { data, error, loading }] = useLazyQuery(CheckCheckpointQuery, { fetchPolicy: "network-only" });
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get("kept") ?? "");
    setMissing(note.trim() === "");
    if (note.trim() === "") field.current?.focus();
    // What is wrong with asking is in `error`.
    if (note.trim() !== "") void check({ variables: { note } }).catch(() => {});
  }
  return (
    <form onSubmit={submit} noValidate>
      <Textarea
        ref={field}
        name="kept"
        label="The checkpoint that you kept"
        hint="Open the file and paste all of it, from the name of the ledger to the last signature."
        error={missing ? "Paste the checkpoint that you kept" : undefined}
        rows={7}
        spellCheck={false}
      />
      <Button secondary disabled={loading}>
        {loading ? "Checking…" : "Check it"}
      </Button>
      <output className="app-line app-kept">
        {error && <WarningText>{sayProblem(error)}</WarningText>}
        {data && <Verdict {...data.checkCheckpoint} />}
      </output>
    </form>
  );
}

function Verdict({ verdict, sentence, path }: { verdict: string; sentence: string; path: readonly string[] }) {
  if (verdict !== "GOES_ON") return <WarningText>{sentence}</WarningText>;
  return (
    <>
      <InsetText>{sentence}</InsetText>
      <p className="govuk-body">
        To have every entry hashed again as well, run <code>ledger verify --checkpoint FILE</code> on the server.
      </p>
      {path.length > 0 && (
        <Details summary={`The proof: ${path.length === 1 ? "1 hash" : `${path.length} hashes`}`}>
          <pre className="app-code">{path.join("\n")}</pre>
        </Details>
      )}
    </>
  );
}
