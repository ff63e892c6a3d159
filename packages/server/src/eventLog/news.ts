/** Wakes whoever waits for something new. It holds no news itself, so a slow listener costs nothing. */
export class News {
  #waiting = new Set<() => void>();

  /** Wakes everyone who waits now. */
  tell(): void {
    const waiting = this.#waiting;
    this.#waiting = new Set();
    for (const wake of waiting) wake();
  }

  /** Resolves at the next `tell`, or when the signal aborts. Look for news right before, without awaiting in between. */
  wait(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake);
        signal.removeEventListener("abort", wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener("abort", wake);
    });
  }
}
