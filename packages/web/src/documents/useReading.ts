import { useRef, useState } from "react";

/** What a document waits for; an id of the server's work on it, when it is the server's turn. */
export type UnderWay = Readonly<{ doing: "sending" | "reading"; readingId: string }>;

export type Way = Readonly<{
  readingId: string;
  signal: AbortSignal;
  /** From here on the server reads. */
  arrived: () => void;
}>;

/** A document on its way to be read: how far it has come, and a way to stop it. */
export function useReading() {
  const [underWay, setUnderWay] = useState<UnderWay>();
  const controller = useRef<AbortController>(undefined);

  /** Does something that somebody may stop; undefined when they did. */
  async function during<Found>(work: (way: Way) => Promise<Found>): Promise<Found | undefined> {
    const own = new AbortController();
    const readingId = crypto.randomUUID();
    controller.current = own;
    setUnderWay({ doing: "sending", readingId });
    try {
      const found = await work({
        readingId,
        signal: own.signal,
        arrived: () => setUnderWay({ doing: "reading", readingId }),
      });
      return own.signal.aborted ? undefined : found;
    } finally {
      setUnderWay(undefined);
    }
  }
  return { underWay, during, stop: () => controller.current?.abort() };
}
