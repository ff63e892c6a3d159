import type { Asked } from "./protocol.ts";
import { story } from "./story.ts";

/**
 * One run through everything that writes to the disk, always the same for a seed: commands one by one and together,
 * checkpoints, a file, new keys of both kinds, rows built anew, and more commands.
 */
export type Script = Readonly<{
  opening: readonly Asked[];
  together: readonly Asked[];
  afterwards: readonly Asked[];
  file: Readonly<{ person: string; name: string; bytes: Uint8Array }>;
}>;

export function scriptOf(seed: number): Script {
  const { opening, next } = story(seed, { plans: 1, actions: 3 });
  const some = (count: number) => Array.from({ length: count }, next);
  return {
    opening,
    together: some(6),
    afterwards: some(4),
    file: {
      person: opening[0]?.by.person ?? "",
      name: "minutes.txt",
      bytes: Buffer.from("What was agreed.\n".repeat(600)),
    },
  };
}

export const allAsked = ({ opening, together, afterwards }: Script): readonly Asked[] => [
  ...opening,
  ...together,
  ...afterwards,
];
