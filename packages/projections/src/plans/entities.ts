/**
 * Makes keys of one kind. The views of a fact ask for the same few keys several times over: giving them the same string
 * again spares putting it together and hashing it anew.
 */
function keysOf(kind: string): (id: string) => string {
  let last = { id: "", key: `${kind}:` };
  return (id) => {
    if (id !== last.id) last = { id, key: `${kind}:${id}` };
    return last.key;
  };
}

/** The keys under which the rows of a plan are kept. */
export const planEntity = keysOf("plan");
export const columnEntity = (plan: string, columnId: string) => `column:${plan}/${columnId}`;
export const sectionEntity = keysOf("section");
export const objectiveEntity = (objective: string) => `objective:${objective}`;
export const narrativeEntity = (narrative: string) => `narrative:${narrative}`;
export const groupEntity = (group: string) => `group:${group}`;
export const agreedEntity = (plan: string, version: number) => `agreed:${plan}/${version}`;
export const actionEntity = keysOf("action");

const STREAM = "plan-";

/** The stream that holds everything about one plan. */
export const planStream = (plan: string) => `${STREAM}${plan}`;

/** The plan that a stream is about; null when it is about something else. */
export const planOfStream = (stream: string): string | null =>
  stream.startsWith(STREAM) ? stream.slice(STREAM.length) : null;

/** The plan that a fact of a plan's stream is about. */
export const planOf = ({ stream }: Readonly<{ stream: string }>): string => stream.slice(STREAM.length);

/** What the id within an entity's key is. */
export const idOf = (entity: string): string => entity.slice(entity.indexOf(":") + 1);
