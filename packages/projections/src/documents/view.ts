import { PARTNERSHIP } from "../people/view.ts";
import { planEntity } from "../plans/entities.ts";
import { born, gone, set, type View } from "../view.ts";
import type { ImportEvent } from "./events.ts";

export const importEntity = (id: string) => `import:${id}`;

/**
 * Documents being taken in, until they are, and the moment from which their plans are visible; newer copies of plans, and
 * the position at which a plan last was what a copy of it said.
 */
export const importsView: View<ImportEvent> = {
  name: "imports",
  version: 2,
  on: {
    ImportBegun: ({ data, recordedAt, by, commandId }) => [
      set(importEntity(data.import), "begun", {
        name: data.name,
        file: data.file,
        choices: data.choices,
        plans: data.plans,
        recordedAt,
        by,
        commandId,
      }),
      born(PARTNERSHIP, "openImports", importEntity(data.import)),
    ],
    ImportConfirmed: ({ data, position }) => [
      gone(PARTNERSHIP, "openImports", importEntity(data.import)),
      ...data.plans.flatMap((plan) => [
        born(PARTNERSHIP, "plans", planEntity(plan)),
        set(planEntity(plan), "copyCameAt", position),
      ]),
    ],
    NewerCopyBrought: ({ data: { import: id, ...brought }, recordedAt, by, commandId }) => [
      set(importEntity(id), "brought", { ...brought, recordedAt, by, commandId }),
      born(PARTNERSHIP, "openCopies", importEntity(id)),
    ],
    NewerCopyTaken: ({ data: { import: id, plan, taken, left }, recordedAt, position }) => [
      set(importEntity(id), "taken", { taken, left, recordedAt }),
      gone(PARTNERSHIP, "openCopies", importEntity(id)),
      born(planEntity(plan), "copies", importEntity(id)),
      set(planEntity(plan), "copyCameAt", position),
    ],
  },
};
