import { errorOf, type Mistake } from "../layout/mistakes.ts";
import { FileUpload } from "../ui/FileUpload.tsx";
import { Input } from "../ui/Input.tsx";

/** Asks for a file, for a link, or for both. */
export function EvidenceFields({ mistakes, optional }: { mistakes: readonly Mistake[]; optional: boolean }) {
  return (
    <>
      <FileUpload
        name="file"
        label={optional ? "A file that shows it (optional)" : "A file"}
        labelClassName="govuk-label--m"
        hint="For example minutes, a report or an attendance list, up to 25 MB"
        error={errorOf(mistakes, "file")}
      />
      <Input
        name="link"
        type="url"
        label={optional ? "A link that shows it (optional)" : "Or a link"}
        labelClassName="govuk-label--m"
        hint="It begins with https://"
        error={errorOf(mistakes, "link")}
      />
    </>
  );
}
