/** Lets work on the same thing run one after the other, and work on different things side by side. */
export class InTurn {
  readonly #last = new Map<string, Promise<unknown>>();

  async run<Result>(thing: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(thing);
    // What went wrong before is the business of those who asked for it.
    const mine = before === undefined ? work() : before.then(work, work);
    this.#last.set(thing, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(thing) === mine) this.#last.delete(thing);
    }
  }
}
