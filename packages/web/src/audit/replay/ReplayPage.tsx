import { useMutation, useQuery } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { Page } from "../../layout/Page.tsx";
import { sayProblem } from "../../layout/sayProblem.ts";
import { useMayReplay } from "../../layout/session.ts";
import { WayBack } from "../../layout/WayBack.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { WarningText } from "../../ui/WarningText.tsx";
import { CancelReplay, goesOn, LastReplay, StartReplay } from "./replay.ts";
import { ReplayOutcome } from "./ReplayOutcome.tsx";
import { ReplayProgress } from "./ReplayProgress.tsx";

const LOOK_AGAIN_MS = 500;

export function openReplayPage() {
  return <ReplayPage />;
}

/** Builds everything again from the first entry, on request, and says whether pages show what the history says. */
function ReplayPage() {
  const mayReplay = useMayReplay();
  if (!mayReplay) return <NotFoundPage />;
  return (
    <Page title="Replay the history" way={<WayBack href="/proof">Proof</WayBack>}>
      <p className="govuk-body">
        Every page here is made from views: what all entries of the history add up to. A replay builds these views
        again, from the first entry on, in a file of its own, and compares the two. It changes nothing, and everybody
        can go on working meanwhile.
      </p>
      <Last />
    </Page>
  );
}

function Last() {
  const { data, error, refetch, startPolling, stopPolling } = useQuery(LastReplay, { fetchPolicy: "network-only" });
  const [start, { loading: starting }] = useMutation(StartReplay);
  const [cancel, { loading: cancelling }] = useMutation(CancelReplay);
  const [refusal, setRefusal] = useState<string>();
  const isRunning = Boolean(data?.replay && goesOn(data.replay));
  useEffect(() => {
    if (!isRunning) return;
    startPolling(LOOK_AGAIN_MS);
    return stopPolling;
  }, [isRunning, startPolling, stopPolling]);

  async function ask(work: () => Promise<string | undefined>) {
    setRefusal(await work().catch(sayProblem));
    await refetch().catch(() => {});
  }
  const begin = () =>
    ask(async () => {
      const answer = (await start()).data?.startReplay;
      return answer?.__typename === "ReplayRefused" ? answer.message : undefined;
    });
  const callOff = () =>
    ask(async () => {
      const answer = (await cancel()).data?.cancelReplay;
      return answer?.__typename === "ReplayRefused" ? answer.message : undefined;
    });

  const problem = refusal ?? (error && sayProblem(error));
  if (!data) return problem ? <WarningText role="alert">{problem}</WarningText> : <Loading />;
  const { replay } = data;
  return (
    <>
      {problem && <WarningText role="alert">{problem}</WarningText>}
      {replay && isRunning ? (
        <>
          <ReplayProgress replay={replay} />
          <Button type="button" secondary disabled={cancelling} onClick={() => void callOff()}>
            Cancel the replay
          </Button>
        </>
      ) : (
        <Button type="button" disabled={starting} onClick={() => void begin()}>
          {replay ? "Start another replay" : "Start a replay"}
        </Button>
      )}
      {!replay && <EmptyState title="Nobody has replayed the history here yet." />}
      {replay && !isRunning && <ReplayOutcome replay={replay} />}
    </>
  );
}
