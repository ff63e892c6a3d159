import { merkle } from "@planledger/projections";
import type { BasisResolvers, QueryResolvers } from "@planledger/schema/resolvers";
import { GraphQLError } from "graphql";
import type { Context } from "../context.ts";
import { connection, pageSize } from "../graphql/pages.ts";
import { placeOf } from "../graphql/scalars.ts";
import { checkpointAnswer, told } from "./entryProof.ts";
import { checkKept } from "./keptCheckpoint.ts";

const Basis: BasisResolvers<Context> = {
  checkpoint({ position }, _, { proofs, rows }) {
    const covering = told(() => proofs.covering(position));
    return covering && checkpointAnswer(covering, rows);
  },
};

export const Query: Pick<
  QueryResolvers<Context>,
  "checkpoint" | "checkpoints" | "checkCheckpoint" | "consistency" | "signing" | "signingKeys"
> = {
  signingKeys: (_root, _, { proofs }) =>
    told(() => proofs.keys().map((key) => ({ name: key.name, id: key.keyId, line: merkle.formatVerifierKey(key) }))),
  checkpoints(_root, { first, after }, { proofs, rows }) {
    const size = pageSize(first, 20);
    const all = proofs.sizes();
    const before = after ? placeOf(after, "checkpoints") : Number.MAX_SAFE_INTEGER;
    const older = all.filter((one) => one < before).toReversed();
    const placed = told(() =>
      older.slice(0, size).map((place) => ({ place, node: checkpointAnswer(proofs.signedAt(place), rows) })),
    );
    const page = { hasNextPage: older.length > size, hasPreviousPage: Boolean(after), totalCount: all.length };
    return connection(placed, page, "checkpoints");
  },
  checkCheckpoint(_root, { note }, { proofs }) {
    const { path, ...checked } = told(() => checkKept(note, proofs));
    return { ...checked, path: path.map((step) => step.toHex()) };
  },
  signing: (_root, _, { signing }) => signing(),
  checkpoint(_root, _, { proofs, rows }) {
    const newest = told(() => proofs.newest());
    return newest && checkpointAnswer(newest, rows);
  },
  consistency(_root, { from, to: asked }, { proofs }) {
    const newest = told(() => proofs.newest())?.size ?? 0;
    const to = asked ?? newest;
    if (from < 1 || from > to || to > newest) {
      const sentence = `Ask for two sizes from 1 to ${newest}, the earlier one first: ${newest} entries are signed.`;
      throw new GraphQLError(sentence, { extensions: { code: "BAD_USER_INPUT" } });
    }
    return told(() => ({
      from,
      to,
      fromRoot: proofs.root(from).toBase64(),
      toRoot: proofs.root(to).toBase64(),
      path: proofs.consistency(from, to).map((step) => step.toHex()),
    }));
  },
};

export const types = { Basis };
