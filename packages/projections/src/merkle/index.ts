export * from "./checkpoint.ts";
export * from "./checkProof.ts";
export * from "./eventLeaf.ts";
export * from "./growingTree.ts";
export * from "./hashing.ts";
export * from "./signedNote.ts";
export { NoteError } from "./text.ts";
export * from "./tiles.ts";
export * from "./tree.ts";
