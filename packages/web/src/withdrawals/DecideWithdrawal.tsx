import { type SubmitEvent, useState } from "react";
import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { useNavigation } from "../layout/navigation.ts";
import { Page } from "../layout/Page.tsx";
import { forgetAllUnsaved } from "../layout/unsaved.ts";
import { WayBack } from "../layout/WayBack.tsx";
import { Button } from "../ui/Button.tsx";
import { Textarea } from "../ui/Textarea.tsx";
import { WarningText } from "../ui/WarningText.tsx";
import { AboutWithdrawal } from "./AboutWithdrawal.tsx";
import { WITHDRAWALS } from "./paths.ts";
import { positionsIn } from "./positionsIn.ts";
import { FileLabel, isAboutWords, StandingLabel, StandingTexts } from "./StandingEntries.tsx";
import { useApproveWithdrawal } from "./useApproveWithdrawal.ts";
import { useRefuseWithdrawal } from "./useRefuseWithdrawal.ts";
import { WhatGoes } from "./WhatGoes.tsx";
import type { Withdrawal } from "./withdrawal.ts";
import type { Withdrawing } from "./withdrawing.ts";

/** What a second person sees: everything that would go, and the two ways to decide. */
export function DecideWithdrawal({ withdrawal }: { withdrawal: Withdrawal }) {
  const { id, entries, files, foundSince } = withdrawal;
  const { go, startAgain } = useNavigation();
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const { approve, sending: approving } = useApproveWithdrawal();
  const { refuse, sending: refusing } = useRefuseWithdrawal();
  const sending = approving || refusing;

  async function after(result: Withdrawing, saved: string) {
    if (result.outcome === "refused") return setMistakes([{ message: result.message }]);
    go(WITHDRAWALS, saved);
    // What this browser remembers of the answers holds the words too, and what was typed here may.
    forgetAllUnsaved();
    await startAgain();
  }
  async function sayYes(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = positionsIn(new FormData(event.currentTarget));
    await after(await approve({ withdrawalId: id, ...chosen }), "It is withdrawn. Nobody can read it any more.");
  }
  async function sayNo(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get("note")).trim();
    if (!note) return setMistakes([{ field: "note", message: "Enter why it stays" }]);
    await after(await refuse({ withdrawalId: id, note }), "It is refused: nothing was withdrawn.");
  }

  return (
    <Page title="Decide a withdrawal" mistakes={mistakes} way={<WayBack href={WITHDRAWALS}>Withdrawn texts</WayBack>}>
      <AboutWithdrawal withdrawal={withdrawal} />
      <h2 className="govuk-heading-m">What would go</h2>
      <ul className="govuk-list govuk-list--bullet">
        {entries.map(({ entry, texts }) => (
          <li key={entry.id}>
            <StandingLabel entry={entry} isLink />
            <StandingTexts texts={texts} isSearched={isAboutWords(entries)} />
          </li>
        ))}
        {files.map((file) => (
          <li key={file.id}>
            <FileLabel file={file} isLink />
          </li>
        ))}
      </ul>
      <form onSubmit={(event) => void sayYes(event)} noValidate>
        <WhatGoes
          entries={foundSince.entries}
          files={foundSince.files}
          isSearched
          legend="Written since it was asked for: should it go too?"
        />
        <WarningText>This cannot be undone: nobody will read it again, at no moment of the history.</WarningText>
        <Button warning disabled={sending}>
          {approving ? "Withdrawing…" : "Withdraw it"}
        </Button>
      </form>
      <h2 className="govuk-heading-m">Or let it stay</h2>
      <form onSubmit={(event) => void sayNo(event)} noValidate>
        <Textarea name="note" label="Why does it stay?" rows={3} error={errorOf(mistakes, "note")} />
        <Button secondary disabled={sending}>
          {refusing ? "Saving…" : "Refuse it"}
        </Button>
      </form>
    </Page>
  );
}
