import { type Before, type Fact, plans, type Recorded, rowChanges, subjectsOf } from "@planledger/projections";
import type { RowSink } from "./sinks.ts";

/** What the views read before a fact, out of a sink. */
const beforeIn = (sink: RowSink): Before => ({
  read: (entity, field) => sink.newest(sink.idOf(entity), sink.fieldOf(field)),
  list: (parent, list) => sink.listed(sink.idOf(parent), sink.fieldOf(list)),
});

/** Brings one fact into the rows. */
export function applying(sink: RowSink): (event: Recorded<Fact>) => void {
  const before = beforeIn(sink);
  return (event) => {
    const { position } = event;
    for (const change of rowChanges(event, before)) {
      switch (change.kind) {
        case "set":
          sink.addVersion(sink.idOf(change.entity), sink.fieldOf(change.field), position, change.value);
          break;
        case "born":
          sink.list(sink.idOf(change.parent), sink.fieldOf(change.list), sink.idOf(change.entity), position);
          break;
        case "gone":
          sink.unlist(sink.idOf(change.parent), sink.fieldOf(change.list), sink.idOf(change.entity), position);
          break;
      }
    }
    const { plan, action } = subjectsOf(event);
    // What is told of a plan elsewhere is in its history, and has no number among its own facts.
    const isTold = plan !== null && plans.planOfStream(event.stream) === null;
    sink.addEntry(
      position,
      event.recordedAt,
      isTold ? -1 : event.revision,
      plan === null ? null : sink.idOf(plans.planEntity(plan)),
      action === null ? null : sink.idOf(plans.actionEntity(action)),
    );
  };
}
