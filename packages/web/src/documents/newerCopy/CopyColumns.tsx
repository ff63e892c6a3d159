import { useApolloClient } from "@apollo/client/react";
import { type SubmitEvent, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Details } from "../../ui/Details.tsx";
import { ErrorMessage } from "../../ui/ErrorMessage.tsx";
import { Select } from "../../ui/Select.tsx";
import type { Read } from "../ChooseDocument.tsx";
import { ReadingProgress } from "../ReadingProgress.tsx";
import { useReading } from "../useReading.ts";
import { type Mapping, type NewerCopy, readNewerCopy } from "./newerCopy.ts";

const NEW = "new";

type Props = {
  plan: { id: string; columns: readonly { id: string; label: string }[] };
  read: Read<NewerCopy>;
  onMapped: (found: NewerCopy, mapping: Mapping) => void;
};

/** Which columns of a copy are which of the plan's: where that was taken wrongly, it is put right and compared again. */
export function CopyColumns({ plan, read: { document, found }, onMapped }: Props) {
  const client = useApolloClient();
  const { underWay, during, stop } = useReading();
  const [problem, setProblem] = useState<string>();
  const [compared, setCompared] = useState(false);

  async function compare(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (underWay) return;
    const answersTo = answersIn(new FormData(event.currentTarget), found.columns.length);
    setCompared(false);
    const named = answersTo.filter((at) => at !== null);
    if (new Set(named).size < named.length)
      return setProblem("Choose each column of the plan for one column of the copy");
    const mapping = { index: found.index, answersTo };
    const result = await during((way) => {
      way.arrived();
      return readNewerCopy(client, plan.id, document, way, mapping);
    });
    setProblem(result?.outcome === "refused" ? result.message : undefined);
    if (result?.outcome !== "read") return;
    setCompared(true);
    onMapped(result.found, mapping);
  }

  return (
    <Details summary="Which columns of the copy are which of the plan">
      <form onSubmit={(event) => void compare(event)} noValidate>
        {problem && <ErrorMessage id="columns-error">{problem}</ErrorMessage>}
        {found.columns.map(({ label, answersTo }, at) => (
          <Select
            key={at}
            name={`column-${at}`}
            label={label || `Column ${at + 1}, without a label`}
            defaultValue={typeof answersTo === "number" ? String(answersTo) : NEW}
            options={[
              ...plan.columns.map((column, place) => ({
                value: String(place),
                text: column.label || `Column ${place + 1}, without a label`,
              })),
              { value: NEW, text: "None of them: it is a new column" },
            ]}
          />
        ))}
        <Button secondary disabled={underWay !== undefined}>
          Compare again
        </Button>
        <ReadingProgress underWay={underWay} onStop={stop} />
        {compared && <output className="govuk-body app-line">It is compared again with these columns.</output>}
      </form>
    </Details>
  );
}

const answersIn = (form: FormData, columns: number): (number | null)[] =>
  Array.from({ length: columns }, (_, at) => {
    const chosen = form.get(`column-${at}`);
    return chosen === NEW ? null : Number(chosen);
  });
