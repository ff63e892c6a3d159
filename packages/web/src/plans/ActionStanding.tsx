import type { FragmentType } from "@apollo/client";
import { graphql } from "../gql/index.ts";
import type { ActionStandingFragment } from "../gql/graphql.ts";
import { useData } from "../layout/useData.ts";
import { useMayEdit } from "../layout/session.ts";
import { sayDay } from "../ui/sayDate.ts";
import { SummaryList, type SummaryRow } from "../ui/SummaryList.tsx";
import { latenessWords } from "./latenessWords.ts";
import { actionPath } from "./paths.ts";
import { RatingMark } from "./RatingMark.tsx";
import { StatusTag } from "./StatusTag.tsx";
import { leadWords } from "./words.ts";

const ActionStandingFragment = graphql(`
  fragment ActionStanding on Action {
    id
    removed
    status
    rating
    reviewOn
    slips
    lateness {
      overdue
      daysLate
      stale
      noEvidence
      reviewDue
    }
    timescale {
      text
      meaning
      read
      kind
      dueOn
    }
    leads {
      text
      kind
      organisation {
        id
        name
      }
    }
    assigned {
      id
      name
      organisation {
        id
        name
      }
    }
  }
`);

/** Status, rating and lateness, each on its own line; the timescale as printed and as understood; who leads, who was asked. */
export function ActionStanding({ action }: { action: FragmentType<ActionStandingFragment> }) {
  const data = useData(ActionStandingFragment, action);
  const mayEdit = useMayEdit() && !data.removed;
  const change = (page: string, hidden: string) =>
    mayEdit ? [{ href: `${actionPath(data.id)}/${page}`, text: "Change", hidden }] : undefined;
  const late = latenessWords(data.lateness);
  const neverDue = ["ONGOING", "ON_TRIGGER", "RECURRING", "FROM", "NONE"].includes(data.timescale.kind);
  const rows: SummaryRow[] = [
    { name: "Status", value: <StatusTag status={data.status} />, actions: change("status", "status") },
    {
      name: "Rating",
      value: data.rating ? <RatingMark rating={data.rating} /> : "Not rated",
      actions: change("rating", "rating"),
    },
    { name: "Lateness", value: late.length > 0 ? <strong>{late.join(". ")}</strong> : "Nothing is late" },
    { name: "Timescale", value: <Timescale {...data.timescale} slips={data.slips} /> },
    ...(neverDue || data.reviewOn
      ? [
          {
            name: "Review on",
            value: data.reviewOn ? sayDay(data.reviewOn) : "No day set",
            actions: change("review-date", "review date"),
          },
        ]
      : []),
    { name: "Named in the plan", value: <Lines lines={data.leads.map(leadLine)} none="Nobody" /> },
    {
      name: "Assigned to",
      value: (
        <Lines
          lines={data.assigned.map(({ name, organisation }) => `${name}, ${organisation.name}`)}
          none="Nobody yet"
        />
      ),
      actions: change("assign", "who it is assigned to"),
    },
  ];
  return <SummaryList rows={rows} />;
}

type TimescaleProps = ActionStandingFragment["timescale"] & { slips: number };

function Timescale({ text, meaning, read, dueOn, slips }: TimescaleProps) {
  const asPrinted = text?.trim().toLowerCase() === meaning.toLowerCase();
  return (
    <>
      {text ?? "Nothing printed"}
      {text && !asPrinted && (
        <span className="govuk-hint app-line">
          {read ? "What is meant" : "Understood as"}: {meaning}
        </span>
      )}
      {read && <span className="govuk-hint app-line">Somebody said so: the words alone are read as {read}</span>}
      {dueOn && !text?.includes(sayDay(dueOn)) && (
        <span className="govuk-hint app-line">Last day: {sayDay(dueOn)}</span>
      )}
      {slips > 0 && <span className="govuk-hint app-line">Put back {slips === 1 ? "once" : `${slips} times`}</span>}
    </>
  );
}

function leadLine({ text, kind, organisation }: ActionStandingFragment["leads"][number]): string {
  const recognised = organisation && !text.includes(organisation.name) ? ` (${organisation.name})` : "";
  return `${text}${recognised}: ${leadWords[kind]}`;
}

function Lines({ lines, none }: { lines: readonly string[]; none: string }) {
  if (lines.length === 0) return none;
  return lines.map((line) => (
    <span key={line} className="app-line">
      {line}
    </span>
  ));
}
