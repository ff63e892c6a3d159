import { type QueryRef, useApolloClient, useReadQuery } from "@apollo/client/react";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { graphql } from "../gql/index.ts";
import type { AskWithdrawalPageQuery, AskWithdrawalPageQueryVariables, WhereWordsStandQuery } from "../gql/graphql.ts";
import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { useNavigation } from "../layout/navigation.ts";
import type { At } from "../layout/opening.tsx";
import { Page } from "../layout/Page.tsx";
import { sayProblem } from "../layout/sayProblem.ts";
import { WayBack } from "../layout/WayBack.tsx";
import { Button } from "../ui/Button.tsx";
import { Checkboxes } from "../ui/Checkboxes.tsx";
import { InsetText } from "../ui/InsetText.tsx";
import { sayNumber } from "../ui/sayNumber.ts";
import { Textarea } from "../ui/Textarea.tsx";
import { WarningText } from "../ui/WarningText.tsx";
import { WITHDRAWALS, withdrawalPath } from "./paths.ts";
import { WhatGoes } from "./WhatGoes.tsx";
import { positionsIn } from "./positionsIn.ts";
import { useRequestWithdrawal } from "./useRequestWithdrawal.ts";

const AskWithdrawalPageQuery = graphql(`
  query AskWithdrawalPage($position: Int!) {
    standsWith(position: $position) {
      entries {
        ...WhatStands @unmask
      }
      files {
        ...WhatFileStands @unmask
      }
      filesNotSearched
      others
      more
    }
  }
`);

const WhereWordsStand = graphql(`
  query WhereWordsStand($words: [String!]!) {
    whereWordsStand(words: $words) {
      entries {
        ...WhatStands @unmask
      }
      files {
        ...WhatFileStands @unmask
      }
      filesNotSearched
      others
      more
    }
  }
`);

type Found = WhereWordsStandQuery["whereWordsStand"];

export async function openAskWithdrawalPage(at: At) {
  const entry = at.search["entry"] ?? "";
  if (!/^[1-9]\d{0,8}$/.test(entry)) return <AskWithdrawal />;
  return <AboutAnEntry entryRef={await at.preload(AskWithdrawalPageQuery, { position: Number(entry) }, "fresh")} />;
}

type EntryRef = QueryRef<AskWithdrawalPageQuery, AskWithdrawalPageQueryVariables>;

function AboutAnEntry({ entryRef }: { entryRef: EntryRef }) {
  return <AskWithdrawal first={useReadQuery(entryRef).data.standsWith} />;
}

