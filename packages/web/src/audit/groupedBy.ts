/** Neighbours and others with the same key, together, in the order in which each key first came. */
export function groupedBy<Member>(
  members: readonly Member[],
  keyOf: (member: Member) => string,
): { key: string; members: Member[] }[] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const key = keyOf(member);
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  return [...groups].map(([key, grouped]) => ({ key, members: grouped }));
}
