import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";

const KEPT = 1_000;

/**
 * Questions as they were parsed, for those who ask the same again. Somebody may have written words into a question itself,
 * so all of it is forgotten whenever texts are withdrawn.
 */
export function documentStore() {
  const kept = new LRUCache<string, DocumentNode>({ max: KEPT });
  return {
    get: async (key: string) => kept.get(key),
    async set(key: string, document: DocumentNode) {
      kept.set(key, document);
    },
    delete: async (key: string) => kept.delete(key),
    forget: () => kept.clear(),
  };
}