/** Words are looked for in the whole history; what was found is chosen from, and asked for with a reason. */
function AskWithdrawal({ first }: { first?: Found }) {
  const { go } = useNavigation();
  const client = useApolloClient();
  const { request, sending } = useRequestWithdrawal();
  const [words, setWords] = useState<readonly string[]>([]);
  const [found, setFound] = useState(first);
  const [looking, setLooking] = useState(false);
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);

  async function look(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const asked = linesOf(new FormData(event.currentTarget).get("words"));
    if (asked.length === 0) return setMistakes([{ field: "words", message: "Enter the words that should go" }]);
    setLooking(true);
    try {
      // Nothing of it stays in the browser's memory of answers.
      const { data } = await client.query({
        query: WhereWordsStand,
        variables: { words: asked },
        fetchPolicy: "no-cache",
      });
      setMistakes([]);
      setWords(asked);
      setFound(data?.whereWordsStand);
    } catch (problem) {
      setMistakes([{ field: "words", message: sayProblem(problem) }]);
    } finally {
      setLooking(false);
    }
  }

  async function ask(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (sending) return;
    const form = new FormData(event.currentTarget);
    const chosen = positionsIn(form);
    const reason = String(form.get("reason")).trim();
    const missing: Mistake[] = [
      ...(chosen.positions.length + chosen.filePositions.length === 0
        ? [{ field: "position", message: "Choose what should go" }]
        : []),
      ...(reason ? [] : [{ field: "reason", message: "Enter why it should go" }]),
    ];
    if (missing.length > 0) return setMistakes(missing);
    const result = await request({ words: [...words], ...chosen, reason, rewrite: form.has("rewrite") });
    if (result.outcome === "refused") return setMistakes([{ message: result.message }]);
    go(withdrawalPath(result.id), "It is asked for. Somebody else decides it now.");
  }

  const lookingFor = (
    <form onSubmit={(event) => void look(event)} noValidate>
      <Textarea
        name="words"
        label={first ? "Or which words should go, wherever they stand?" : "Which words should go?"}
        labelClassName="govuk-label--m"
        hint="A name, an address, a phone number: one to a line. They are looked for in everything that was ever written here, whatever their case."
        rows={3}
        error={errorOf(mistakes, "words")}
      />
      <Button secondary disabled={looking}>
        {looking ? "Looking…" : "Look for them"}
      </Button>
    </form>
  );
  const asking = found && (
    <form key={words.join("\n")} onSubmit={(event) => void ask(event)} noValidate>
      <WhatWasFound found={found} words={words} error={errorOf(mistakes, "position")} />
      {found.entries.length + found.files.length > 0 && (
        <>
          {words.length > 0 && (
            <Checkboxes
              name="rewrite"
              choices={[
                {
                  value: "yes",
                  label: "Write what else these entries say again, without the words",
                  hint: "As new entries, before the old ones go. Otherwise everything that a chosen entry says goes with it.",
                  defaultChecked: true,
                },
              ]}
            />
          )}
          <Textarea
            name="reason"
            label="Why should it go?"
            labelClassName="govuk-label--m"
            hint="This stays for everybody to read: do not repeat the words."
            rows={3}
            error={errorOf(mistakes, "reason")}
          />
          <Button disabled={sending}>{sending ? "Asking…" : "Ask for it"}</Button>
        </>
      )}
    </form>
  );

  return (
    <Page
      title="Ask to withdraw a text or file"
      mistakes={mistakes}
      way={<WayBack href={WITHDRAWALS}>Withdrawn texts</WayBack>}
    >
      {/* Whoever came from an entry sees first what it says; words to look for come after. */}
      {words.length === 0 && asking}
      {lookingFor}
      {words.length > 0 && asking}
    </Page>
  );
}

function WhatWasFound({ found, words, error }: { found: Found; words: readonly string[]; error: ReactNode }) {
  const { entries, files, filesNotSearched, others, more } = found;
  return (
    <div aria-live="polite">
      {entries.length + files.length === 0 && (
        <InsetText>
          {words.length > 0
            ? "These words stand nowhere that you may ask for, in no entry and in no file that could be looked into."
            : "There is nothing of this entry that you may ask to withdraw: it was withdrawn, or is of another organisation."}
        </InsetText>
      )}
      {more && (
        <WarningText>
          They stand in more places than one withdrawal can take. Look for longer words, or ask in steps.
        </WarningText>
      )}
      <WhatGoes entries={entries} files={files} isSearched={words.length > 0} error={error} />
      {others > 0 && (
        <p className="govuk-body">
          {words.length > 0 ? "They also stand" : "It also stands"} in{" "}
          {others === 1 ? "1 place" : `${sayNumber(others)} places`} of other organisations. Somebody there, or a
          Prevent lead, can ask for {others === 1 ? "it" : "them"}.
        </p>
      )}
      {filesNotSearched > 0 && (
        <p className="govuk-body">
          {filesNotSearched} {filesNotSearched === 1 ? "file" : "files"} could not be looked into, such as scans and
          PDFs. If the words may stand in one, choose Ask to withdraw beside it, on the page of its action or of the
          entry that brought it.
        </p>
      )}
    </div>
  );
}

const linesOf = (value: FormDataEntryValue | null): string[] =>
  String(value ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
