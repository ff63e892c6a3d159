export type Piece = { kind: "same" | "removed" | "added"; text: string };

/** Beyond this many pairs of words the texts are shown whole: nobody reads such a difference word by word. */
const tooMany = 1_000_000;

/** What became of a text, word by word, by the longest run of words that both have. */
export function wordDiff(before: string, after: string): Piece[] {
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  if (old.length * fresh.length > tooMany) return whole(before, after);
  const pieces: Piece[] = [];
  const common = commonLengths(old, fresh);
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    const [was, is] = [old[i], fresh[j]];
    if (was !== undefined && was === is) {
      add(pieces, "same", was);
      i += 1;
      j += 1;
    } else if (was !== undefined && (is === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      add(pieces, "removed", was);
      i += 1;
    } else if (is !== undefined) {
      add(pieces, "added", is);
      j += 1;
    }
  }
  return pieces;
}

/** Words with the white space behind them. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

function whole(before: string, after: string): Piece[] {
  return [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
}

function commonLengths(old: readonly string[], fresh: readonly string[]): number[][] {
  const lengths: number[][] = Array.from({ length: old.length + 1 }, () => []);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row: number[] = Array.from({ length: fresh.length + 1 }, () => 0);
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      row[j] = old[i] === fresh[j] ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), row[j + 1] ?? 0);
    }
    lengths[i] = row;
  }
  return lengths;
}

function at(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

function add(pieces: Piece[], kind: Piece["kind"], text: string): void {
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
}
