import { useSyncExternalStore } from "react";

// Commands that wait for the connection to come back. One page, one connection: everything on it waits together.
let waiting = 0;
const listeners = new Set<() => void>();

function setWaiting(next: number): void {
  waiting = next;
  for (const listener of listeners) listener();
}

/** Says that a command waits for the connection, until what is returned is called. */
export function waitsForConnection(): () => void {
  setWaiting(waiting + 1);
  let isOver = false;
  return () => {
    if (!isOver) setWaiting(waiting - 1);
    isOver = true;
  };
}

/** Whether anything that was sent waits for the connection. */
export function useIsWaiting(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting > 0,
  );
}

/** Waits; a browser that says that it is connected again ends it early. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      removeEventListener("online", over);
      resolve();
    };
    const timer = setTimeout(over, milliseconds);
    addEventListener("online", over);
  });
}
