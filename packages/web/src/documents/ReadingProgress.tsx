import { useApolloClient } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { graphql } from "../gql/index.ts";
import type { ReadingProgressQuery, ReadingStage } from "../gql/graphql.ts";
import { Button } from "../ui/Button.tsx";
import { Loading } from "../ui/Loading.tsx";
import { Meter } from "../ui/Meter.tsx";
import type { UnderWay } from "./useReading.ts";

const ReadingProgressQuery = graphql(`
  query ReadingProgress($id: ID!) {
    reading(id: $id) {
      stage
      percent
    }
  }
`);

const EVERY_MS = 500;

const words: Record<ReadingStage, string> = {
  READING: "Reading the document…",
  RECOGNISING: "Looking for the plan in it…",
  COMPARING: "Comparing the two copies…",
  RECORDING: "Taking it in…",
};

type Props = {
  underWay: UnderWay | undefined;
  /** Left out for what goes on whether somebody waits or not. */
  onStop?: () => void;
};

/** How far a document has come on its way to be read, and a way to stop it. */
export function ReadingProgress({ underWay, onStop }: Props) {
  if (underWay === undefined) return null;
  return <Progress key={underWay.readingId} {...underWay} {...(onStop && { onStop })} />;
}

function Progress({ doing, readingId, onStop }: UnderWay & Pick<Props, "onStop">) {
  const client = useApolloClient();
  const [reading, setReading] = useState<ReadingProgressQuery["reading"]>();
  useEffect(() => {
    const asking = setInterval(() => {
      client
        .query({ query: ReadingProgressQuery, variables: { id: readingId }, fetchPolicy: "no-cache" })
        .then(({ data }) => setReading((known) => data?.reading ?? known))
        // How far it has come is nice to know; what came of it is told anyway.
        .catch(() => undefined);
    }, EVERY_MS);
    return () => clearInterval(asking);
  }, [client, readingId]);
  const says = reading ? words[reading.stage] : doing === "sending" ? "Sending the document…" : words.READING;
  return (
    <div className="app-reading">
      <Loading>{says}</Loading>
      <Meter label={says} percent={reading?.percent ?? null} />
      {onStop && (
        <Button type="button" secondary onClick={onStop}>
          Stop
        </Button>
      )}
    </div>
  );
}
