import { UP_TO } from "../../layout/largestFile.ts";
import { errorOf, type Mistake } from "../../layout/mistakes.ts";
import { Fieldset } from "../../ui/Fieldset.tsx";
import { FileUpload } from "../../ui/FileUpload.tsx";
import { Textarea } from "../../ui/Textarea.tsx";
import type { Copy } from "../heldCopy.ts";

type Props = { side: "older" | "newer"; legend: string; mistakes: readonly Mistake[] };

/** Asks for one copy of a plan: a Word file, or its text. */
export function CopyFields({ side, legend, mistakes }: Props) {
  return (
    <Fieldset legend={{ children: legend, className: "govuk-fieldset__legend--m" }}>
      <FileUpload
        name={`${side}-file`}
        label="A Word document"
        hint={`A .docx file of ${UP_TO}, as it was emailed`}
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        error={errorOf(mistakes, `${side}-file`)}
      />
      <Textarea name={`${side}-text`} label="Or paste its text" rows={3} error={errorOf(mistakes, `${side}-text`)} />
    </Fieldset>
  );
}

/** The copy that a form gives on one side; or what is wrong there. */
export function copyIn(form: FormData, side: "older" | "newer", called: string): Copy | Mistake {
  const file = form.get(`${side}-file`);
  const text = String(form.get(`${side}-text`) ?? "");
  const hasFile = file instanceof File && file.name !== "";
  if (hasFile && text.trim() !== "")
    return { field: `${side}-text`, message: `Give a file or a text for ${called}, not both` };
  if (hasFile) return { file };
  if (text.trim() !== "") return { text };
  return { field: `${side}-file`, message: `Choose ${called}, or paste its text` };
}
