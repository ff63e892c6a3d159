/** Where words stand within a thing that can be found: the field of its row, and which part of that it is. */
export type Place = Readonly<{ field: string; part: string }>;

/** Words that were found, or words around them. */
export type Piece = Readonly<{ words: string; marked: boolean }>;

/** What stands at one place, cut to what is around the words that were found. */
export type Passage = Place & Readonly<{ pieces: readonly Piece[] }>;

/** Signs of no meaning elsewhere: what is found stands between the first two, the third parts one place from the next. */
export const SIGNS = { open: "\u{E000}", close: "\u{E001}", apart: "\u{E002}" } as const;

const MOST_PASSAGES = 3;
const BEFORE = 60;
const LONGEST = 240;

/** The passages of a text in which the index marked what it found: first those in which most is marked. */
export function passagesIn(marked: string, places: readonly Place[]): Passage[] {
  const parts = marked
    .split(SIGNS.apart)
    .map((text, index) => ({ pieces: piecesIn(text.trim()), place: places[index] }));
  const found = parts.flatMap(({ pieces, place }) => (place && pieces.some(isMarked) ? [{ ...place, pieces }] : []));
  return found
    .toSorted((a, b) => b.pieces.filter(isMarked).length - a.pieces.filter(isMarked).length)
    .slice(0, MOST_PASSAGES)
    .map(({ pieces, ...place }) => ({ ...place, pieces: cut(pieces) }));
}

const isMarked = ({ marked }: Piece) => marked;

function piecesIn(text: string): Piece[] {
  const pieces = text
    .replaceAll("\n", " · ")
    .split(SIGNS.open)
    .flatMap((part, index): Piece[] => {
      if (index === 0) return [{ words: part, marked: false }];
      const end = part.indexOf(SIGNS.close);
      return [
        { words: part.slice(0, end), marked: true },
        { words: part.slice(end + 1), marked: false },
      ];
    });
  return pieces.filter(({ words }) => words !== "");
}

/** As much as fits around the first words that were found, cut between words. */
function cut(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(isMarked);
  // Before the first words that were found there is one piece at most.
  const before = pieces.slice(0, first).map(({ words, marked }) => ({ words: ending(words), marked }));
  const kept: Piece[] = [...before];
  let room = LONGEST;
  for (const piece of pieces.slice(first)) {
    if (room <= 0) {
      kept.push({ words: " …", marked: false });
      break;
    }
    kept.push(piece.marked ? piece : { ...piece, words: beginning(piece.words, room) });
    room -= piece.words.length;
  }
  return kept;
}

const ending = (words: string) => (words.length <= BEFORE ? words : `… ${words.slice(-BEFORE).replace(/^\S*\s+/, "")}`);

const beginning = (words: string, most: number) =>
  words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/, "")} …`;
