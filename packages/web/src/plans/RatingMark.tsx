import type { Rating } from "../gql/graphql.ts";
import { ratingMeanings, ratingWords } from "./words.ts";

/** What people judge of an action: a colour, and the same in words. */
export function RatingMark({ rating }: { rating: Rating }) {
  return (
    <span className={`app-rating app-rating--${rating.toLowerCase()}`}>
      {ratingWords[rating]}: {ratingMeanings[rating].toLowerCase()}
    </span>
  );
}
