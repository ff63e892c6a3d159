import { useState } from "react";
import type { ChangesFormQuery } from "../gql/graphql.ts";
import { useSession } from "../layout/session.ts";
import { Anchor } from "../ui/Anchor.tsx";
import { sayDay, sayMoment, today } from "../ui/sayDate.ts";
import { changesPath } from "./paths.ts";
import { lookedBefore } from "./looked.ts";
import { quarterBefore, quarterOf } from "./quarters.ts";

type Plan = NonNullable<ChangesFormQuery["plan"]>;
type Props = { plan: Plan | undefined };
type Preset = { key: string; words: string; since: string; until?: string };

/** What people mostly want to compare: since they last looked, since a meeting, a quarter. */
export function ChangesPresets({ plan }: Props) {
  const { me } = useSession();
  const [looked] = useState(() => me && lookedBefore(me.id, plan?.id ?? ""));
  const quarter = quarterOf(today());
  const last = quarterBefore(quarter);
  const presets: Preset[] = [
    ...(looked
      ? [{ key: "looked", words: `Since you last looked (${sayMoment(looked.at)})`, since: String(looked.position) }]
      : []),
    ...agreedPresets(plan),
    { key: "quarter", words: `This quarter, from ${sayDay(quarter.from)}`, since: quarter.before },
    {
      key: "last",
      words: `Last quarter, ${sayDay(last.from)} to ${sayDay(last.to)}`,
      since: last.before,
      until: last.to,
    },
  ];
  return (
    <nav aria-labelledby="presets" className="app-no-print">
      <h2 className="govuk-heading-s" id="presets">
        {plan ? `Often asked of ${plan.title}` : "Often asked of all plans"}
      </h2>
      <ul className="govuk-list">
        {presets.map(({ key, words, since, until }) => (
          <li key={key}>
            <Anchor
              className="govuk-link"
              href={changesPath({ since, ...(until && { until }), ...(plan && { plan: plan.id }) })}
            >
              {words}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Since the version that was agreed last, and between that one and the one before. */
function agreedPresets(plan: Plan | undefined): Preset[] {
  const [last, before] = plan?.agreed ?? [];
  if (!last) return [];
  return [
    {
      key: "agreed",
      words: `Since version ${last.version} was agreed (${last.meeting}, ${sayDay(last.heldOn)})`,
      since: String(last.position),
    },
    ...(before
      ? [
          {
            key: "between",
            words: `From version ${before.version} to version ${last.version}`,
            since: String(before.position),
            until: String(last.position),
          },
        ]
      : []),
  ];
}
