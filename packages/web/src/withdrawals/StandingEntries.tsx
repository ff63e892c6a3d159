import { entryPath } from "../audit/paths.ts";
import { graphql } from "../gql/index.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { sayBytes } from "../ui/sayBytes.ts";
import { sayNumber } from "../ui/sayNumber.ts";

// What an entry says, and files, as a withdrawal shows them; read where they are chosen and where they are decided.
graphql(`
  fragment WhatStands on StandingEntry {
    entry {
      id
      position
      sentence
      plan {
        id
        title
      }
    }
    asWords
    texts {
      text
      holdsWords
    }
  }

  fragment WhatFileStands on StandingFile {
    id
    name
    bytes
    href
    entry {
      id
      position
      sentence
    }
  }
`);

/** An entry with its texts, as far as a withdrawal shows it. */
export type Standing = Readonly<{
  entry: Readonly<{ position: number; sentence: string; plan?: Readonly<{ title: string }> | null }>;
  asWords: boolean;
  texts: readonly Readonly<{ text: string; holdsWords: boolean }>[];
}>;

export type StandingFile = Readonly<{
  id: string;
  name: string;
  bytes: number;
  href?: string | null;
  entry: Readonly<{ position: number; sentence: string }>;
}>;

/** Whether words were looked for. Otherwise nothing goes along: all of it is meant. */
export const isAboutWords = (entries: readonly Standing[]): boolean =>
  entries.some(({ texts }) => texts.some(({ holdsWords }) => holdsWords));

/** What an entry is called, and all that it says: its texts go together or not at all. */
export function StandingLabel({ entry, isLink = false }: { entry: Standing["entry"]; isLink?: boolean }) {
  const number = `Entry ${sayNumber(entry.position)}`;
  return (
    <>
      {isLink ? (
        <Anchor className="govuk-link" href={entryPath(entry.position)}>
          {number}
        </Anchor>
      ) : (
        number
      )}
      : {entry.sentence}
      {entry.plan && `, in ${entry.plan.title}`}
    </>
  );
}

/** The texts of an entry; those that would go along though they do not hold the words are said to. */
export function StandingTexts({ texts, isSearched }: { texts: Standing["texts"]; isSearched: boolean }) {
  return (
    <>
      {texts.map(({ text, holdsWords }, index) => (
        <span key={index} className="app-line">
          “{text}”{isSearched && !holdsWords && " (goes along)"}
        </span>
      ))}
    </>
  );
}

/** What a file is called, and what goes with it; as a link when somebody has to look into it to decide. */
export function FileLabel({
  file: { name, bytes, href, entry },
  isLink = false,
}: {
  file: StandingFile;
  isLink?: boolean;
}) {
  return (
    <>
      File{" "}
      {isLink && href ? (
        <a className="govuk-link" href={href} download={name}>
          {name}
        </a>
      ) : (
        name
      )}{" "}
      ({sayBytes(bytes)}), with all that entry {sayNumber(entry.position)} says
    </>
  );
}
