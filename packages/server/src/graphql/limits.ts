import type { ValidationRule } from "graphql";
import { createComplexityRule, fieldExtensionsEstimator, simpleEstimator } from "graphql-query-complexity";

/** More tokens than any screen or worked example needs; what is longer is refused before it is understood. */
export const MOST_TOKENS = 4_000;

const MOST_FIELDS = 1_500;

/** Refuses questions that ask for too many fields at once. */
export const limits: readonly ValidationRule[] = [
  createComplexityRule({
    maximumComplexity: MOST_FIELDS,
    estimators: [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
  }),
];
