import type { BasisResolvers, QueryResolvers } from "@planledger/schema/resolvers";
import { GraphQLError } from "graphql";
import type { Context } from "../context.ts";
import { checkpointAnswer, told } from "./entryProof.ts";

const Basis: BasisResolvers<Context> = {
  checkpoint({ position }, _, { proofs, rows }) {
    const covering = told(() => proofs.covering(position));
    return covering && checkpointAnswer(covering, rows);
  },
};

export const Query: Pick<QueryResolvers<Context>, "checkpoint" | "consistency" | "signing"> = {
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
