import { useRef } from "react";
import type { Mistake } from "../layout/mistakes.ts";
import { NEW_OBJECTIVE } from "./placeInPlan.ts";
import { useAddObjective } from "./useAddObjective.ts";

type Found = { objectiveId: string | null } | { mistakes: readonly Mistake[] };

/** The objective that somebody chose for a row, added first when it is a new one. */
export function useObjectiveOf() {
  const { addObjective, sending } = useAddObjective();
  // Kept for another try: the row may be refused after its objective was added.
  const made = useRef<{ text: string; sectionId: string; id: string }>(undefined);
  async function objectiveOf(form: FormData, planId: string, sectionId: string): Promise<Found> {
    const chosen = String(form.get("objective") ?? "");
    if (chosen !== NEW_OBJECTIVE) return { objectiveId: chosen || null };
    const text = String(form.get("newObjective")).trim();
    if (!text) return { mistakes: [{ field: "newObjective", message: "Enter what the new one says" }] };
    if (made.current?.text === text && made.current.sectionId === sectionId) return { objectiveId: made.current.id };
    const added = await addObjective({ planId, sectionId, text });
    if (added.outcome === "refused") return { mistakes: [{ field: "newObjective", message: added.message }] };
    made.current = { text, sectionId, id: added.id };
    return { objectiveId: added.id };
  }
  return { objectiveOf, sending };
}
