import { useEffect, useRef, useState } from "react";
import { nextOf } from "./days.ts";

/** How long a day stays before the next one comes, and how long a slider must stand still before its day is asked for. */
const PACE_MS = 1_500;
const STILL_MS = 150;

type Asked = { day: string; recorded: readonly string[]; show: (day: string) => void };

/**
 * Which day somebody wants to see, ahead of the one that is shown: a slider is dragged over many. Playing goes on from one
 * recorded day to the next, each time when the one before is there.
 */
export function useDayShown({ day, recorded, show }: Asked) {
  const [wanted, setWanted] = useState<string>();
  const [playing, setPlaying] = useState(false);
  const asking = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(asking.current), []);

  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      const next = nextOf(recorded, day, 1);
      setWanted(undefined);
      if (next) show(next);
      else setPlaying(false);
    }, PACE_MS);
    return () => clearTimeout(timer);
  }, [playing, day, recorded, show]);

  function ask(chosen: string, wait: number) {
    setWanted(chosen);
    clearTimeout(asking.current);
    asking.current = setTimeout(() => show(chosen), wait);
  }

  return {
    wanted: wanted ?? day,
    playing,
    want(chosen: string) {
      setPlaying(false);
      ask(chosen, STILL_MS);
    },
    play() {
      const [first] = recorded;
      if (first && !nextOf(recorded, wanted ?? day, 1)) ask(first, 0);
      setPlaying(true);
    },
    /** Stays where it is. */
    pause() {
      clearTimeout(asking.current);
      setWanted(undefined);
      setPlaying(false);
    },
  };
}
