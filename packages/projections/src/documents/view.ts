import { PARTNERSHIP } from "../people/view.ts";
import { planEntity } from "../plans/entities.ts";
import { born, gone, set, type View } from "../view.ts";
import type { ImportEvent } from "./events.ts";

export const importEntity = (id: string) => `import:${id}`;

/** Documents being taken in, until they are; and the moment from which their plans are visible. */
export const importsView: View<ImportEvent> = {
  name: "imports",
  version: 1,
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
    ImportConfirmed: ({ data }) => [
      gone(PARTNERSHIP, "openImports", importEntity(data.import)),
      ...data.plans.map((plan) => born(PARTNERSHIP, "plans", planEntity(plan))),
    ],
  },
};
