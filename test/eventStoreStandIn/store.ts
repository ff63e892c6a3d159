/** An event on its way into the stand-in's store. */
export type Proposed = Readonly<{
  id: string;
  type: string;
  contentType: string;
  data: Uint8Array;
  metadata: Uint8Array;
}>;

/** An event as the store holds it. */
export type Stored = Proposed & Readonly<{ stream: string; revision: bigint; position: bigint; created: number }>;

/** What a stream is expected to be at. */
export type Expected = bigint | "no_stream" | "any" | "stream_exists";

/** What became of an append. */
export type Outcome =
  | Readonly<{ outcome: "stored"; revision: bigint; position: bigint }>
  | Readonly<{ outcome: "wrongRevision"; current: bigint | undefined }>
  | Readonly<{ outcome: "tooLarge"; limit: number }>
  | Readonly<{ outcome: "deleted" }>;

const LIMIT = 1024 * 1024;
const TOMBSTONE = 2n ** 63n - 1n;

/** What an EventStoreDB keeps, in memory, with the habits that were seen on a real one. */
export class Store {
  readonly all: Stored[] = [];
  readonly #streams = new Map<string, Stored[]>();
  readonly #hiddenBefore = new Map<string, bigint>();
  readonly #listeners = new Set<() => void>();
  #end = 0n;
  clock: () => number = Date.now;

  constructor() {
    this.#add("$stats-127.0.0.1:2113", 0n, systemEvent("$statsCollected"));
  }

  append(stream: string, expected: Expected, events: readonly Proposed[]): Outcome {
    const held = this.#streams.get(stream) ?? [];
    const current = held.at(-1)?.revision;
    if (current === TOMBSTONE) return { outcome: "deleted" };
    const size = events.reduce(
      (sum, { data, metadata, type }) => sum + data.length + metadata.length + 2 * type.length,
      0,
    );
    if (size > LIMIT) return { outcome: "tooLarge", limit: LIMIT };
    // Seen on a real one: an append of nothing says that it was stored.
    if (events.length === 0) return { outcome: "stored", revision: 0n, position: this.#end };

    const repeated = this.#repeated(held, expected, events);
    if (repeated) return { outcome: "stored", revision: repeated.revision, position: repeated.position };
    if (!this.#fits(stream, expected, current)) return { outcome: "wrongRevision", current };

    let last = { revision: current ?? -1n, position: this.#end };
    for (const event of events) last = this.#add(stream, last.revision + 1n, event);
    for (const wake of this.#listeners) wake();
    return { outcome: "stored", revision: last.revision, position: last.position };
  }

  /** The events of a stream that a reader may see; undefined when there is no such stream. */
  stream(name: string): readonly Stored[] | undefined {
    const held = this.#streams.get(name);
    const hidden = this.#hiddenBefore.get(name) ?? 0n;
    const seen = held?.filter(({ revision }) => revision >= hidden) ?? [];
    if (seen.length === 0) return undefined;
    return seen.slice(-this.#maxCount(name));
  }

  /** Deletes softly: the stream looks new, its revisions go on, and its events stay in `$all`. */
  delete(stream: string): void {
    const last = this.#streams.get(stream)?.at(-1);
    if (!last) return;
    this.#hiddenBefore.set(stream, last.revision + 1n);
    this.#metadata(stream, { $tb: Number.MAX_SAFE_INTEGER });
  }

  /** Deletes for good: an event of the server's own ends the stream. */
  tombstone(stream: string): void {
    this.#hiddenBefore.set(stream, TOMBSTONE + 1n);
    this.#add(stream, TOMBSTONE, systemEvent("$streamDeleted"));
    for (const wake of this.#listeners) wake();
  }

  /** Calls back whenever something was added, until the function that it returns is called. */
  listen(wake: () => void): () => void {
    this.#listeners.add(wake);
    return () => this.#listeners.delete(wake);
  }

  #repeated(held: readonly Stored[], expected: Expected, events: readonly Proposed[]): Stored | undefined {
    if (expected === "any" || expected === "stream_exists") return undefined;
    const first = expected === "no_stream" ? 0n : expected + 1n;
    const start = held.findIndex(({ revision }) => revision === first);
    if (start < 0 || !events.every(({ id }, index) => held[start + index]?.id === id)) return undefined;
    return held[start + events.length - 1];
  }

  #fits(stream: string, expected: Expected, current: bigint | undefined): boolean {
    if (expected === "any") return true;
    const hidden = current !== undefined && (this.#hiddenBefore.get(stream) ?? 0n) > current;
    if (expected === "no_stream") return current === undefined || hidden;
    return expected === "stream_exists" ? current !== undefined : expected === current;
  }

  #maxCount(stream: string): number {
    const settings = this.#streams.get(`$$${stream}`)?.at(-1);
    if (!settings) return Infinity;
    const { $maxCount }: { $maxCount?: number } = JSON.parse(new TextDecoder().decode(settings.data));
    return $maxCount ?? Infinity;
  }

  #metadata(stream: string, settings: object): void {
    const name = `$$${stream}`;
    const data = new TextEncoder().encode(JSON.stringify(settings));
    this.#add(name, BigInt(this.#streams.get(name)?.length ?? 0), { ...systemEvent("$metadata"), data });
  }

  #add(stream: string, revision: bigint, event: Proposed): Stored {
    // Positions are byte offsets: they leave gaps, and a reader may not make one up.
    const position = this.#end;
    this.#end += BigInt(100 + stream.length + event.data.length);
    const stored = { ...event, id: event.id.toLowerCase(), stream, revision, position, created: this.clock() };
    this.all.push(stored);
    const held = this.#streams.get(stream);
    if (held) held.push(stored);
    else this.#streams.set(stream, [stored]);
    return stored;
  }
}

function systemEvent(type: string): Proposed {
  const id = crypto.randomUUID();
  return {
    id,
    type,
    contentType: "application/json",
    data: new TextEncoder().encode("{}"),
    metadata: new Uint8Array(),
  };
}
