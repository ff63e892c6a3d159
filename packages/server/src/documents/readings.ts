import type { Progress, Reading } from "./readingWorker.ts";

/** The documents that are being read right now, each under an id that whoever waits for it made up. */
export class Readings {
  readonly #progress = new Map<string, Progress>();

  /** How far a reading has come; undefined when none of that id is under way. */
  progressOf(id: string): Progress | undefined {
    return this.#progress.get(id);
  }

  /** Does something that reads, and remembers for as long as that takes how far it has come. */
  async during<Found>(
    id: string | null | undefined,
    signal: AbortSignal,
    read: (reading: Reading) => Promise<Found>,
  ): Promise<Found> {
    let underWay = true;
    // What a reader said just before it was stopped may arrive after its end.
    const tell = (progress: Progress): void => {
      if (id && underWay) this.#progress.set(id, progress);
    };
    try {
      return await read({ tell, signal });
    } finally {
      underWay = false;
      if (id) this.#progress.delete(id);
    }
  }
}
