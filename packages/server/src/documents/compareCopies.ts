import { type Arrived, type Comparison, faultIn, unread, unreadable } from "./arrived.ts";
import { asWorker, type Reading } from "./readingWorker.ts";

/**
 * Compares two copies of a plan, under the limits of reading one. Nothing is written anywhere: both copies are forgotten
 * with the answer.
 */
export async function compareCopies(older: Arrived, newer: Arrived, reading?: Reading): Promise<Comparison> {
  const [was, is] = [faultIn(older), faultIn(newer)];
  if (was !== null || is !== null) return unreadable(was && unread(was), is && unread(is));
  const answer = await asWorker({ work: "compare", older, newer }, reading);
  if (answer === "TooDemanding") return unreadable(unread(answer), unread(answer));
  return answer;
}
