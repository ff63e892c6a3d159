/** Who belongs to a group from a day on. */
export type Membership = Readonly<{ organisations: readonly string[]; from: string }>;

/** Who belongs to a group on a day; nobody before its first day. Of two that begin on one day the later one counts. */
export function membersOn(memberships: readonly Membership[], day: string): readonly string[] {
  let current: Membership | undefined;
  for (const membership of memberships) {
    if (membership.from <= day && (current === undefined || membership.from >= current.from)) current = membership;
  }
  return current?.organisations ?? [];
}
